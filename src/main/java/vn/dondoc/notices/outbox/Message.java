package vn.dondoc.notices.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox.
 *
 * @param occasion what makes saying it twice impossible: {@code digest/2020-11-17/hoa}
 * @param recipient user name
 * @param address where it goes; absent only where {@link State#SUPPRESSED}
 * @param attempts how often the mail server did not take it
 * @param nextAttemptAt not sent before
 * @param lastError why it was not taken, or is not sent
 * @param messageId the header Message-ID, the same at every attempt
 * @param claimedAt when a delivery last took it in hand
 * @param unsubscribe see {@link Mail#unsubscribe}
 */
public record Message(
        long id,
        String occasion,
        String recipient,
        @Nullable String address,
        String subject,
        String text,
        String html,
        Locale language,
        State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        String messageId,
        Instant queuedAt,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt,
        @Nullable URI unsubscribe) {

    /** How far a message has come. */
    public enum State {
        /** Waits for the mail server. */
        QUEUED,
        /** In a delivery's hands; what stays so was interrupted. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Refused for good, or given up. */
        FAILED,
        /** Never to be sent: nobody to send it to. */
        SUPPRESSED
    }
}
