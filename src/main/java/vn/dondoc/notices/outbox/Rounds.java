package vn.dondoc.notices.outbox;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The delivery rounds of all nodes. A round holds what it claimed for as long as its node says that it is alive; the
 * clocks of the nodes must agree to some seconds, as Quartz asks too.
 */
@Repository
@Transactional
class Rounds {

    /** Three beats of {@link Heartbeat} may fail. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration KEPT = Duration.ofDays(3);
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    /**
     * PostgreSQL need not wait for its disk with each mail: the mark outlives our process all the same. Should the
     * database's own machine lose power, mails of its last half second may be sent twice.
     */
    private static final String WITHOUT_DISK = " and set_config('synchronous_commit', 'off', true) is not null";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean postgreSql;

    Rounds(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
        String product = template.execute(
                (Connection connection) -> connection.getMetaData().getDatabaseProductName());
        this.postgreSql = "PostgreSQL".equals(product);
    }

    /**
     * How rounds pass by what others are just claiming. H2 would lock all that waits before it takes the first few; it
     * has one node, and of two rounds that want the same the second finds it claimed.
     */
    String lock() {
        return postgreSql ? " for update skip locked" : "";
    }

    /** Begins one and forgets those of days ago; the answer is its number. */
    long begin() {
        Instant now = clock.instant();
        jdbc.sql("delete from delivery_round where started_at < ? and alive_until < ?")
                .params(MessageRows.at(now.minus(KEPT)), MessageRows.at(now.minus(KEPT)))
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into delivery_round (node, started_at, alive_until, taken) values (?, ?, ?, 0)")
                .params(NODE, MessageRows.at(now), MessageRows.at(now.plus(LEASE)))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Its node is alive. */
    void keep(long round) {
        jdbc.sql("update delivery_round set alive_until = ? where id = ? and ended_at is null")
                .params(MessageRows.at(clock.instant().plus(LEASE)), round)
                .update();
    }

    /**
     * Notes that the mail server is about to be told that a message is complete.
     *
     * @return false if the round is over: its node was taken for dead
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean begin(long round, long message) {
        return jdbc.sql("update delivery_round set begun = ? where id = ? and ended_at is null"
                                + (postgreSql ? WITHOUT_DISK : ""))
                        .params(message, round)
                        .update()
                == 1;
    }

    /**
     * The round claims anew: of what it then holds nothing is begun.
     *
     * @throws IllegalStateException if it is over: its node was taken for dead
     */
    void beginAnew(long round) {
        int going = jdbc.sql(
                        "update delivery_round set begun = null, alive_until = ? where id = ? and ended_at is null")
                .params(MessageRows.at(clock.instant().plus(LEASE)), round)
                .update();
        if (going == 0) {
            throw new IllegalStateException("Round " + round + " was taken over");
        }
    }

    /**
     * A round whose node stopped.
     *
     * @param begun the message of which nobody knows; absent if none was begun
     */
    record Stopped(long id, @Nullable Long begun) {}

    /** Ends the rounds whose lease is over, each for one caller only. */
    List<Stopped> endStopped() {
        List<Stopped> stopped = jdbc.sql("select id, begun from delivery_round where ended_at is null"
                        + " and alive_until <= ? order by id for update skip locked")
                .param(MessageRows.at(clock.instant()))
                .query((row, number) -> new Stopped(row.getLong("id"), row.getObject("begun", Long.class)))
                .list();
        stopped.forEach(round -> jdbc.sql("update delivery_round set ended_at = ? where id = ?")
                .params(MessageRows.at(clock.instant()), round.id())
                .update());
        return stopped;
    }

    /** @param trouble why the mail server took nothing, or no more; absent = all went well */
    void end(long round, int taken, @Nullable Refusal trouble) {
        Instant now = clock.instant();
        jdbc.sql("update delivery_round set alive_until = ?, ended_at = ?, taken = ?, trouble = ?, words = ?"
                        + " where id = ?")
                .params(
                        MessageRows.at(now),
                        MessageRows.at(now),
                        taken,
                        trouble == null ? null : trouble.trouble().name(),
                        trouble == null ? null : MessageRows.cut(trouble.words()),
                        round)
                .update();
    }

    /**
     * What is the matter with the mail server.
     *
     * @param since when the first round without success since the last good one began
     */
    record Outage(Trouble trouble, String words, Instant since) {}

    /** The trouble of the newest ended round; absent if that went well or there was none. */
    @Transactional(readOnly = true)
    Optional<Outage> outage() {
        return jdbc.sql(
                        "select r.trouble, r.words, (select min(f.started_at) from delivery_round f where f.id > coalesce("
                                + "(select max(g.id) from delivery_round g where g.ended_at is not null and g.trouble is null), 0)"
                                + " and f.trouble is not null) as since from delivery_round r where r.id ="
                                + " (select max(l.id) from delivery_round l where l.ended_at is not null)"
                                + " and r.trouble is not null")
                .query((row, number) -> new Outage(
                        Trouble.valueOf(row.getString("trouble")),
                        row.getString("words"),
                        MessageRows.instant(row, "since")))
                .optional();
    }
}
