package vn.dondoc.calendar;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** How often each obligation was planned anew, and when last. */
@Repository
public class PlanRevisions {

    private final JdbcClient database;

    PlanRevisions(JdbcClient database) {
        this.database = database;
    }

    /** What was planned. */
    public record Owed(String rule, UnitId unit, Period period) {}

    /** One query, whatever the number of units. */
    public Map<Owed, Revision> of(String pack, Collection<UnitId> units) {
        String[] names = units.stream().map(UnitId::toString).toArray(String[]::new);
        Map<Owed, Revision> found = new HashMap<>();
        database.sql("""
                        select o.rule, o.unit, o.period, count(*) as times, max(p.planned_at) as planned_at
                        from obligation o join planning p on p.id = o.planned_by
                        where o.pack = ? and o.unit = any (?)
                        group by o.rule, o.unit, o.period
                        """).params(pack, names).query(row -> {
            Owed owed = new Owed(
                    row.getString("rule"), UnitId.parse(row.getString("unit")), Period.parse(row.getString("period")));
            found.put(
                    owed,
                    new Revision(
                            row.getInt("times") - 1,
                            row.getObject("planned_at", OffsetDateTime.class).toInstant()));
        });
        return found;
    }
}
