package vn.dondoc.calendar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The obligations of the table, as objects. Held in memory until pack, units, calendar or plan change. */
@Service
class KeptObligations implements Obligations {

    private final ObligationStore store;
    private final Planner planner;
    private final Units units;
    private final CalendarDays calendar;
    private final Entries entries;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    KeptObligations(ObligationStore store, Planner planner, Units units, CalendarDays calendar, Entries entries) {
        this.store = store;
        this.planner = planner;
        this.units = units;
        this.calendar = calendar;
        this.entries = entries;
    }

    /** What the obligations were made of; units and days are new objects whenever anything in them changed. */
    private record Snapshot(
            AdoptedPack pack,
            Territory territory,
            WorkingDays days,
            long planning,
            Entered entered,
            List<Obligation> obligations) {

        boolean isOf(AdoptedPack pack, Territory territory, WorkingDays days, long planning, Entered entered) {
            return this.pack.version() == pack.version()
                    && this.territory == territory
                    && this.days == days
                    && this.planning == planning
                    && this.entered.equals(entered);
        }
    }

    @Override
    public Entered entered(String pack) {
        return entries.of(pack);
    }

    @Override
    public WorkingDays workingDays() {
        return calendar.workingDays();
    }

    @Override
    public List<Obligation> of(AdoptedPack pack) {
        String name = pack.pack().name();
        Territory territory = units.territory();
        WorkingDays days = workingDays();
        long planning = store.lastPlanning(name);
        Entered entered = entered(name);
        Snapshot known = snapshots.get(name);
        if (known == null || !known.isOf(pack, territory, days, planning, entered)) {
            known = new Snapshot(pack, territory, days, planning, entered, read(pack, territory, days, entered));
            snapshots.put(name, known);
        }
        return known.obligations();
    }

    /**
     * The table says what is owed by when. Where the plan of today says the same, which is nearly always, it also
     * explains the day; a day that was planned otherwise, and is past, stands as it was.
     */
    private List<Obligation> read(AdoptedPack pack, Territory territory, WorkingDays days, Entered entered) {
        Map<ObligationRow.Key, Obligation> planned = planner.plan(pack.pack(), territory, days, entered).stream()
                .collect(Collectors.toMap(ObligationRow.Key::of, owed -> owed));
        Map<String, Integer> order = new HashMap<>();
        for (Rule rule : pack.pack().rules()) {
            order.put(rule.code(), order.size());
        }
        return store.inForce(pack.pack().name()).stream()
                .map(row -> obligation(row, planned.get(row.key()), pack, territory))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(
                                (Obligation owed) -> order.get(owed.rule().code()))
                        .thenComparing(YearPlanner.UNIT_THEN_PERIOD))
                .toList();
    }

    /** Absent where this version of the pack no longer has the rule: it was due before the rule went. */
    private static @Nullable Obligation obligation(
            ObligationRow row, @Nullable Obligation planned, AdoptedPack pack, Territory territory) {
        if (planned != null && row.sameDue(ObligationRow.of(planned))) {
            return planned;
        }
        Rule rule = pack.pack().rule(row.key().rule()).orElse(null);
        Unit unit = territory.find(UnitId.parse(row.key().unit())).orElse(null);
        return rule == null || unit == null
                ? null
                : new Obligation(rule, unit, Period.parse(row.key().period()), row.due());
    }
}
