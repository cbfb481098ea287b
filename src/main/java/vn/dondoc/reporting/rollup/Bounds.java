package vn.dondoc.reporting.rollup;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Between what and what a number lies, in whole numbers that stand for {@code decimals} decimals.
 *
 * @param low the least it can be
 * @param missing how many leaves of the tree have not reported it; while there are any, the number is unbounded above
 * @param decimals 0, or 4 for areas and days
 */
public record Bounds(long low, int missing, int decimals) {

    /** The most it can be; empty = unbounded. */
    public OptionalLong high() {
        return missing == 0 ? OptionalLong.of(low) : OptionalLong.empty();
    }

    public BigDecimal lower() {
        return BigDecimal.valueOf(low, decimals);
    }

    /** @return absent = unbounded */
    public @Nullable BigDecimal upper() {
        return missing == 0 ? lower() : null;
    }

    /** Both together, of the same measure. */
    public Bounds plus(Bounds other) {
        return new Bounds(Math.addExact(low, other.low), missing + other.missing, decimals);
    }
}
