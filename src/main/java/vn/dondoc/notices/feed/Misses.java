package vn.dondoc.notices.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who asks with secrets that are none. Counted in the database, so that all nodes count together, and in time of
 * the machine. The limit leaves room for an office in which several programs still ask for a link that was renewed.
 */
@Repository
@Transactional
class Misses {

    static final int MOST = 60;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final InstantSource machine = InstantSource.system();

    Misses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether that address has to wait before it is answered again. */
    @Transactional(readOnly = true)
    boolean areTooMany(String address) {
        return jdbc.sql("select count(*) from calendar_feed_miss where address = ? and missed_at > ?")
                        .params(address, since().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                >= MOST;
    }

    void note(String address) {
        jdbc.sql("delete from calendar_feed_miss where missed_at < ?")
                .param(since().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into calendar_feed_miss (address, missed_at) values (?, ?)")
                .params(address, machine.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant since() {
        return machine.instant().minus(WITHIN);
    }
}
