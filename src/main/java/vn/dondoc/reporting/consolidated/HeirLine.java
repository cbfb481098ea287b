package vn.dondoc.reporting.consolidated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.reporting.rollup.Landing;
import vn.dondoc.territory.Unit;

/**
 * A figure of then, asked about a unit of today.
 *
 * @param counts what the units of then that lie in it whole add up to; absent = nothing is known
 * @param certain whether that is the whole of it
 * @param whole those units
 * @param divided units of then of which only a part lies in it: added to nothing
 */
record HeirLine(Unit unit, @Nullable String counts, boolean certain, List<Unit> whole, List<Unit> divided) {

    static HeirLine of(Unit unit, Landing.Parts parts, Tally tally, String code) {
        Bounds sum = parts.whole().stream()
                .map(old -> tally.count(old, code))
                .reduce(Bounds::plus)
                .orElse(null);
        boolean known = sum != null && (sum.missing() == 0 || sum.low() > 0);
        return new HeirLine(
                unit,
                known ? Numbers.write(sum.lower()) : null,
                sum != null && sum.missing() == 0 && parts.divided().isEmpty(),
                parts.whole(),
                parts.divided());
    }

    /** Whether it is what it was: nothing went into it, nothing was taken away. */
    public boolean isUnchanged() {
        return divided.isEmpty() && whole.size() == 1 && whole.get(0).id().equals(unit.id());
    }
}
