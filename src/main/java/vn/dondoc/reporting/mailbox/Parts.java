package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of a mail, forwarded mails included, and puts each where it belongs. */
final class Parts {

    /** Mails forwarded in mails forwarded: deeper than people do, and than a malicious mail may. */
    private static final int DEEPEST = 12;

    private static final int MOST_PARTS = 500;
    /** Bytes of a text that are read; far more than anybody writes. */
    private static final int LONGEST_TEXT = 256 * 1024;

    private static final Pattern METHOD = Pattern.compile("(?im)^METHOD:\\s*([A-Z]{1,20})");

    private final List<Part> files = new ArrayList<>();
    private final List<Letter.Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder returned = new StringBuilder();
    private @Nullable String report;
    private @Nullable String calendar;
    private boolean receipt;
    private int count;

    List<Part> files() {
        return files;
    }

    List<Letter.Piece> pieces() {
        return pieces;
    }

    String text() {
        return plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
    }

    @Nullable
    String report() {
        return report;
    }

    String returned() {
        return returned.toString();
    }

    @Nullable
    String calendar() {
        return calendar;
    }

    boolean isReceipt() {
        return receipt;
    }

    void walk(MimeMessage mail) throws MessagingException, IOException {
        part(mail, 0, false);
    }

    /** @param inner whether it belongs to a mail inside the mail: its text is not what the sender says */
    private void part(Part part, int depth, boolean inner) throws MessagingException, IOException {
        if (++count > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        String type = type(part);
        if (type.startsWith("multipart/") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), depth + 1, inner);
            }
        } else if (type.equals("message/rfc822") && part.getContent() instanceof MimeMessage mail) {
            headersOf(mail);
            file(part, type);
            part(mail, depth + 1, true);
        } else if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
            report = inner ? report : text(part);
        } else if (type.equals("message/disposition-notification")) {
            receipt = receipt || !inner;
        } else if (type.equals("text/rfc822-headers") || type.equals("message/rfc822-headers")) {
            returned.append(text(part)).append('\n');
        } else if (type.equals("text/calendar")) {
            calendar(part, inner);
        } else if (type.startsWith("text/") && !isFile(part)) {
            body(part, type, inner);
        } else {
            file(part, type);
        }
    }

    /** What the sender's program says; without sense it is a file like any other. */
    private static String type(Part part) throws MessagingException {
        String given = part.getContentType();
        try {
            return new ContentType(given == null ? "text/plain" : given)
                    .getBaseType()
                    .toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "text/plain";
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name(part) != null;
    }

    private static String disposition(Part part) {
        try {
            String disposition = part.getDisposition();
            return disposition == null ? "" : disposition;
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static @Nullable String name(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private void headersOf(MimeMessage mail) throws MessagingException {
        for (String name : List.of("Message-ID", "In-Reply-To", "References", "To", "Subject")) {
            String[] lines = mail.getHeader(name);
            for (String line : lines == null ? new String[0] : lines) {
                returned.append(name).append(": ").append(line).append('\n');
            }
        }
    }

    private void calendar(Part part, boolean inner) throws MessagingException, IOException {
        Matcher method = METHOD.matcher(text(part));
        if (!inner && method.find()) {
            calendar = method.group(1).toUpperCase(Locale.ROOT);
        }
        file(part, "text/calendar");
    }

    private void body(Part part, String type, boolean inner) throws MessagingException, IOException {
        String text = text(part);
        if (inner) {
            returned.append(text).append('\n');
        } else if (type.equals("text/html")) {
            html.append(text);
        } else {
            plain.append(text).append('\n');
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readNBytes(LONGEST_TEXT);
        }
        if (bytes.length == LONGEST_TEXT) {
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != ' ') {
                end--;
            }
            bytes = Arrays.copyOf(bytes, end == 0 ? bytes.length : end);
        }
        return Charsets.decode(bytes, charset(part)).replace("\r\n", "\n").replace("\u0000", "");
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            String given = part.getContentType();
            return given == null ? null : new ContentType(given).getParameter("charset");
        } catch (ParseException e) {
            return null;
        }
    }

    /** Those of a mail inside count as well: who passes a mail on passes on what it brought. */
    private void file(Part part, String type) throws MessagingException, IOException {
        if (files.size() >= LetterReader.MOST_PIECES) {
            return;
        }
        FileKind kind;
        long bytes = 0;
        try (InputStream content = part.getInputStream()) {
            byte[] head = content.readNBytes(FileKind.HEAD);
            kind = type.equals("message/rfc822") ? FileKind.MAIL : FileKind.of(head);
            bytes = head.length + content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException cannotBeDecoded) {
            kind = FileKind.BROKEN;
        }
        pieces.add(new Letter.Piece(files.size(), name(part, kind), kind, bytes));
        files.add(part);
    }

    private static String name(Part part, FileKind kind) {
        String given = LetterReader.line(Headers.decode(name(part)));
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return last.isBlank() ? kind.name().toLowerCase(Locale.ROOT) : last.substring(Math.max(0, last.length() - 200));
    }
}
