package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.notices.outbox.Message.State;

/**
 * The outbox as delivery rounds see it: any number of them at once claim what waits and note what became of it, each
 * step in a transaction of its own.
 */
@Repository
@Transactional
public class Dispatch {

    /** Of one sweep; the next round takes up the rest. */
    private static final int MOST_LEFT_BEHIND = 500;

    private final JdbcClient jdbc;
    private final Enclosures enclosures;
    private final Events events;
    private final BadAddresses addresses;
    private final Rounds rounds;
    private final Clock clock;

    Dispatch(
            JdbcClient jdbc, Enclosures enclosures, Events events, BadAddresses addresses, Rounds rounds, Clock clock) {
        this.jdbc = jdbc;
        this.enclosures = enclosures;
        this.events = events;
        this.addresses = addresses;
        this.rounds = rounds;
        this.clock = clock;
    }

    Rounds rounds() {
        return rounds;
    }

    /** Whether anything could be sent now. */
    @Transactional(readOnly = true)
    boolean anythingWaits() {
        return !waiting(1, "").isEmpty();
    }

    /** Takes up to {@code limit} of what waits into one round's hands; no other round gets them. */
    List<Message> claim(long round, int limit) {
        List<Long> ids = waiting(limit, " for update skip locked");
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update message set state = 'SENDING', delivery = :round, claimed_at = :now, begun_at = null"
                        + " where id in (:ids)")
                .param("round", round)
                .param("now", now())
                .param("ids", ids)
                .update();
        return jdbc.sql("select * from message where id in (:ids) order by id")
                .param("ids", ids)
                .query(MessageRows::message)
                .list();
    }

    private List<Long> waiting(int limit, String lock) {
        return jdbc.sql("select id from message where state = 'QUEUED' and next_attempt_at <= ?"
                        + " order by next_attempt_at, id limit ?" + lock)
                .params(now(), limit)
                .query(Long.class)
                .list();
    }

    /** What goes with them, by their number. */
    @Transactional(readOnly = true)
    Map<Long, List<Attachment>> attachments(Collection<Message> claimed) {
        return enclosures.of(claimed);
    }

    /** How many mails any node began since then. */
    @Transactional(readOnly = true)
    int begunSince(Instant from) {
        return jdbc.sql("select count(*) from message where begun_at > ?")
                .param(MessageRows.at(from))
                .query(Integer.class)
                .single();
    }

    /**
     * Notes in one statement that the server took one mail and is about to be told that the next is complete.
     *
     * @return false if either is no longer this round's: the node was taken for dead
     */
    boolean begin(long round, @Nullable Message taken, Message next) {
        if (taken == null) {
            return jdbc.sql("update message set begun_at = ? where id = ? and delivery = ? and state = 'SENDING'")
                            .params(now(), next.id(), round)
                            .update()
                    == 1;
        }
        return jdbc.sql("update message set state = case when id = :taken then 'SENT' else state end,"
                                + " sent_at = case when id = :taken then cast(:now as timestamp with time zone) end,"
                                + " begun_at = case when id = :taken then begun_at"
                                + " else cast(:now as timestamp with time zone) end"
                                + " where id in (:taken, :next) and delivery = :round and state = 'SENDING'")
                        .param("taken", taken.id())
                        .param("next", next.id())
                        .param("now", now())
                        .param("round", round)
                        .update()
                == 2;
    }

    /** The mail server took it. */
    void sent(Message message) {
        jdbc.sql("update message set state = 'SENT', sent_at = ? where id = ?")
                .params(now(), message.id())
                .update();
    }

    /** It will never be taken. */
    void failed(Message message, Refusal refusal) {
        if (refusal.trouble() == Trouble.NOBODY) {
            addresses.refused(String.valueOf(message.address()), false, refusal.words());
        }
        events.note(message.id(), refusal);
        jdbc.sql("update message set state = ?, attempts = attempts + 1, trouble = ?, last_error = ? where id = ?")
                .params(State.FAILED.name(), refusal.trouble().name(), MessageRows.cut(refusal.words()), message.id())
                .update();
    }

    /** It was not taken now and may be at {@code nextAttempt}. */
    void putOff(Message message, Instant nextAttempt, Refusal refusal) {
        events.note(message.id(), refusal);
        jdbc.sql("update message set state = 'QUEUED', attempts = attempts + 1, next_attempt_at = ?, trouble = ?,"
                        + " last_error = ? where id = ?")
                .params(
                        MessageRows.at(nextAttempt),
                        refusal.trouble().name(),
                        MessageRows.cut(refusal.words()),
                        message.id())
                .update();
    }

    /**
     * Nobody knows whether it was taken: it goes again under the same Message-ID, unless it did {@code most} times
     * already; then staff decide.
     */
    void repeat(Message message, int most, Duration after, Refusal refusal) {
        if (message.repeats() >= most) {
            failed(message, new Refusal(Trouble.UNCERTAIN, refusal.words()));
        } else {
            putOff(message, clock.instant().plus(after), refusal);
            jdbc.sql("update message set repeats = repeats + 1 where id = ?")
                    .param(message.id())
                    .update();
        }
    }

    /** Puts back what was claimed and not begun. */
    void release(Collection<Message> untried) {
        if (!untried.isEmpty()) {
            jdbc.sql("update message set state = 'QUEUED' where state = 'SENDING' and id in (:ids)")
                    .param("ids", untried.stream().map(Message::id).toList())
                    .update();
        }
    }

    /**
     * Takes up what rounds left behind whose node stopped: what was not begun waits again as if nothing had been; what
     * was begun goes again once.
     *
     * @return those that were begun
     */
    List<Message> takeOver() {
        List<Message> left = jdbc.sql("select m.* from message m where m.state = 'SENDING' and not exists"
                        + " (select 1 from delivery_round r where r.id = m.delivery and r.alive_until > ?)"
                        + " order by m.id limit ? for update skip locked")
                .params(now(), MOST_LEFT_BEHIND)
                .query(MessageRows::message)
                .list();
        List<Message> begun =
                left.stream().filter(message -> message.begunAt() != null).toList();
        begun.forEach(message -> repeat(message, 1, Duration.ZERO, new Refusal(Trouble.INTERRUPTED, "")));
        release(left.stream().filter(message -> message.begunAt() == null).toList());
        return begun;
    }

    /** What has waited since before {@code queuedBefore} is told no more: what it says is no longer so. */
    int giveUp(Instant queuedBefore) {
        return jdbc.sql("update message set state = 'FAILED', trouble = 'TOO_OLD'"
                        + " where state = 'QUEUED' and queued_at < ?")
                .param(MessageRows.at(queuedBefore))
                .update();
    }

    private Object now() {
        return MessageRows.at(clock.instant());
    }
}
