package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
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
     * Puts the mail together as it goes over the wire.
     *
     * @throws jakarta.mail.internet.AddressException if the address is none
     */
    MimeMessage compose(Message message, List<Attachment> attachments) throws MessagingException {
        return Letter.of(getSession(), sender, message, attachments);
    }
}
