package vn.dondoc.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.territory.PageMemory;

/** The rows of the obligations; thousands are written and read at once, so plain SQL does it. */
@Repository
class ObligationStore {

    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ObligationStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The number of the last planning that changed anything for the pack; 0 = none yet. */
    long lastPlanning(String pack) {
        return database.sql("select coalesce(max(id), 0) from planning where pack = ?")
                .param(pack)
                .query(Long.class)
                .single();
    }

    /**
     * What tells whether anything that a plan is made of has changed in the database.
     *
     * @param planning as {@link #lastPlanning}
     * @param requests how many rows there are of them; each change of one adds or withdraws one
     */
    record Stamp(long planning, long openings, long withdrawn, long setDays, long requests) {}

    Stamp stamp(String pack) {
        return PageMemory.once(new Stamped(pack), () -> ask(pack));
    }

    private record Stamped(String pack) {}

    private Stamp ask(String pack) {
        return database.sql("""
                        select (select coalesce(max(id), 0) from planning where pack = :pack),
                               (select coalesce(max(id), 0) from opening where pack = :pack),
                               (select count(*) from opening where pack = :pack and withdrawn_at is not null),
                               (select coalesce(max(id), 0) from set_day where pack = :pack),
                               (select count(*) + count(withdrawn_at) from request where pack = :pack)
                                 + (select count(*) from request_term join request on request.id = request
                                    where pack = :pack)
                                 + (select count(*) from request_asked join request on request.id = request
                                    where pack = :pack)
                        """)
                .param("pack", pack)
                .query((row, number) ->
                        new Stamp(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    List<ObligationRow> inForce(String pack) {
        return database.sql("select * from obligation where pack = ? and in_force")
                .param(pack)
                .query(ObligationStore::row)
                .list();
    }

    /** The packs under which anything is due that day or later. */
    List<String> packsWithDaysFrom(LocalDate day) {
        return database.sql("select distinct pack from obligation where in_force and last_day >= ? order by pack")
                .param(day)
                .query(String.class)
                .list();
    }

    /**
     * Opens a planning.
     *
     * @param edition of the calendar, where its change is the cause
     * @return its number, which what it changes will name
     */
    long begin(String pack, int version, Cause cause, @Nullable Long edition, Instant at) {
        GeneratedKeyHolder number = new GeneratedKeyHolder();
        database.sql("insert into planning (pack, version, cause, edition, planned_at) values (?, ?, ?, ?, ?)")
                .params(pack, version, cause.name(), edition, at.atOffset(ZoneOffset.UTC))
                .update(number, "id");
        return number.getKeyAs(Long.class);
    }

    void supersede(List<ObligationRow> rows, long planning) {
        batches.batchUpdate(
                "update obligation set in_force = null, superseded_by = ? where id = ?", rows, BATCH, (sql, row) -> {
                    sql.setLong(1, planning);
                    sql.setLong(2, row.id());
                });
    }

    void add(List<ObligationRow> rows, String pack, long planning) {
        String insert = """
                insert into obligation (pack, rule, unit, period, printed_day, last_day, due_hour, due_moment, rolled,
                                        planned_by, in_force)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                """;
        batches.batchUpdate(insert, rows, BATCH, (sql, row) -> {
            sql.setString(1, pack);
            sql.setString(2, row.key().rule());
            sql.setString(3, row.key().unit());
            sql.setString(4, row.key().period());
            sql.setObject(5, row.printedDay());
            sql.setObject(6, row.lastDay());
            sql.setObject(7, row.hour());
            sql.setObject(8, row.moment() == null ? null : row.moment().atOffset(ZoneOffset.UTC));
            sql.setBoolean(9, row.rolled());
            sql.setLong(10, planning);
        });
    }

    private static ObligationRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime moment = row.getObject("due_moment", OffsetDateTime.class);
        return new ObligationRow(
                row.getLong("id"),
                new ObligationRow.Key(row.getString("rule"), row.getString("unit"), row.getString("period")),
                row.getObject("printed_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("due_hour", LocalTime.class),
                moment == null ? null : moment.toInstant(),
                row.getBoolean("rolled"));
    }
}
