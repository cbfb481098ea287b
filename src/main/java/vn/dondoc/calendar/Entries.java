package vn.dondoc.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The rows of what offices entered during the year. Nothing is deleted or changed but that an opening is withdrawn. */
@Repository
class Entries {

    private final JdbcClient database;
    private final RequestRows requests;

    Entries(JdbcClient database, RequestRows requests) {
        this.database = database;
        this.requests = requests;
    }

    /** What stands or stood under a pack. */
    Entered of(String pack) {
        return new Entered(openings(pack), setDays(pack), requests.of(pack));
    }

    private List<Opening> openings(String pack) {
        Map<Long, Set<UnitId>> units = new HashMap<>();
        database.sql("select opening, unit from opening_unit join opening on opening.id = opening where pack = ?")
                .param(pack)
                .query((row, number) -> units.computeIfAbsent(row.getLong("opening"), any -> new HashSet<>())
                        .add(UnitId.parse(row.getString("unit"))))
                .list();
        return database.sql("select * from opening where pack = ? order by id")
                .param(pack)
                .query((row, number) -> opening(row, units))
                .list();
    }

    private static Opening opening(ResultSet row, Map<Long, Set<UnitId>> units) throws SQLException {
        String reason = row.getString("withdrawn_reason");
        return new Opening(
                row.getLong("id"),
                new Awaited(Awaited.Kind.valueOf(row.getString("kind")), row.getString("awaited")),
                row.getInt("number"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Set.copyOf(units.getOrDefault(row.getLong("id"), Set.of())),
                row.getString("letter_number"),
                row.getString("subject"),
                entry(row, "entered"),
                reason == null ? null : new Opening.Withdrawal(reason, entry(row, "withdrawn")));
    }

    private static Opening.Entry entry(ResultSet row, String did) throws SQLException {
        return new Opening.Entry(
                row.getString(did + "_by"),
                row.getObject(did + "_at", OffsetDateTime.class).toInstant());
    }

    /** @return its id */
    long open(String pack, Opening opening) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                insert into opening (pack, kind, awaited, number, on_day, last_day, letter_number, subject,
                                     entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        pack,
                        opening.awaited().kind().name(),
                        opening.awaited().words(),
                        opening.number(),
                        opening.day(),
                        opening.lastDay(),
                        opening.letterNumber(),
                        opening.subject(),
                        opening.entered().by(),
                        utc(opening.entered().at()))
                .update(id, "id");
        long key = id.getKeyAs(Long.class);
        opening.units()
                .forEach(unit -> database.sql("insert into opening_unit (opening, unit) values (?, ?)")
                        .params(key, unit.toString())
                        .update());
        return key;
    }

    /** Does nothing to one that is withdrawn already. @return whether it stood until now */
    boolean withdraw(long opening, Opening.Withdrawal withdrawal) {
        return database.sql("""
                        update opening set withdrawn_reason = ?, withdrawn_by = ?, withdrawn_at = ?
                        where id = ? and withdrawn_at is null
                        """)
                        .params(
                                withdrawal.reason(),
                                withdrawal.entered().by(),
                                utc(withdrawal.entered().at()),
                                opening)
                        .update()
                == 1;
    }

    private List<SetDay> setDays(String pack) {
        Map<SetDay.For, SetDay> newest = new LinkedHashMap<>();
        database.sql("select * from set_day where pack = ? order by id")
                .param(pack)
                .query((row, number) -> setDay(row))
                .list()
                .forEach(day -> newest.put(day.isFor(), day));
        return new ArrayList<>(newest.values());
    }

    private static SetDay setDay(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new SetDay(
                row.getLong("id"),
                row.getString("rule"),
                Period.parse(row.getString("period")),
                unit == null ? null : UnitId.parse(unit),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                entry(row, "entered"));
    }

    void set(String pack, SetDay day) {
        @Nullable String unit = day.unit() == null ? null : day.unit().toString();
        database.sql("""
                insert into set_day (pack, rule, period, unit, last_day, reason, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        pack,
                        day.rule(),
                        day.period().toString(),
                        unit,
                        day.lastDay(),
                        day.reason(),
                        day.entered().by(),
                        utc(day.entered().at()))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
