package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;
import vn.dondoc.notices.outbox.MailSettings.Tls;

/** The mail server as configured, and how our mails are put together for it. */
public class MailServer extends JavaMailSenderImpl {

    private final MailSettings.Sender sender;

    /**
     * @param trust whom to trust with TLS besides those whom Java trusts; absent = only those
     * @throws IllegalArgumentException if our own address is none
     */
    public MailServer(MailProperties properties, MailSettings.Sender sender, @Nullable SSLContext trust) {
        this.sender = sender;
        checkAddresses(sender);
        setHost(properties.getHost());
        if (properties.getPort() != null) {
            setPort(properties.getPort());
        }
        setUsername(properties.getUsername());
        setPassword(properties.getPassword());
        Properties mail = new Properties();
        String patience = Long.toString(sender.line().patience().toMillis());
        // Jakarta Mail's own default is to wait for ever.
        mail.put("mail.smtp.connectiontimeout", patience);
        mail.put("mail.smtp.timeout", patience);
        mail.put("mail.smtp.writetimeout", patience);
        // A server that does not say goodbye is not waited for.
        mail.put("mail.smtp.quitwait", "false");
        mail.put("mail.smtp.socketFactory", new NoDelaySocketFactory(SocketFactory.getDefault()));
        mail.put("mail.smtp.socketFactory.fallback", "false");
        mail.put("mail.smtp.auth", Boolean.toString(StringUtils.hasText(properties.getUsername())));
        mail.putAll(tls(sender.line().tls(), trust));
        mail.putAll(properties.getProperties());
        setJavaMailProperties(mail);
    }

    /** As above, trusting whom Java trusts. */
    public MailServer(MailProperties properties, MailSettings.Sender sender) {
        this(properties, sender, null);
    }

    private static Map<Object, Object> tls(MailSettings.Tls tls, @Nullable SSLContext trust) {
        Map<Object, Object> mail = new HashMap<>();
        mail.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.IMPLICIT));
        mail.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.REQUIRED || tls == Tls.OFFERED));
        mail.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.REQUIRED));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        SocketFactory safe = trust == null ? SSLSocketFactory.getDefault() : trust.getSocketFactory();
        mail.put("mail.smtp.ssl.socketFactory", new NoDelaySslSocketFactory((SSLSocketFactory) safe));
        mail.put("mail.smtp.ssl.socketFactory.fallback", "false");
        return mail;
    }

    private static void checkAddresses(MailSettings.Sender sender) {
        try {
            new InternetAddress(sender.from(), true);
            String replyTo = sender.replyTo("dd.token");
            if (replyTo != null) {
                InternetAddress.parse(replyTo, true);
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException("dondoc.mail.from or dondoc.mail.reply-to is no address", e);
        }
    }

    /** Whether there is one at all. */
    boolean isConfigured() {
        return StringUtils.hasText(getHost());
    }

    /** A connection for many mails; the caller closes it. */
    Post open() throws MessagingException {
        return (Post) connectTransport();
    }

    @Override
    protected Transport getTransport(Session session) {
        return new Post(session);
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
