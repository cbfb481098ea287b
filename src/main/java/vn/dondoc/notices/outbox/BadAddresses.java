package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of no use: a mail to them came back for good once, or was refused {@value #STRIKES} times within
 * {@value #WITHIN_DAYS} days. To such nothing is sent until the mark is lifted; another address of the same person is
 * not marked.
 */
@Repository
@Transactional
class BadAddresses {

    private static final int STRIKES = 3;
    private static final int WITHIN_DAYS = 14;
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    BadAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param address in small letters
     * @param words of the mail server
     */
    record BadAddress(String address, Instant since, String words) {}

    /** The newest first, at most {@value #MOST_SHOWN}. */
    @Transactional(readOnly = true)
    List<BadAddress> all() {
        return jdbc.sql("select * from bad_address order by since desc, address limit ?")
                .param(MOST_SHOWN)
                .query((row, number) -> new BadAddress(
                        row.getString("address"),
                        Objects.requireNonNull(MessageRows.instant(row, "since")),
                        row.getString("words")))
                .list();
    }

    /** All of them, in small letters. */
    @Transactional(readOnly = true)
    Set<String> marked() {
        return Set.copyOf(
                jdbc.sql("select address from bad_address").query(String.class).list());
    }

    /** Notes that a mail to an address came back or was refused, and marks the address if it is of no use. */
    void refused(String address, boolean forGood, String words) {
        jdbc.sql("insert into bounce (address, for_good, words, at) values (?, ?, ?, ?)")
                .params(small(address), forGood, MessageRows.cut(words), MessageRows.at(clock.instant()))
                .update();
        if (forGood || strikes(address) >= STRIKES) {
            mark(small(address), MessageRows.cut(words));
        }
    }

    private int strikes(String address) {
        return jdbc.sql("select count(*) from bounce where address = ? and at > ?")
                .params(small(address), MessageRows.at(clock.instant().minus(Duration.ofDays(WITHIN_DAYS))))
                .query(Integer.class)
                .single();
    }

    /** What waits for the address is suppressed along with it. */
    private void mark(String address, String words) {
        jdbc.sql("delete from bad_address where address = ?").param(address).update();
        jdbc.sql("insert into bad_address (address, since, words) values (?, ?, ?)")
                .params(address, MessageRows.at(clock.instant()), words)
                .update();
        jdbc.sql("update message set state = 'SUPPRESSED', trouble = 'BAD_ADDRESS', last_error = null"
                        + " where state = 'QUEUED' and lower(address) = ?")
                .param(address)
                .update();
    }

    /** Forgets what came back from an address; false if it was not marked. */
    boolean lift(String address) {
        jdbc.sql("delete from bounce where address = ?").param(small(address)).update();
        return jdbc.sql("delete from bad_address where address = ?")
                        .param(small(address))
                        .update()
                == 1;
    }

    static String small(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
