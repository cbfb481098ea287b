package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.territory.Units;

/** Plans as if a pack were adopted now, by the very steps of {@link Planning}; writes nothing. */
@Service
public class TrialPlans {

    private final Packs packs;
    private final Planner planner;
    private final Units units;
    private final Obligations obligations;
    private final ObligationStore store;
    private final Clock clock;

    TrialPlans(Packs packs, Planner planner, Units units, Obligations obligations, ObligationStore store, Clock clock) {
        this.packs = packs;
        this.planner = planner;
        this.units = units;
        this.obligations = obligations;
        this.store = store;
        this.clock = clock;
    }

    /** @param tried faultless, and compiled as it would be */
    public TrialPlan of(AdoptedPack tried) {
        String name = tried.pack().name();
        VersionHead head = new VersionHead(
                name,
                tried.version(),
                tried.pack().digest(),
                tried.pack().from(),
                tried.pack().until(),
                tried.adoptedAt(),
                "");
        List<VersionHead> versions = new ArrayList<>(packs.versions(name));
        versions.add(head);
        PackHistory history = new PackHistory(versions);
        VersionPlans plans = new VersionPlans(
                new PlannedOnce(planner),
                version -> version.equals(head)
                        ? tried.pack()
                        : packs.open(version).pack(),
                units.territory(),
                obligations.workingDays(),
                obligations.entered(name));
        List<ObligationRow> planned = PlanOfVersions.of(history, plans).stream()
                .map(ObligationRow::of)
                .toList();
        List<ObligationRow> kept = store.inForce(name);
        PlanChanges changes = PlanChanges.between(kept, planned, LocalDate.now(clock));
        return new TrialPlan(tried, PlanOfRows.of(history, plans, after(kept, changes)), changes.told());
    }

    private static List<ObligationRow> after(List<ObligationRow> kept, PlanChanges changes) {
        List<ObligationRow> rows = new ArrayList<>(kept);
        rows.removeAll(new HashSet<>(changes.superseded));
        rows.addAll(changes.added);
        return rows;
    }
}
