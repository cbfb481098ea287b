package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

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

    /**
     * Notes what the mail server took of what a round held, then takes up to {@code limit} of what waits into its hands,
     * also of what a stopped node left behind meanwhile; no other round gets them.
     *
     * @return by number
     * @throws IllegalStateException if the round itself was taken over
     */
    List<Message> claim(long round, Collection<Message> taken, int limit) {
        sent(taken);
        rounds.beginAnew(round);
        takeOver();
        List<Long> ids = waiting(limit, rounds.lock());
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update message set state = 'SENDING', delivery = :round, claimed_at = :now"
                        + " where state = 'QUEUED' and id in (:ids)")
                .param("round", round)
                .param("now", now())
                .param("ids", ids)
                .update();
        return jdbc.sql(MessageRows.SELECT + " where id in (:ids) and delivery = :round and state = 'SENDING'"
                        + " order by id")
                .param("ids", ids)
                .param("round", round)
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

    /** How many mails the server took since then, from any node. */
    @Transactional(readOnly = true)
    int sentSince(Instant from) {
        return jdbc.sql("select count(*) from message where sent_at > ?")
                .param(MessageRows.at(from))
                .query(Integer.class)
                .single();
    }

    /** The mail server took them. */
    void sent(Collection<Message> taken) {
        if (!taken.isEmpty()) {
            jdbc.sql("update message set state = 'SENT', sent_at = :now where state = 'SENDING' and id in (:ids)")
                    .param("now", now())
                    .param("ids", taken.stream().map(Message::id).toList())
                    .update();
        }
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
     * Takes up what rounds left behind whose node stopped: what was taken is noted, what was not begun waits again as if
     * nothing had been, and what was begun goes again once.
     *
     * @return those that were begun
     */
    List<Message> takeOver() {
        List<Message> uncertain = new ArrayList<>();
        for (Rounds.Stopped stopped : rounds.endStopped()) {
            List<Message> left = jdbc.sql(MessageRows.SELECT + " where delivery = ? and state = 'SENDING'")
                    .param(stopped.id())
                    .query(MessageRows::message)
                    .list();
            long begun = stopped.begun() == null ? 0 : stopped.begun();
            sent(left.stream().filter(message -> message.id() < begun).toList());
            release(left.stream().filter(message -> message.id() > begun).toList());
            left.stream().filter(message -> message.id() == begun).forEach(uncertain::add);
        }
        for (Message message : uncertain) {
            LOG.warn("The machine stopped while it sent mail {} ({})", message.id(), message.messageId());
            repeat(message, 1, Duration.ZERO, new Refusal(Trouble.INTERRUPTED, ""));
        }
        return uncertain;
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
