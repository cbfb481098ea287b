package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to messages besides their being sent. */
@Repository
@Transactional
class Events {

    /** More than any message has; the newest are shown. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Events(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param words the mail server's, perhaps none
     */
    record Event(Instant at, Trouble trouble, String words) {}

    void note(long message, Refusal refusal) {
        jdbc.sql("insert into message_event (message_id, at, trouble, words) values (?, ?, ?, ?)")
                .params(
                        message,
                        MessageRows.at(clock.instant()),
                        refusal.trouble().name(),
                        MessageRows.cut(refusal.words()))
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Event> of(long message) {
        return jdbc.sql("select * from message_event where message_id = ? order by id desc limit ?")
                .params(message, MOST)
                .query((row, number) -> new Event(
                        Objects.requireNonNull(MessageRows.instant(row, "at")),
                        Trouble.valueOf(row.getString("trouble")),
                        row.getString("words")))
                .list();
    }
}
