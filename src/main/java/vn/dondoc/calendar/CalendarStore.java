package vn.dondoc.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.DayChange.Said;
import vn.dondoc.territory.PageMemory;

/** The rows of the calendar: the days as they are, and every change that was made to them. */
@Repository
class CalendarStore {

    /** The days read on the first start. */
    private static final long FIRST = 1;

    private record Newest() {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    CalendarStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The number of the newest edition. One rolled back is never given again. */
    long newest() {
        return PageMemory.once(
                new Newest(),
                () -> database.sql("select max(id) from calendar_edition")
                        .query(Long.class)
                        .single());
    }

    /** Lets one change at a time into the calendar, on whichever node; until the transaction ends. */
    void lock() {
        database.sql("select id from calendar_edition where id = ? for update")
                .param(FIRST)
                .query(Long.class)
                .single();
    }

    SortedMap<LocalDate, CalendarDay> days() {
        SortedMap<LocalDate, CalendarDay> days = new TreeMap<>();
        database.sql("select * from calendar_day")
                .query((row, number) -> day(row))
                .list()
                .forEach(day -> days.put(day.day(), day));
        return days;
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("works"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("applies_to"),
                row.getString("source"),
                row.getString("confidence"));
    }

    void add(List<CalendarDay> days) {
        batches.batchUpdate(
                "insert into calendar_day values (?, ?, ?, ?, ?, ?, ?)", days, days.size() + 1, (row, day) -> {
                    row.setObject(1, day.day());
                    row.setBoolean(2, day.works());
                    row.setString(3, day.kind());
                    row.setString(4, day.name());
                    row.setString(5, day.appliesTo());
                    row.setString(6, day.source());
                    row.setString(7, day.confidence());
                });
    }

    void remove(LocalDate day) {
        database.sql("delete from calendar_day where on_day = ?").param(day).update();
    }

    /** @return its number */
    long begin(String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("insert into calendar_edition (entered_by, entered_at) values (?, ?)")
                .params(by, at.atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    void note(long edition, DayChange change) {
        database.sql("""
                insert into calendar_change (edition, on_day, from_kind, from_name, to_kind, to_name, source)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        edition,
                        change.day(),
                        kind(change.from()),
                        name(change.from()),
                        kind(change.to()),
                        name(change.to()),
                        change.source())
                .update();
    }

    private static @Nullable String kind(@Nullable Said said) {
        return said == null ? null : said.kind();
    }

    private static @Nullable String name(@Nullable Said said) {
        return said == null ? null : said.name();
    }

    /** The newest first; not that of the first start. */
    List<CalendarEdition> editions(int limit, int offset) {
        List<Long> numbers = database.sql(
                        "select id from calendar_edition where id > ? order by id desc limit ? offset ?")
                .params(FIRST, limit, offset)
                .query(Long.class)
                .list();
        return numbers.isEmpty() ? List.of() : editions(numbers);
    }

    Optional<CalendarEdition> edition(long number) {
        return number == FIRST
                ? Optional.empty()
                : editions(List.of(number)).stream().findFirst();
    }

    private List<CalendarEdition> editions(List<Long> numbers) {
        Map<Long, List<DayChange>> changes = new HashMap<>();
        database.sql("select * from calendar_change where edition in (:numbers) order by on_day")
                .param("numbers", numbers)
                .query((row, number) -> changes.computeIfAbsent(row.getLong("edition"), any -> new ArrayList<>())
                        .add(change(row)))
                .list();
        return database.sql("select * from calendar_edition where id in (:numbers) order by id desc")
                .param("numbers", numbers)
                .query((row, number) -> new CalendarEdition(
                        row.getLong("id"),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        changes.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static DayChange change(ResultSet row) throws SQLException {
        return new DayChange(
                row.getObject("on_day", LocalDate.class), said(row, "from"), said(row, "to"), row.getString("source"));
    }

    private static @Nullable Said said(ResultSet row, String which) throws SQLException {
        String kind = row.getString(which + "_kind");
        return kind == null ? null : new Said(kind, row.getString(which + "_name"));
    }
}
