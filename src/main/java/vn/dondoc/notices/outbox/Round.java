package vn.dondoc.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One delivery round: over one connection after the other, until nothing waits, the rate is used up or the mail server
 * takes no more.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private static final int BATCH = 100;
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
    /** At these back-offs about four days. */
    private static final int MOST_ATTEMPTS = 14;
    /** A server that breaks off after the mail has trouble of its own: RFC 5321, 4.5.4.1 asks for half an hour. */
    private static final Duration AFTER_CUT_OFF = Duration.ofMinutes(30);

    private static final int MOST_REPEATS = 3;

    private final long id;
    private final Dispatch dispatch;
    private final MailServer server;
    private final Marker marker;
    private final Scribe scribe;
    private final MailSettings.Line line;
    private final Clock clock;
    private final Queue<Message> batch = new ArrayDeque<>();
    private Map<Long, List<Attachment>> files = Map.of();

    /** By the server, not yet noted in their own rows: that is done together for what was claimed together. */
    private final List<Message> unnoted = new ArrayList<>();

    private int taken;
    private @Nullable Refusal trouble;

    Round(
            long id,
            Dispatch dispatch,
            MailServer server,
            Scribe scribe,
            Marker marker,
            MailSettings.Line line,
            Clock clock) {
        this.id = id;
        this.dispatch = dispatch;
        this.marker = marker;
        this.scribe = scribe;
        this.server = server;
        this.line = line;
        this.clock = clock;
    }

    /** How many mails the server took. */
    int taken() {
        return taken;
    }

    /** Why the server took nothing, or no more; absent if it took all it was given. */
    @Nullable
    Refusal trouble() {
        return trouble;
    }

    /** A connection is opened before anything is claimed: a server that is down costs no attempt. */
    void run() {
        boolean goOn = true;
        while (goOn) {
            try (Post post = server.open()) {
                goOn = sendOver(post);
            } catch (MessagingException e) {
                trouble = Refusal.onConnecting(e);
                goOn = false;
            }
        }
        dispatch.sent(unnoted);
        dispatch.release(batch);
    }

    /** Whether to go on over another connection. */
    private boolean sendOver(Post post) {
        int answered = 0;
        while (answered < line.perConnection()) {
            if (batch.isEmpty()) {
                claim();
            }
            Message next = batch.peek();
            if (next == null) {
                return false;
            }
            Refusal refusal = send(post, next);
            if (refusal != null && breaksOff(next, refusal, answered > 0)) {
                return answered > 0 && trouble == null;
            }
            batch.remove();
            answered++;
        }
        return true;
    }

    private void claim() {
        batch.addAll(dispatch.claim(id, unnoted, allowance()));
        unnoted.clear();
        files = dispatch.attachments(batch);
    }

    /** How many may be begun now, by the rate of all nodes together. */
    private int allowance() {
        if (line.perMinute() == 0) {
            return BATCH;
        }
        int sent = dispatch.sentSince(clock.instant().minus(Duration.ofMinutes(1))) + unnoted.size();
        return Math.max(0, Math.min(BATCH, line.perMinute() - sent));
    }

    private @Nullable Refusal send(Post post, Message message) {
        try {
            MimeMessage mime = scribe.written(message, filesOf(message));
            batch.stream().skip(1).findFirst().ifPresent(next -> scribe.begin(next, filesOf(next)));
            post.send(mime, marker.mark(message));
            unnoted.add(message);
            taken++;
            return null;
        } catch (MessagingException e) {
            return Refusal.onSending(e, post.wasComplete());
        }
    }

    private List<Attachment> filesOf(Message message) {
        return files.getOrDefault(message.id(), List.of());
    }

    /**
     * Notes what became of a mail that was not taken.
     *
     * @param others whether the server answered to other mails over this connection: then that it hangs up is not this
     *     mail's fault, and it is tried over the next connection
     * @return whether the connection is of no more use
     */
    private boolean breaksOff(Message message, Refusal refusal, boolean others) {
        LOG.info("Mail {} to {} was not taken: {}", message.id(), message.recipient(), refusal);
        switch (refusal.trouble()) {
            case SENDER, SIGN_IN -> trouble = refusal;
            case UNREACHABLE, LOST -> {
                if (!others) {
                    conclude(message, refusal);
                    batch.remove();
                    trouble = new Refusal(Trouble.UNREACHABLE, refusal.words());
                }
            }
            case CUT_OFF -> {
                Duration after = AFTER_CUT_OFF.multipliedBy(1L << 2 * message.repeats());
                dispatch.repeat(message, MOST_REPEATS, after, refusal);
                batch.remove();
                trouble = others ? null : new Refusal(Trouble.UNREACHABLE, refusal.words());
            }
            default -> {
                conclude(message, refusal);
                return false;
            }
        }
        return true;
    }

    private void conclude(Message message, Refusal refusal) {
        if (refusal.trouble().course() == Trouble.Course.NEVER || message.attempts() + 1 >= MOST_ATTEMPTS) {
            dispatch.failed(message, refusal);
        } else {
            dispatch.putOff(message, clock.instant().plus(backOff(message.attempts())), refusal);
        }
    }

    /** Twice as long each time, up to a day, less up to a fifth, so that not all come back at once. */
    private static Duration backOff(int attempts) {
        Duration plain = FIRST_BACK_OFF.multipliedBy(1L << Math.min(attempts, 11));
        Duration capped = plain.compareTo(LONGEST_BACK_OFF) < 0 ? plain : LONGEST_BACK_OFF;
        return capped.multipliedBy(ThreadLocalRandom.current().nextInt(80, 100)).dividedBy(100);
    }
}
