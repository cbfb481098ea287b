package vn.dondoc.notices.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.letter.Content.Item;
import vn.dondoc.territory.UnitId;

/** What letters ask for, of whom: the lines of their lists. */
@Repository
class LetterItems {

    private final JdbcClient database;

    LetterItems(JdbcClient database) {
        this.database = database;
    }

    /** @param version its id @param items in the order of the list */
    void add(long version, List<Item> items) {
        int position = 0;
        for (Item item : items) {
            add(version, position++, item);
        }
    }

    private void add(long version, int position, Item item) {
        database.sql("""
                        insert into letter_item (version, position, pack, rule, unit, period, unit_name, matter, clause,
                                                 due_day, days_late)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        version,
                        position,
                        item.key().pack(),
                        item.key().rule(),
                        item.key().unit().toString(),
                        item.key().period().toString(),
                        item.unitName(),
                        item.matter(),
                        item.clause(),
                        item.dueDay(),
                        item.daysLate())
                .update();
    }

    /** In one query, however many. @param versions their ids */
    Map<Long, List<Item>> of(List<Long> versions) {
        Map<Long, List<Item>> items = new HashMap<>();
        if (!versions.isEmpty()) {
            database.sql("select * from letter_item where version in (:versions) order by version, position")
                    .param("versions", versions)
                    .query(row -> {
                        items.computeIfAbsent(row.getLong("version"), any -> new ArrayList<>())
                                .add(item(row));
                    });
        }
        return items;
    }

    /** What letters that stand ask for already, drafted or signed, with the newest of them. */
    Map<ItemKey, Long> asked() {
        Map<ItemKey, Long> asked = new HashMap<>();
        database.sql("""
                        select i.pack, i.rule, i.period, i.unit, l.id from letter_item i
                        join letter_version v on v.id = i.version
                        join letter l on l.id = v.letter
                        where l.discarded_at is null
                          and v.number = (select max(number) from letter_version where letter = l.id)
                        """).query(row -> {
            asked.merge(key(row), row.getLong("id"), Math::max);
        });
        return asked;
    }

    /** What any letter ever asked for, those that were dropped too. */
    Set<ItemKey> everAsked() {
        return Set.copyOf(database.sql("select distinct pack, rule, period, unit from letter_item")
                .query((row, number) -> key(row))
                .list());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                key(row),
                row.getString("unit_name"),
                row.getString("matter"),
                row.getString("clause"),
                Objects.requireNonNull(row.getObject("due_day", LocalDate.class)),
                row.getInt("days_late"));
    }

    private static ItemKey key(ResultSet row) throws SQLException {
        return new ItemKey(
                row.getString("pack"),
                row.getString("rule"),
                Period.parse(row.getString("period")),
                UnitId.parse(row.getString("unit")));
    }
}
