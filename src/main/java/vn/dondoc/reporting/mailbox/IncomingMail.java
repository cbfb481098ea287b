package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/**
 * A mail that came in, as noted.
 *
 * @param sentAt as the sender's machine says; absent = it does not
 * @param receivedAt when it came; decides timeliness
 * @param digest of its bytes in the file store
 * @param bytes its size in the mailbox
 * @param reason in a machine's words
 * @param username whom our mail was for, or whose address it came from
 * @param fromPerson whether it came from that person's address
 * @param excerpt the first words of what was written anew
 * @param waits whether somebody has to look at it, done or not
 * @param done who dealt with it; absent = nobody yet
 * @param duties what it answers
 * @param units the units it concerns
 */
record IncomingMail(
        long id,
        @Nullable String messageId,
        @Nullable String fromAddress,
        String fromName,
        String to,
        String subject,
        @Nullable Instant sentAt,
        Instant receivedAt,
        String digest,
        long bytes,
        Fate fate,
        @Nullable String reason,
        @Nullable String token,
        @Nullable String username,
        boolean fromPerson,
        String excerpt,
        int attachments,
        boolean waits,
        @Nullable Done done,
        List<ReportKey> duties,
        Set<UnitId> units) {

    /** That somebody dealt with it. */
    record Done(Instant at, String by, @Nullable String remark) {}

    public boolean isOpen() {
        return waits && done == null;
    }

    /** How its sender is called in lists. */
    public String sender() {
        return !fromName.isEmpty() ? fromName : fromAddress == null ? "" : fromAddress;
    }

    IncomingMail with(List<ReportKey> moreDuties, Set<UnitId> moreUnits) {
        return new IncomingMail(
                id,
                messageId,
                fromAddress,
                fromName,
                to,
                subject,
                sentAt,
                receivedAt,
                digest,
                bytes,
                fate,
                reason,
                token,
                username,
                fromPerson,
                excerpt,
                attachments,
                waits,
                done,
                moreDuties,
                moreUnits);
    }
}
