package vn.dondoc.calendar;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/** The plan of a pack's year. Keeps nothing, so the command line makes its own. */
@Component
public class YearPlanner implements Planner {

    static final Comparator<Obligation> UNIT_THEN_PERIOD = Comparator.comparing(
                    (Obligation obligation) -> obligation.unit().id())
            .thenComparing(Obligation::period);

    /** {@inheritDoc} Units of other provinces owe nothing under this pack. */
    @Override
    public List<Obligation> plan(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered) {
        PackPlan plan = new PackPlan(pack, territory, workingDays, entered);
        return plan.rules().stream().flatMap(rule -> plan.owed(rule).stream()).toList();
    }

    @Override
    public List<Obligation> exempt(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered) {
        PackPlan plan = new PackPlan(pack, territory, workingDays, entered);
        return plan.rules().stream().flatMap(rule -> plan.exempt(rule).stream()).toList();
    }
}
