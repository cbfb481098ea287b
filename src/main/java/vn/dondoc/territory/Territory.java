package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All units with their dates; can be asked about any day. Immutable, safe to share. */
public final class Territory {

    private final Map<UnitId, Unit> units = new TreeMap<>();
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();

    private final List<Succession> successions;

    private Territory(Collection<Unit> units, Collection<Succession> successions) {
        this.successions = List.copyOf(successions);
        changes.add(LocalDate.MIN);
        for (Unit unit : units) {
            this.units.put(unit.id(), unit);
            addChanges(unit);
        }
    }

    /** @param units every unit once; parents among them */
    public static Territory of(Collection<Unit> units) {
        return of(units, List.of());
    }

    /** The same, with what is known of which unit went into which. */
    public static Territory of(Collection<Unit> units, Collection<Succession> successions) {
        return new Territory(units, successions);
    }

    /** Which units went into which, of all days. */
    public List<Succession> successions() {
        return successions;
    }

    /** What the unit went into; several if it was divided. */
    public List<Succession> successors(UnitId unit) {
        return successions.stream()
                .filter(succession -> succession.unit().equals(unit))
                .toList();
    }

    /** What went into the unit; several if it was merged. */
    public List<Succession> predecessors(UnitId unit) {
        return successions.stream()
                .filter(succession -> succession.successor().equals(unit))
                .toList();
    }

    /** Every unit of every day, by code and first day. */
    public Collection<Unit> all() {
        return Collections.unmodifiableCollection(units.values());
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The tree of the units that existed on that day. */
    public UnitTree on(LocalDate day) {
        // The days between two changes share one tree.
        return trees.computeIfAbsent(changes.floor(day), any -> new UnitTree(units.values(), day));
    }

    private void addChanges(Unit unit) {
        changes.add(unit.id().from());
        if (unit.until() != null) {
            changes.add(unit.until().plusDays(1));
        }
        for (Unit.Parentage parentage : unit.parents()) {
            changes.add(parentage.from());
            if (parentage.until() != null) {
                changes.add(parentage.until().plusDays(1));
            }
        }
    }
}
