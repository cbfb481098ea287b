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
    private final WorkingDays days;
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

    /** The plan kept after planning anew on a later day. */
    public KeptPlan planAnew(LocalDate today) {
        PackHistory history = new PackHistory(packs.keySet());
        VersionPlans plans = new VersionPlans(new YearPlanner(), packs::get, territory, days, Entered.NOTHING);
        List<ObligationRow> planned = PlanOfVersions.of(history, plans).stream()
                .map(ObligationRow::of)
                .toList();
        PlanChanges changes = PlanChanges.between(rows, planned, today);
        rows.removeAll(changes.superseded);
        rows.addAll(changes.added);
        return PlanOfRows.of(history, plans, rows);
    }

    /** The same so far, on its own from now on. */
    public PlansInMemory copy() {
        PlansInMemory copy = new PlansInMemory(territory);
        copy.packs.putAll(packs);
        copy.rows.addAll(rows);
        return copy;
    }

    public RulePack pack(VersionHead version) {
        return packs.get(version);
    }
}
