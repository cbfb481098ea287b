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
 * @param lastError the mail server's own words about its trouble
 * @param messageId the header Message-ID, the same at every attempt
 * @param claimedAt when a delivery last took it in hand
 * @param unsubscribe see {@link Mail#unsubscribe}
 * @param repeats how often it was sent again without knowing whether it had arrived
 * @param answers the mail that it answers; absent = none
 * @param trouble why it was not taken, is not sent, or may arrive twice
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
        @Nullable URI unsubscribe,
        int repeats,
        @Nullable Trouble trouble,
        @Nullable Answered answers) {

    /** The same as others than its reader may see it: without the secrets in its links. */
    Message blanked() {
        return new Message(
                id,
                occasion,
                recipient,
                address,
                subject,
                Secrets.blank(text),
                Secrets.blank(html),
                language,
                state,
                attempts,
                nextAttemptAt,
                lastError,
                messageId,
                queuedAt,
                claimedAt,
                sentAt,
                null,
                repeats,
                trouble,
                answers);
    }

    /** What it is about, the first part of its occasion; one of {@link Mail#KINDS}, or none that is known. */
    public String kind() {
        return occasion.substring(0, Math.max(0, occasion.indexOf('/')));
    }

    /** How far a message has come. */
    public enum State {
        /** Waits for the mail server. */
        QUEUED,
        /** In a delivery round's hands. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Refused for good, or given up. */
        FAILED,
        /** Never to be sent: nobody to send it to, or the address is of no use. */
        SUPPRESSED
    }
}
