package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as deliveries see it: any number of them at once claim what waits and note what became of it, each step in
 * a transaction of its own.
 */
@Repository
@Transactional
public class Dispatch {

    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;
    private final Enclosures enclosures;
    private final Clock clock;

    Dispatch(JdbcClient jdbc, Enclosures enclosures, Clock clock) {
        this.jdbc = jdbc;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** Whether anything could be sent now. */
    @Transactional(readOnly = true)
    boolean anythingWaits() {
        return !waiting(1, "").isEmpty();
    }

    /** Takes up to {@code limit} of what waits into one delivery's hands; no other delivery gets them. */
    List<Message> claim(int limit) {
        List<Long> ids = waiting(limit, " for update skip locked");
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update message set state = 'SENDING', claimed_at = :now where id in (:ids)")
                .param("now", MessageRows.at(clock.instant()))
                .param("ids", ids)
                .update();
        return jdbc.sql("select * from message where id in (:ids) order by id")
                .param("ids", ids)
                .query(MessageRows::message)
                .list();
    }

    /** What goes with them, by their number. */
    @Transactional(readOnly = true)
    Map<Long, List<Attachment>> attachments(Collection<Message> claimed) {
        return enclosures.of(claimed);
    }

    private List<Long> waiting(int limit, String lock) {
        return jdbc.sql("select id from message where state = 'QUEUED' and next_attempt_at <= ?"
                        + " order by next_attempt_at, id limit ?" + lock)
                .params(MessageRows.at(clock.instant()), limit)
                .query(Long.class)
                .list();
    }

    /** The mail server took it. */
    void sent(Message message) {
        jdbc.sql("update message set state = 'SENT', sent_at = ?, last_error = null where id = ?")
                .params(MessageRows.at(clock.instant()), message.id())
                .update();
    }

    /** It will never be taken. */
    void failed(Message message, String reason) {
        jdbc.sql("update message set state = 'FAILED', attempts = attempts + 1, last_error = ? where id = ?")
                .params(cut(reason), message.id())
                .update();
    }

    /** It was not taken now and may be at {@code nextAttempt}. */
    void putOff(Message message, Instant nextAttempt, String reason) {
        jdbc.sql("update message set state = 'QUEUED', attempts = attempts + 1, next_attempt_at = ?, last_error = ?"
                        + " where id = ?")
                .params(MessageRows.at(nextAttempt), cut(reason), message.id())
                .update();
    }

    /** Puts back what was claimed and not tried. */
    void release(Collection<Message> untried) {
        if (!untried.isEmpty()) {
            jdbc.sql("update message set state = 'QUEUED' where state = 'SENDING' and id in (:ids)")
                    .param("ids", untried.stream().map(Message::id).toList())
                    .update();
        }
    }

    /** Notes on everything that waits why nothing goes out. */
    void noteTrouble(String reason) {
        jdbc.sql("update message set last_error = ? where state = 'QUEUED' and next_attempt_at <= ?")
                .params(cut(reason), MessageRows.at(clock.instant()))
                .update();
    }

    /**
     * Messages claimed before {@code claimedBefore} and neither sent nor refused: their delivery was interrupted, and
     * whether the mail server took them is not known.
     */
    @Transactional(readOnly = true)
    List<Message> interrupted(Instant claimedBefore) {
        return jdbc.sql("select * from message where state = 'SENDING' and claimed_at < ? order by id")
                .param(MessageRows.at(claimedBefore))
                .query(MessageRows::message)
                .list();
    }

    /** What has waited since before {@code queuedBefore} is told no more: what it says is no longer so. */
    int giveUp(Instant queuedBefore) {
        return jdbc.sql("update message set state = 'FAILED', last_error = 'notices.why.too-old'"
                        + " where state = 'QUEUED' and queued_at < ?")
                .param(MessageRows.at(queuedBefore))
                .update();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
    }
}
