package vn.dondoc.notices.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message put together for the mail server: text and HTML as alternatives, files after them, all of it UTF-8. */
final class Letter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** RFC 5321, 4.1.2, but for quoted names and numbers in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,254}");

    private static final Pattern MESSAGE_ID = Pattern.compile("^<(dd\\.[a-z0-9]+)\\.");

    private Letter() {}

    /** @throws jakarta.mail.internet.AddressException if the address is none */
    static MimeMessage of(Session session, MailSettings.Sender sender, Message message, List<Attachment> attachments)
            throws MessagingException {
        MimeMessage mime = new MimeMessage(session);
        mime.setFrom(new InternetAddress(sender.from(), true));
        String token = token(message.messageId());
        String replyTo = sender.replyTo(token);
        if (replyTo != null) {
            mime.setReplyTo(InternetAddress.parse(replyTo, true));
        }
        mime.setRecipient(RecipientType.TO, recipient(String.valueOf(message.address())));
        mime.setSubject(message.subject() + (sender.tokenInSubject() ? " [" + token + "]" : ""), UTF_8);
        mime.setSentDate(Date.from(message.queuedAt()));
        // Keeps absence notes and other machines from answering (RFC 3834).
        mime.setHeader("Auto-Submitted", message.answers() == null ? "auto-generated" : "auto-replied");
        if (message.answers() != null) {
            answering(mime, message.answers());
        }
        mime.setHeader("Content-Language", message.language().toLanguageTag());
        if (message.unsubscribe() != null) {
            unsubscribe(mime, message.unsubscribe());
        }
        mime.setContent(content(message, attachments));
        mime.saveChanges();
        // Only now: saving gives every message a new one.
        mime.setHeader("Message-ID", message.messageId());
        return mime;
    }

    /** {@code dd.TOKEN} of {@code <dd.TOKEN.UUID@host>}, as the reader of the mailbox looks for it. */
    private static String token(String messageId) {
        Matcher id = MESSAGE_ID.matcher(messageId);
        return id.find() ? id.group(1) : "";
    }

    /** Jakarta Mail also takes names, comments, routes and groups: ways to write to somebody else. */
    private static InternetAddress recipient(String address) throws AddressException {
        if (!ADDRESS.matcher(address).matches()) {
            throw new AddressException("No address", address);
        }
        return new InternetAddress(address, true);
    }

    private static void answering(MimeMessage mime, Answered mail) throws MessagingException {
        if (!mail.messageId().isEmpty()) {
            mime.setHeader("In-Reply-To", mail.messageId());
        }
        if (!mail.references().isEmpty()) {
            mime.setHeader("References", MimeUtility.fold("References: ".length(), mail.references()));
        }
    }

    /** RFC 2369; one click, with a POST, only over https (RFC 8058). */
    private static void unsubscribe(MimeMessage mime, URI place) throws MessagingException {
        mime.setHeader("List-Unsubscribe", "<" + place.toASCIIString() + ">");
        if ("https".equals(place.getScheme())) {
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeMultipart content(Message message, List<Attachment> attachments) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        MimeMultipart alternatives = new MimeMultipart("alternative", text, html);
        if (attachments.isEmpty()) {
            return alternatives;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeMultipart whole = new MimeMultipart("mixed", body);
        for (Attachment attachment : attachments) {
            whole.addBodyPart(file(attachment));
        }
        return whole;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        String type = attachment.mediaType().startsWith("text/")
                ? attachment.mediaType() + "; charset=utf-8"
                : attachment.mediaType();
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), type)));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }
}
