package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to the mail server that lets us note a mail as begun at the last moment at which it surely was not taken:
 * before the line that says it is complete.
 */
final class Post extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private Runnable atLastMoment = () -> {};
    private boolean complete;

    Post(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** @param atLastMoment if it throws, the mail is not taken */
    void send(MimeMessage mime, Runnable atLastMoment) throws MessagingException {
        this.atLastMoment = atLastMoment;
        complete = false;
        sendMessage(mime, mime.getAllRecipients());
    }

    /** Whether the server was told that the last mail was complete, and so may have taken it. */
    boolean wasComplete() {
        return complete;
    }

    /** A server that went first needs no goodbye. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server had closed the connection: {}", e.getMessage());
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        atLastMoment.run();
        complete = true;
        super.finishData();
    }
}
