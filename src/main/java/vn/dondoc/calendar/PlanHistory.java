package vn.dondoc.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.PlanChange.Kind;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** What adopting, and every other cause of planning anew, did to the obligations: the table keeps it for ever. */
@Service
public class PlanHistory {

    private static final Comparator<PlanChange> ORDER = Comparator.comparing(PlanChange::rule)
            .thenComparing(PlanChange::unit)
            .thenComparing(PlanChange::period);

    private final JdbcClient database;

    PlanHistory(JdbcClient database) {
        this.database = database;
    }

    private record Touched(ObligationRow.Key key, @Nullable LocalDate day, boolean added) {}

    private record Planning(long id, Cause cause, OffsetDateTime at) {}

    /** The plannings while that version was the newest, in the order of time; those that changed nothing leave none. */
    public List<Planned> of(String pack, int version) {
        Map<Long, List<Touched>> touched = new TreeMap<>();
        database.sql("""
                        select planning.id, rule, unit, period, last_day, true as added
                        from planning join obligation on planned_by = planning.id
                        where planning.pack = :pack and version = :version
                        union all
                        select planning.id, rule, unit, period, last_day, false
                        from planning join obligation on superseded_by = planning.id
                        where planning.pack = :pack and version = :version
                        """)
                .param("pack", pack)
                .param("version", version)
                .query((row, number) -> touched.computeIfAbsent(row.getLong("id"), any -> new ArrayList<>())
                        .add(touched(row)))
                .list();
        return plannings(pack, version).stream()
                .map(planning -> new Planned(
                        version,
                        planning.cause(),
                        planning.at().toInstant(),
                        changes(touched.getOrDefault(planning.id(), List.of()))))
                .toList();
    }

    /** What a change of the days off did, by pack; packs to which it did nothing are left out. */
    public SortedMap<String, List<PlanChange>> of(CalendarEdition edition) {
        SortedMap<String, List<Touched>> touched = new TreeMap<>();
        database.sql("""
                        select planning.pack, rule, unit, period, last_day, true as added
                        from planning join obligation on planned_by = planning.id where edition = :edition
                        union all
                        select planning.pack, rule, unit, period, last_day, false
                        from planning join obligation on superseded_by = planning.id where edition = :edition
                        """)
                .param("edition", edition.number())
                .query((row, number) -> touched.computeIfAbsent(row.getString("pack"), any -> new ArrayList<>())
                        .add(touched(row)))
                .list();
        SortedMap<String, List<PlanChange>> changes = new TreeMap<>();
        touched.forEach((pack, rows) -> changes.put(pack, changes(rows)));
        return changes;
    }

    private List<Planning> plannings(String pack, int version) {
        return database.sql("select id, cause, planned_at from planning where pack = ? and version = ? order by id")
                .params(pack, version)
                .query((row, number) -> new Planning(
                        row.getLong("id"),
                        Cause.valueOf(row.getString("cause")),
                        row.getObject("planned_at", OffsetDateTime.class)))
                .list();
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(
                new ObligationRow.Key(row.getString("rule"), row.getString("unit"), row.getString("period")),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("added"));
    }

    /** What was superseded and added again under its old key has moved. */
    private static List<PlanChange> changes(List<Touched> touched) {
        Map<ObligationRow.Key, Touched> before = new HashMap<>();
        touched.stream().filter(row -> !row.added()).forEach(row -> before.put(row.key(), row));
        List<PlanChange> changes = new ArrayList<>();
        touched.stream().filter(Touched::added).forEach(row -> {
            Touched old = before.remove(row.key());
            changes.add(
                    old == null
                            ? change(Kind.APPEARED, row.key(), null, row.day())
                            : change(Kind.MOVED, row.key(), old.day(), row.day()));
        });
        before.values().forEach(old -> changes.add(change(Kind.VANISHED, old.key(), old.day(), null)));
        changes.sort(ORDER);
        return List.copyOf(changes);
    }

    private static PlanChange change(
            Kind kind, ObligationRow.Key key, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PlanChange(kind, key.rule(), UnitId.parse(key.unit()), Period.parse(key.period()), from, to);
    }
}
