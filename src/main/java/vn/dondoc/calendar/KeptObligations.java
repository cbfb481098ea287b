package vn.dondoc.calendar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.PageMemory;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Units;

/** The obligations of the table, as objects. Held in memory until pack, units, calendar or plan change. */
@Service
class KeptObligations implements Obligations {

    private final ObligationStore store;
    private final Packs packs;
    private final Planner planner;
    private final Units units;
    private final CalendarDays calendar;
    private final Entries entries;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    KeptObligations(
            ObligationStore store, Packs packs, Planner planner, Units units, CalendarDays calendar, Entries entries) {
        this.store = store;
        this.packs = packs;
        this.planner = planner;
        this.units = units;
        this.calendar = calendar;
        this.entries = entries;
    }

    /** What a plan is made of; units and days are new objects whenever anything in them changed. */
    private record World(PackHistory history, Territory territory, WorkingDays days, ObligationStore.Stamp stamp) {

        boolean isSame(World other) {
            return history.versions().equals(other.history.versions())
                    && territory == other.territory
                    && days == other.days
                    && stamp.equals(other.stamp);
        }
    }

    private record Snapshot(World world, Entered entered, KeptPlan plan) {}

    @Override
    public Entered entered(String pack) {
        return packs.versions(pack).isEmpty()
                ? entries.of(pack)
                : snapshot(pack).entered();
    }

    @Override
    public WorkingDays workingDays() {
        return calendar.workingDays();
    }

    @Override
    public KeptPlan plan(AdoptedPack pack) {
        return snapshot(pack.pack().name()).plan();
    }

    /** Read again if another node adopted or planned between two questions: half of it is older then. */
    private Snapshot snapshot(String name) {
        Snapshot known = snapshots.get(name);
        World world = world(name);
        while (known == null || !known.world().isSame(world)) {
            known = read(world);
            snapshots.put(name, known);
            PageMemory.forget();
            world = world(name);
        }
        return known;
    }

    private World world(String name) {
        return new World(new PackHistory(packs.versions(name)), units.territory(), workingDays(), store.stamp(name));
    }

    private Snapshot read(World world) {
        String name = world.history().newest().name();
        Entered entered = entries.of(name);
        VersionPlans plans = new VersionPlans(
                planner, version -> packs.open(version).pack(), world.territory(), world.days(), entered);
        return new Snapshot(world, entered, PlanOfRows.of(world.history(), plans, store.inForce(name)));
    }
}
