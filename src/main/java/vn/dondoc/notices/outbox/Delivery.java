package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Brings the outbox to the mail server. Any number may run at once, on any number of nodes. Each mail is claimed, sent
 * and noted in three steps, so no transaction waits for the mail server; a mail is sent at most once, unless the machine
 * stops between sending and noting: then it goes again, after a while and under the same Message-ID.
 */
@Service
@NamedInterface("delivery")
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private static final int BATCH = 20;
    /** Longer than any batch can take. */
    private static final Duration INTERRUPTED_AFTER = Duration.ofMinutes(30);

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
    /** At these back-offs about four days. */
    private static final int MOST_ATTEMPTS = 14;

    private final Dispatch dispatch;
    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;

    public Delivery(Dispatch dispatch, MailServer server, MailSettings settings, Clock clock) {
        this.dispatch = dispatch;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends what waits. Without a mail server, or while it does not answer, everything stays where it is.
     *
     * @return how many mails the server took
     */
    public int round() {
        if (!server.isConfigured()) {
            return 0;
        }
        takeUpInterrupted();
        dispatch.giveUp(clock.instant().minus(settings.mail().giveUpAfter()));
        return dispatch.anythingWaits() ? connectAndSend() : 0;
    }

    private void takeUpInterrupted() {
        for (Message message : dispatch.interrupted(clock.instant().minus(INTERRUPTED_AFTER))) {
            LOG.warn("Delivery of {} was interrupted; it is sent again as {}", message.id(), message.messageId());
            dispatch.putOff(message, clock.instant(), "notices.why.interrupted");
        }
    }

    /** One connection for the whole round, opened before anything is claimed: a server that is down costs no attempt. */
    private int connectAndSend() {
        int sent = 0;
        try (Transport connection = server.open()) {
            List<Message> batch = dispatch.claim(BATCH);
            while (!batch.isEmpty()) {
                sent += send(connection, batch);
                batch = connection.isConnected() ? dispatch.claim(BATCH) : List.of();
            }
        } catch (MessagingException e) {
            LOG.warn("The mail server does not answer: {}", e.getMessage());
            dispatch.noteTrouble(Refusal.of(e).reason());
        }
        return sent;
    }

    private int send(Transport connection, List<Message> batch) {
        int sent = 0;
        Map<Long, List<Attachment>> files = dispatch.attachments(batch);
        for (int i = 0; i < batch.size(); i++) {
            Message message = batch.get(i);
            try {
                MimeMessage mime = server.compose(message, files.getOrDefault(message.id(), List.of()));
                connection.sendMessage(mime, mime.getAllRecipients());
                dispatch.sent(message);
                sent++;
            } catch (MessagingException e) {
                note(message, Refusal.of(e));
                if (!connection.isConnected()) {
                    dispatch.release(batch.subList(i + 1, batch.size()));
                    return sent;
                }
            }
        }
        return sent;
    }

    private void note(Message message, Refusal refusal) {
        if (refusal.forGood() || message.attempts() + 1 >= MOST_ATTEMPTS) {
            LOG.warn("Mail {} to {} is given up: {}", message.id(), message.recipient(), refusal.reason());
            dispatch.failed(message, refusal.reason());
        } else {
            dispatch.putOff(message, clock.instant().plus(backOff(message.attempts())), refusal.reason());
        }
    }

    /** Twice as long each time, up to a day, less up to a fifth, so that not all come back at once. */
    private static Duration backOff(int attempts) {
        Duration plain = FIRST_BACK_OFF.multipliedBy(1L << Math.min(attempts, 11));
        Duration capped = plain.compareTo(LONGEST_BACK_OFF) < 0 ? plain : LONGEST_BACK_OFF;
        return capped.multipliedBy(ThreadLocalRandom.current().nextInt(80, 100)).dividedBy(100);
    }
}
