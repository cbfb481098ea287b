package vn.dondoc.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.PlanRevisions;
import vn.dondoc.calendar.Revision;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictHistory;
import vn.dondoc.territory.UnitId;

/** How often what is told of an obligation has changed: its day, or how it stands. */
@Component
public class RevisionsOf {

    private static final Revision NEW = new Revision(0, Instant.EPOCH);

    private final PlanRevisions plan;
    private final VerdictHistory verdicts;

    RevisionsOf(PlanRevisions plan, VerdictHistory verdicts) {
        this.plan = plan;
        this.verdicts = verdicts;
    }

    /** Those of some units; two queries, whatever their number. */
    public Known units(String pack, Collection<UnitId> units) {
        return new Known(plan.of(pack, units), verdicts.revisions(pack, units));
    }

    /** What is known of some units. */
    public record Known(Map<PlanRevisions.Owed, Revision> planned, Map<PlanRevisions.Owed, Revision> judged) {

        public Revision of(Verdict verdict) {
            PlanRevisions.Owed owed =
                    new PlanRevisions.Owed(verdict.rule().code(), verdict.unit().id(), verdict.period());
            return planned.getOrDefault(owed, NEW).and(judged.getOrDefault(owed, NEW));
        }
    }
}
