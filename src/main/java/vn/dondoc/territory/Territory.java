package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All units with their dates; can be asked about any day. Immutable, safe to share. */
public final class Territory {

    private final Map<UnitId, Unit> units = new TreeMap<>();
    private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();

    private Territory(Collection<Unit> units) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
    }

    /** @param units every unit once; parents among them */
    public static Territory of(Collection<Unit> units) {
        return new Territory(units);
    }

    /** Every unit of every day, by code and first day. */
    public Collection<Unit> all() {
        return units.values();
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The tree of the units that existed on that day. */
    public UnitTree on(LocalDate day) {
        return trees.computeIfAbsent(changeBefore(day), any -> new UnitTree(units.values(), day));
    }

    /** The last day on or before {@code day} on which anything changed: days between changes share one tree. */
    private LocalDate changeBefore(LocalDate day) {
        return units.values().stream()
                .flatMap(Territory::changes)
                .filter(change -> !change.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(UnitId.BEGINNING);
    }

    private static Stream<LocalDate> changes(Unit unit) {
        List<LocalDate> days = new ArrayList<>();
        days.add(unit.id().from());
        if (unit.until() != null) {
            days.add(unit.until().plusDays(1));
        }
        unit.parents().forEach(parentage -> days.add(parentage.from()));
        return days.stream();
    }
}
