package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the next mail out while the one before it is on the wire: putting it together costs as much as sending it. */
final class Scribe implements AutoCloseable {

    private final MailServer server;
    private final Map<Long, Future<MimeMessage>> begun = new HashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "mail-scribe");
        daemon.setDaemon(true);
        return daemon;
    });

    Scribe(MailServer server) {
        this.server = server;
    }

    /** Begins to write a message that will be asked for soon. */
    void begin(Message message, List<Attachment> files) {
        begun.put(message.id(), thread.submit(() -> write(message, files)));
    }

    /** The message as it goes over the wire, all of it in memory. */
    MimeMessage written(Message message, List<Attachment> files) throws MessagingException {
        Future<MimeMessage> ahead = begun.remove(message.id());
        if (ahead == null) {
            return write(message, files);
        }
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MessagingException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("Mail " + message.id() + " could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while mail " + message.id() + " was written", e);
        }
    }

    private MimeMessage write(Message message, List<Attachment> files) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            server.compose(message, files).writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("Mail " + message.id() + " could not be written", e);
        }
        return new MimeMessage(server.getSession(), new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
