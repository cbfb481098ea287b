package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.facts.Quota;
import vn.dondoc.guidance.facts.Trend;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.territory.Unit;

/**
 * A unit's number held against another number: the one allotted to it, or the one it had before. Numbers too large to be
 * compared exactly are none that anybody could mean; nothing is concluded from them.
 *
 * @param missing whose figures are missing
 */
record Compared(Unit unit, Period period, String indicator, Bounds bounds, List<Unit> missing) {

    /** @param allotted in the measure of the bounds; empty = not known */
    Measure withQuota(OptionalLong allotted) {
        boolean usable = isUsable(bounds) && allotted.orElse(0) <= Quota.MOST;
        Quota fact = new Quota(
                unit.id().toString(),
                unit.level().code(),
                indicator,
                period.toString(),
                usable ? bounds.low() : 0,
                usable ? high(bounds) : null,
                usable ? allotted.orElse(Quota.NOT_KNOWN) : Quota.NOT_KNOWN);
        boolean comparable = allotted.orElse(0) > 0;
        BigDecimal lower = comparable ? Numbers.percent(bounds.low(), allotted.getAsLong()) : null;
        BigDecimal upper = comparable && bounds.missing() == 0 ? lower : null;
        String of = allotted.isEmpty() ? "?" : number(allotted.getAsLong());
        return new Measure(fact, upper, lower, upper, missing, reason() + " allotted=" + of);
    }

    /** @param base absent where nothing can be told of the earlier period */
    Measure withBaseline(Demand.Change change, @Nullable Period earlier, @Nullable Bounds base) {
        boolean usable = base != null && isUsable(bounds) && isUsable(base);
        Trend fact = new Trend(
                unit.id().toString(),
                unit.level().code(),
                indicator,
                period.toString(),
                change.baseline().code(),
                usable ? bounds.low() : 0,
                usable ? high(bounds) : null,
                usable ? base.low() : 0,
                usable ? high(base) : null);
        boolean up = change.direction() == Demand.Direction.UP;
        BigDecimal least = base == null ? null : moved(up, bounds.low(), high(base));
        BigDecimal most = base == null ? null : moved(up, high(bounds), base.low());
        BigDecimal lower = up ? least : most;
        BigDecimal upper = up ? most : least;
        boolean certain = bounds.missing() == 0 && base != null && base.missing() == 0;
        return new Measure(fact, certain ? lower : null, lower, upper, missing, reason() + than(earlier, base));
    }

    /** Per cent in the direction asked; absent where it cannot be said. */
    private static @Nullable BigDecimal moved(boolean up, @Nullable Long now, @Nullable Long before) {
        if (now == null || before == null || before == 0) {
            return null;
        }
        return Numbers.percent(up ? now - before : before - now, before);
    }

    private String reason() {
        return "low=%s missing=%d".formatted(number(bounds.low()), bounds.missing());
    }

    private String than(@Nullable Period earlier, @Nullable Bounds base) {
        String than = earlier == null ? "" : " than=" + earlier;
        return base == null
                ? " base=?" + than
                : " base=%s base_missing=%d".formatted(number(base.low()), base.missing()) + than;
    }

    private String number(long scaled) {
        return Numbers.plain(BigDecimal.valueOf(scaled, bounds.decimals())).toPlainString();
    }

    private static boolean isUsable(Bounds bounds) {
        return bounds.low() <= Quota.MOST;
    }

    private static @Nullable Long high(Bounds bounds) {
        return bounds.missing() == 0 ? bounds.low() : null;
    }
}
