package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/** Adopts versions and keeps their plan as the table would, without a database. */
public final class PlansInMemory {

    private final Territory territory;
    private WorkingDays days;
    private final Map<VersionHead, RulePack> packs = new HashMap<>();
    private final List<ObligationRow> rows = new ArrayList<>();

    public PlansInMemory(Territory territory) {
        this.territory = territory;
        this.days = CalendarDay.workingDays(List.of());
    }

    /** The plan kept after adopting. */
    public KeptPlan adopt(VersionHead version, RulePack pack) {
        packs.put(version, pack);
        return planAnew(version.adoptedOn());
    }

    /** From now on other days are off. */
    void take(WorkingDays changed) {
        days = changed;
    }

    /** What planning anew would change, for which see {@link PlanChanges}. */
    PlanChanges trial(LocalDate today) {
        return PlanChanges.between(rows, planned(), today);
    }

    /** The plan kept after planning anew on a later day. */
    public KeptPlan planAnew(LocalDate today) {
        PlanChanges changes = trial(today);
        rows.removeAll(changes.superseded);
        rows.addAll(changes.added);
        return PlanOfRows.of(new PackHistory(packs.keySet()), plans(), rows);
    }

    private List<ObligationRow> planned() {
        return PlanOfVersions.of(new PackHistory(packs.keySet()), plans()).stream()
                .map(ObligationRow::of)
                .toList();
    }

    private VersionPlans plans() {
        return new VersionPlans(new YearPlanner(), packs::get, territory, days, Entered.NOTHING);
    }

    /** The same so far, on its own from now on. */
    public PlansInMemory copy() {
        PlansInMemory copy = new PlansInMemory(territory);
        copy.days = days;
        copy.packs.putAll(packs);
        copy.rows.addAll(rows);
        return copy;
    }

    public RulePack pack(VersionHead version) {
        return packs.get(version);
    }
}
