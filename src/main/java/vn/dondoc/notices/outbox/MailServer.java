package vn.dondoc.notices.outbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** The mail server as configured, and how our mails are put together for it. */
public class MailServer extends JavaMailSenderImpl {

    /** Milliseconds; Jakarta Mail's own default is to wait for ever. */
    private static final String PATIENCE = "20000";

    private final MailSettings.Sender sender;

    public MailServer(MailProperties properties, MailSettings.Sender sender) {
        this.sender = sender;
        setHost(properties.getHost());
        if (properties.getPort() != null) {
            setPort(properties.getPort());
        }
        setUsername(properties.getUsername());
        setPassword(properties.getPassword());
        setProtocol(properties.getProtocol());
        Properties mail = new Properties();
        mail.put("mail.smtp.connectiontimeout", PATIENCE);
        mail.put("mail.smtp.timeout", PATIENCE);
        mail.put("mail.smtp.writetimeout", PATIENCE);
        mail.put("mail.smtp.socketFactory", new NoDelaySocketFactory());
        mail.put("mail.smtp.socketFactory.fallback", "false");
        mail.put("mail.smtp.auth", Boolean.toString(StringUtils.hasText(properties.getUsername())));
        mail.put("mail.smtp.ssl.enable", Boolean.toString(properties.getSsl().isEnabled()));
        mail.putAll(properties.getProperties());
        setJavaMailProperties(mail);
    }

    /** Whether there is one at all. */
    boolean isConfigured() {
        return StringUtils.hasText(getHost());
    }

    /** A connection for many mails; the caller closes it. */
    Transport open() throws MessagingException {
        return connectTransport();
    }

    /**
     * Puts the mail together: text and HTML as alternatives, UTF-8.
     *
     * @throws jakarta.mail.internet.AddressException if the address is none
     */
    MimeMessage compose(Message message) throws MessagingException {
        MimeMessage mime = new MimeMessage(getSession());
        mime.setFrom(new InternetAddress(sender.from(), true));
        if (sender.replyTo() != null) {
            mime.setReplyTo(InternetAddress.parse(sender.replyTo(), true));
        }
        mime.setRecipient(RecipientType.TO, new InternetAddress(String.valueOf(message.address()), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setSentDate(Date.from(message.queuedAt()));
        // Keeps absence notes and other machines from answering (RFC 3834).
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Content-Language", message.language().toLanguageTag());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), StandardCharsets.UTF_8.name(), "html");
        Multipart alternatives = new MimeMultipart("alternative", text, html);
        mime.setContent(alternatives);
        mime.saveChanges();
        // Only now: saving gives every message a new one.
        mime.setHeader("Message-ID", message.messageId());
        return mime;
    }
}
