package vn.dondoc.notices.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.notices.outbox.Outbox.ToldTo;

/** What mails tell of, line by line. */
@Repository
@Transactional
class Items {

    private final JdbcTemplate template;

    Items(JdbcTemplate template) {
        this.template = template;
    }

    void add(long message, List<Told> items) {
        template.batchUpdate(
                "insert into message_item (message_id, pack, rule, unit, period, due_day, kind, step, in_place_of)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items,
                100,
                (statement, told) -> {
                    statement.setLong(1, message);
                    statement.setString(2, told.pack());
                    statement.setString(3, told.rule());
                    statement.setString(4, told.unit());
                    statement.setString(5, told.period());
                    statement.setObject(6, told.dueDay());
                    statement.setString(7, told.kind().name());
                    statement.setInt(8, told.step());
                    statement.setString(9, told.inPlaceOf());
                });
    }

    void replace(long message, List<Told> items) {
        template.update("delete from message_item where message_id = ?", message);
        add(message, items);
    }

    /** Everything told of a pack's obligations, in the order in which it was told; what was withdrawn was not. */
    @Transactional(readOnly = true)
    List<ToldTo> told(String pack) {
        return template.query(
                "select coalesce(i.in_place_of, m.recipient) as told_to, i.*"
                        + " from message_item i join message m on m.id = i.message_id"
                        + " where i.pack = ? and (m.trouble is null or m.trouble not in ('SETTLED', 'SUPERSEDED')) order by m.id, i.step",
                (row, number) -> new ToldTo(row.getString("told_to"), told(row)),
                pack);
    }

    /** By the number of the message. */
    @Transactional(readOnly = true)
    Map<Long, List<Told>> ofWaitingDigests() {
        Map<Long, List<Told>> items = new HashMap<>();
        template.query(
                "select i.* from message_item i join message m on m.id = i.message_id"
                        + " where m.state = 'QUEUED' and m.occasion like 'digest/%'",
                row -> {
                    items.computeIfAbsent(row.getLong("message_id"), any -> new ArrayList<>())
                            .add(told(row));
                });
        return items;
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("pack"),
                row.getString("rule"),
                row.getString("unit"),
                row.getString("period"),
                row.getObject("due_day", LocalDate.class),
                Told.Kind.valueOf(row.getString("kind")),
                row.getInt("step"),
                row.getString("in_place_of"));
    }
}
