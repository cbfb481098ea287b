package vn.dondoc.compliance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.PlanRevisions;
import vn.dondoc.calendar.Revision;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** How a verdict came to be what it is: every change of it since it was first judged, mere figures left out. */
@Service
public class VerdictHistory {

    private final JdbcClient database;

    VerdictHistory(JdbcClient database) {
        this.database = database;
    }

    /**
     * One change.
     *
     * @param verdict as it was concluded, without its figures and with the due day of today; absent = no longer owed
     * @param version the version of the pack that it was judged by
     */
    public record Change(@Nullable Verdict verdict, int version, Instant at) {}

    /** The newest first. */
    public List<Change> of(AdoptedPack pack, Verdict verdict) {
        return database.sql("""
                        select outcome, state, reason, version, changed_at from verdict_change
                        where pack = ? and rule = ? and unit = ? and period = ?
                          and (state is null or state_before is null or state <> state_before)
                        order by id desc
                        """)
                .params(
                        pack.pack().name(),
                        verdict.rule().code(),
                        verdict.unit().id().toString(),
                        verdict.period().toString())
                .query((row, number) -> new Change(
                        then(verdict, row.getString("outcome"), row.getString("state"), row.getString("reason")),
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How often the verdicts of some units changed, mere figures too, and when last; one query. */
    public Map<PlanRevisions.Owed, Revision> revisions(String pack, Collection<UnitId> units) {
        String[] names = units.stream().map(UnitId::toString).toArray(String[]::new);
        Map<PlanRevisions.Owed, Revision> found = new HashMap<>();
        database.sql("""
                        select rule, unit, period, count(*) as times, max(changed_at) as changed_at
                        from verdict_change where pack = ? and unit = any (?) group by rule, unit, period
                        """).params(pack, names).query(row -> {
            PlanRevisions.Owed owed = new PlanRevisions.Owed(
                    row.getString("rule"), UnitId.parse(row.getString("unit")), Period.parse(row.getString("period")));
            found.put(
                    owed,
                    new Revision(
                            row.getInt("times") - 1,
                            row.getObject("changed_at", OffsetDateTime.class).toInstant()));
        });
        return found;
    }

    private static @Nullable Verdict then(
            Verdict now, @Nullable String outcome, @Nullable String state, @Nullable String reason) {
        return outcome == null || state == null || reason == null
                ? null
                : new Verdict(
                        now.rule(),
                        now.unit(),
                        now.period(),
                        now.due(),
                        Outcome.valueOf(outcome),
                        State.valueOf(state),
                        null,
                        null,
                        null,
                        now.threshold(),
                        List.of(),
                        reason);
    }
}
