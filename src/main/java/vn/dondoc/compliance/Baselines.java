package vn.dondoc.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.territory.Succession;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/**
 * What units had in an earlier period, on the tree of that period's last day. A unit that others have gone into since is
 * compared with all of them together; one that gained or lost a part of another has nothing to be compared with.
 */
final class Baselines {

    private final Territory territory;
    private final Measures measures;

    Baselines(Territory territory, Measures measures) {
        this.territory = territory;
        this.measures = measures;
    }

    /** The period that a change is held against; empty where there is none, as for what an event opened. */
    static Optional<Period> period(Demand.Change change, Period period) {
        return switch (change.baseline()) {
            case LAST_YEAR -> period.yearBefore();
            case LAST_PERIOD -> period.before();
        };
    }

    /**
     * @param day on which the unit is as it is to be compared
     * @return absent where what it had cannot be told
     */
    @Nullable
    Bounds of(Unit unit, String indicator, Period earlier, LocalDate day) {
        LocalDate then = earlier.end();
        boolean existed = measures.tree(then).find(unit.id()).isPresent();
        List<Succession> joined = between(then, day, territory.predecessors(unit.id()));
        boolean whole = joined.stream().allMatch(Succession::whole)
                && between(then, day, territory.successors(unit.id())).isEmpty();
        if (!whole || !existed && joined.isEmpty()) {
            return null;
        }
        Bounds sum = existed ? measures.count(indicator, unit, earlier, then) : null;
        for (Succession succession : joined) {
            Unit before = territory.find(succession.unit()).orElseThrow();
            Bounds part = of(before, indicator, earlier, succession.from().minusDays(1));
            if (part == null) {
                return null;
            }
            sum = sum == null ? part : sum.plus(part);
        }
        return sum;
    }

    /** A unit that went on under the same code is no successor of itself. */
    private static List<Succession> between(LocalDate then, LocalDate day, List<Succession> successions) {
        return successions.stream()
                .filter(succession -> !succession.unit().equals(succession.successor()))
                .filter(succession ->
                        succession.from().isAfter(then) && !succession.from().isAfter(day))
                .toList();
    }
}
