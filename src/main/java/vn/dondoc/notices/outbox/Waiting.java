package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Digests that wait to be sent and can still be changed. Left alone is what a delivery has in hand, and what may have
 * arrived already.
 */
@Repository
@Transactional
public class Waiting {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Items items;
    private final Enclosures enclosures;
    private final Clock clock;

    Waiting(JdbcTemplate template, Items items, Enclosures enclosures, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.items = items;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /**
     * A digest that waits.
     *
     * @param told what it tells
     */
    public record WaitingDigest(long id, String occasion, String recipient, List<Told> told) {}

    /** All that wait, those that are to be sent later too. Two queries. */
    @Transactional(readOnly = true)
    public List<WaitingDigest> all() {
        return digests(jdbc.sql("select id, occasion, recipient from message where state = 'QUEUED'"
                + " and repeats = 0 and occasion like 'digest/%' order by id"));
    }

    /** Those that could be sent now, if any of them was last looked at before that; else none. */
    @Transactional(readOnly = true)
    public List<WaitingDigest> unchecked(Instant lookedAtBefore) {
        boolean any = jdbc.sql("select count(*) from message where state = 'QUEUED' and occasion like 'digest/%'"
                                + " and next_attempt_at <= ? and coalesce(checked_at, queued_at) < ?")
                        .params(MessageRows.at(clock.instant()), MessageRows.at(lookedAtBefore))
                        .query(Long.class)
                        .single()
                > 0;
        return any
                ? digests(jdbc.sql("select id, occasion, recipient from message where state = 'QUEUED'"
                                + " and repeats = 0 and occasion like 'digest/%' and next_attempt_at <= ? order by id")
                        .param(MessageRows.at(clock.instant())))
                : List.of();
    }

    private List<WaitingDigest> digests(JdbcClient.StatementSpec query) {
        Map<Long, List<Told>> told = new HashMap<>();
        List<WaitingDigest> digests = query.query((row, number) -> {
                    List<Told> of = told.computeIfAbsent(row.getLong("id"), any -> new ArrayList<>());
                    return new WaitingDigest(
                            row.getLong("id"), row.getString("occasion"), row.getString("recipient"), of);
                })
                .list();
        if (!digests.isEmpty()) {
            items.ofWaitingDigests()
                    .forEach((id, items) ->
                            told.getOrDefault(id, new ArrayList<>()).addAll(items));
        }
        return digests;
    }

    /** What they say is still so. */
    public void checked(Collection<Long> ids) {
        inBatches(
                ids,
                batch -> jdbc.sql("update message set checked_at = :now where id in (:ids)")
                        .param("now", MessageRows.at(clock.instant()))
                        .param("ids", batch)
                        .update());
    }

    /** They are not sent before that moment. */
    public void hold(Collection<Long> ids, Instant until) {
        inBatches(
                ids,
                batch -> jdbc.sql("update message set next_attempt_at = :until where state = 'QUEUED'"
                                + " and id in (:ids)")
                        .param("until", MessageRows.at(until))
                        .param("ids", batch)
                        .update());
    }

    /**
     * They are not sent at all, and what they tell counts as not told.
     *
     * @param why {@link Trouble#SETTLED} or {@link Trouble#SUPERSEDED}
     * @return how many were still waiting
     */
    public int withdraw(Collection<Long> ids, Trouble why) {
        int[] withdrawn = {0};
        inBatches(
                ids,
                batch -> withdrawn[0] += jdbc.sql("update message set state = 'SUPPRESSED', trouble = :why"
                                + " where state = 'QUEUED' and id in (:ids)")
                        .param("why", why.name())
                        .param("ids", batch)
                        .update());
        return withdrawn[0];
    }

    private static void inBatches(Collection<Long> ids, Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    /** It says something else now; its occasion, its address and its Message-ID stay. False if it no longer waits. */
    public boolean rewrite(long id, Mail mail) {
        boolean waits =
                jdbc.sql("update message set subject = ?, checked_at = ?" + " where id = ? and state = 'QUEUED'")
                                .params(mail.subject(), MessageRows.at(clock.instant()), id)
                                .update()
                        == 1;
        if (waits) {
            jdbc.sql("update message_body set body_text = ?, body_html = ? where body_of = ?")
                    .params(mail.text(), mail.html(), id)
                    .update();
            items.replace(id, mail.told());
            enclosures.replace(id, mail.attachments());
        }
        return waits;
    }
}
