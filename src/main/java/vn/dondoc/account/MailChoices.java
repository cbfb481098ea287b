package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people chose about their mails. Each chooses for themselves. */
@Service
@Transactional
public class MailChoices {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** By user name; who never chose is absent. One query. */
    @Transactional(readOnly = true)
    public Map<String, MailChoice> all() {
        Map<String, MailChoice> all = new HashMap<>();
        jdbc.sql("select * from mail_choice").query(row -> {
            all.put(row.getString("username"), choice(row));
        });
        return all;
    }

    @Transactional(readOnly = true)
    public MailChoice of(String username) {
        return jdbc.sql("select * from mail_choice where username = ?")
                .param(username)
                .query((row, number) -> choice(row))
                .optional()
                .orElse(MailChoice.EVERYTHING);
    }

    private static MailChoice choice(ResultSet row) throws SQLException {
        return new MailChoice(
                row.getBoolean("before_due_day"),
                row.getBoolean("copies"),
                row.getBoolean("receipts"),
                row.getBoolean("outcomes"),
                MailChoice.Hour.valueOf(row.getString("hour_of_day")));
    }

    /** For the person signed in, from now on. */
    void choose(MailChoice choice) {
        keep(access.current().username(), choice);
    }

    /** For who holds the link of a mail; the link itself says that it was theirs. */
    void decline(DeclineLinks.Declined declined) {
        keep(declined.username(), of(declined.username()).without(declined.news()));
    }

    private void keep(String username, MailChoice choice) {
        jdbc.sql("delete from mail_choice where username = ?").param(username).update();
        jdbc.sql(
                        "insert into mail_choice (username, before_due_day, copies, receipts, outcomes, hour_of_day, chosen_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        username,
                        choice.beforeDueDay(),
                        choice.copies(),
                        choice.receipts(),
                        choice.outcomes(),
                        choice.hour().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
