package vn.dondoc.calendar;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/** Remembers the plans of one piece of work, in which units, days and entries stay the same. Not for sharing. */
final class PlannedOnce implements Planner {

    private final Planner planner;
    private final Map<RulePack, List<Obligation>> plans = new IdentityHashMap<>();

    PlannedOnce(Planner planner) {
        this.planner = planner;
    }

    @Override
    public List<Obligation> plan(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered) {
        return plans.computeIfAbsent(pack, any -> planner.plan(pack, territory, workingDays, entered));
    }

    @Override
    public List<Obligation> exempt(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered) {
        return planner.exempt(pack, territory, workingDays, entered);
    }
}
