package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.PlainText;

/** Reads a mail from a file, of which it holds only what is shown in memory. */
final class LetterReader {

    /** Attachments listed; nobody sends more by hand. */
    static final int MOST_PIECES = 100;

    private static final int LONGEST_LINE = 400;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\"@]{1,64}@[^\\s<>()\\[\\],;:\"@]{1,255}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]+");

    private static final Session SESSION = session();

    private LetterReader() {}

    /** People's programs break the standard in these ways; what can be read is read. */
    private static Session session() {
        Properties lenient = new Properties();
        lenient.put("mail.mime.address.strict", "false");
        return Session.getInstance(lenient);
    }

    /** @throws MessagingException if it is no mail at all */
    static Letter read(File file) throws MessagingException, IOException {
        try (SharedFileInputStream bytes = new SharedFileInputStream(file)) {
            MimeMessage mime = new MimeMessage(SESSION, bytes);
            Parts parts = new Parts();
            parts.walk(mime);
            return letter(mime, parts);
        }
    }

    /** Only what its header says, for a mail whose parts cannot be told apart. */
    static Letter header(File file) throws MessagingException, IOException {
        try (SharedFileInputStream bytes = new SharedFileInputStream(file)) {
            return letter(new MimeMessage(SESSION, bytes), new Parts());
        }
    }

    /** Hands out one attachment, decoded. */
    static void piece(File file, int number, PieceUse use) throws MessagingException, IOException {
        try (SharedFileInputStream bytes = new SharedFileInputStream(file)) {
            Parts parts = new Parts();
            parts.walk(new MimeMessage(SESSION, bytes));
            if (number < 0 || number >= parts.files().size()) {
                throw new IOException("The mail has no attachment " + number);
            }
            try (InputStream content = parts.files().get(number).getInputStream()) {
                use.use(content);
            }
        }
    }

    /** What is done with the bytes of an attachment while its mail is open. */
    interface PieceUse {
        void use(InputStream content) throws IOException;
    }

    private static Letter letter(MimeMessage mime, Parts parts) throws MessagingException {
        Headers headers = Headers.of(Collections.list(mime.getAllHeaders()));
        InternetAddress from = address(headers.first("from"));
        return new Letter(
                headers,
                headers.first("message-id") == null ? null : line(headers.first("message-id")),
                from == null ? null : from.getAddress().toLowerCase(Locale.ROOT),
                from == null || from.getPersonal() == null ? "" : line(from.getPersonal()),
                to(headers),
                line(headers.first("subject")),
                moment(headers.first("date")),
                stamped(headers),
                parts.text(),
                parts.pieces(),
                parts.report(),
                parts.returned(),
                parts.calendar(),
                parts.isReceipt());
    }

    private static List<String> to(Headers headers) {
        List<String> all = new ArrayList<>();
        for (String name : List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to")) {
            for (String line : headers.all(name)) {
                ADDRESS.matcher(line)
                        .results()
                        .forEach(match -> all.add(match.group().toLowerCase(Locale.ROOT)));
            }
        }
        return all.stream().distinct().limit(50).toList();
    }

    /** The first address of a line, however it is written. */
    private static @Nullable InternetAddress address(@Nullable String line) {
        if (line == null) {
            return null;
        }
        try {
            for (InternetAddress address : InternetAddress.parseHeader(line, false)) {
                if (address.getAddress() != null
                        && ADDRESS.matcher(address.getAddress()).matches()) {
                    return address;
                }
            }
        } catch (AddressException e) {
            return anyAddress(line);
        }
        return anyAddress(line);
    }

    private static @Nullable InternetAddress anyAddress(String line) {
        Matcher found = ADDRESS.matcher(line);
        if (!found.find()) {
            return null;
        }
        InternetAddress address = new InternetAddress();
        address.setAddress(found.group());
        return address;
    }

    /** Line of the last mail server, which put it on top: {@code from … by …; Tue, 9 Jun 2020 08:00:00 +0700}. */
    private static @Nullable Instant stamped(Headers headers) {
        String line = headers.first("received");
        return line == null ? null : moment(line.substring(line.lastIndexOf(';') + 1));
    }

    private static @Nullable Instant moment(@Nullable String date) {
        try {
            return date == null
                    ? null
                    : new MailDateFormat().parse(date.strip()).toInstant();
        } catch (ParseException noDate) {
            return null;
        }
    }

    /** One line that can be shown: nothing in it turns the direction of writing or is not seen. */
    static String line(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(UNSEEN.matcher(text).replaceAll(" "));
        return plain.length() <= LONGEST_LINE ? plain : plain.substring(0, LONGEST_LINE - 1) + "…";
    }
}
