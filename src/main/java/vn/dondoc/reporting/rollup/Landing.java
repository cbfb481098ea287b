package vn.dondoc.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Succession;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * Where the units of one day lie on another: so that figures of then can be asked about the units of now. What went
 * whole into one unit counts there; what was divided counts for none of its heirs, since nobody knows how much of it is
 * whose. Pure; not safe for threads.
 */
public final class Landing {

    private final Territory territory;
    private final UnitTree then;
    private final UnitTree now;
    private final Map<UnitId, Set<UnitId>> heirs = new HashMap<>();

    public Landing(Territory territory, UnitTree then, UnitTree now) {
        this.territory = territory;
        this.then = then;
        this.now = now;
    }

    /**
     * What a unit of now consists of.
     *
     * @param whole the topmost units of then that lie in it whole, in the order of the tree
     * @param divided the lowest units of then of which only a part does: they can be added to nothing
     */
    public record Parts(List<Unit> whole, List<Unit> divided) {}

    /** @param top the units of then among which to look: it and those below it */
    public Parts of(UnitId unit, UnitId top) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        then.find(top).ifPresent(found -> add(found, unit, parts));
        return parts;
    }

    private void add(Unit old, UnitId unit, Parts parts) {
        Set<UnitId> lands = heirs(old);
        long within = lands.stream().filter(heir -> now.isWithin(heir, unit)).count();
        List<Unit> children = then.children(old.id());
        if (within == 0) {
            return;
        } else if (within == lands.size()) {
            parts.whole().add(old);
        } else if (children.isEmpty()) {
            parts.divided().add(old);
        } else {
            children.forEach(child -> add(child, unit, parts));
        }
    }

    /** The units of now in which the lowest units of it lie; what is lost on the way stands for itself and lies nowhere. */
    private Set<UnitId> heirs(Unit old) {
        Set<UnitId> known = heirs.get(old.id());
        if (known == null) {
            known = new HashSet<>();
            for (Unit child : then.children(old.id())) {
                known.addAll(heirs(child));
            }
            if (known.isEmpty()) {
                follow(old.id(), known, new HashSet<>());
            }
            heirs.put(old.id(), known);
        }
        return known;
    }

    private void follow(UnitId unit, Set<UnitId> found, Set<UnitId> seen) {
        List<Succession> next = territory.successors(unit).stream()
                .filter(succession -> !succession.successor().equals(unit))
                .toList();
        if (!seen.add(unit)) {
            return;
        } else if (isPlaced(unit)) {
            found.add(unit);
        } else if (next.isEmpty()) {
            above(unit).ifPresentOrElse(parent -> follow(parent.id(), found, seen), () -> found.add(unit));
        } else if (next.stream().anyMatch(succession -> !succession.whole()) && next.size() == 1) {
            found.add(unit);
        }
        next.forEach(succession -> follow(succession.successor(), found, seen));
    }

    /** Whether the unit is there now, and below something that is. */
    private boolean isPlaced(UnitId unit) {
        return now.find(unit)
                .filter(found ->
                        found.level() == Level.PROVINCE || now.parent(unit).isPresent())
                .isPresent();
    }

    /** A residential area of which no list says anything went with its commune. */
    private Optional<Unit> above(UnitId unit) {
        return then.find(unit)
                .filter(found -> found.level() == Level.RESIDENTIAL_AREA)
                .flatMap(area -> then.parent(area.id()));
    }
}
