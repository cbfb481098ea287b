package vn.dondoc.reporting.mailbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail fetched and kept, not yet judged.
 *
 * @param letter what was read of it; an empty one where nothing could be
 * @param digest of its bytes in the file store
 * @param bytes its size in the mailbox
 * @param sameKey as the table has it
 * @param storedAt when the mailbox took it (INTERNALDATE); absent where it does not say
 * @param fate decided already because it could not be read; absent = to be judged
 */
record Arrival(
        Place place,
        Letter letter,
        String digest,
        long bytes,
        String sameKey,
        @Nullable Instant storedAt,
        @Nullable Fate fate) {

    /** What mail servers' clocks may be apart. */
    private static final Duration APART = Duration.ofMinutes(5);
    /** As long as mail servers try; what says that it was written earlier comes from a clock that is wrong. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(7);

    /**
     * When it came: as our mail server stamped it, else as the mailbox says, which a mailbox that was moved says
     * wrongly. Never later than now.
     */
    Instant receivedAt(Instant now) {
        Instant stored = storedAt == null ? now : storedAt;
        Instant stamped = letter.stampedAt();
        Instant came = stamped != null && !stamped.isAfter(stored.plus(APART)) ? stamped : stored;
        return came.isAfter(now) ? now : came;
    }

    /** When it was written, as its sender's machine says where that can be: of two mails, the later one corrects. */
    Instant writtenAt(Instant receivedAt) {
        Instant sent = letter.sentAt();
        return sent == null || sent.isAfter(receivedAt) || sent.isBefore(receivedAt.minus(ON_ITS_WAY))
                ? receivedAt
                : sent;
    }

    /** The same as a mail that only a person can deal with. */
    Arrival unreadable() {
        return new Arrival(place, letter, digest, bytes, sameKey, storedAt, Fate.UNREADABLE);
    }
}
