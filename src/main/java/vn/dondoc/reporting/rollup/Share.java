package vn.dondoc.reporting.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Between what and what a share lies: {@code low} to {@code high} of {@code whole}, exact whole numbers in one measure.
 *
 * @param low the numerators reported
 * @param high the numerators reported and the denominators of the missing
 * @param whole the denominator; absent where a part of it is missing: then anything from 0 to 100 % is possible
 * @param missing how many leaves of the tree have not reported the numerator
 */
public record Share(long low, long high, @Nullable Long whole, int missing) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Per cent with at most four decimals, cut. @return absent for a share of nothing */
    public @Nullable BigDecimal lowerPercent() {
        return whole == null ? BigDecimal.ZERO : percent(low, whole);
    }

    /** Per cent with at most four decimals, cut. @return absent for a share of nothing */
    public @Nullable BigDecimal upperPercent() {
        return whole == null ? HUNDRED : percent(high, whole);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        BigDecimal cut = HUNDRED.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN)
                .stripTrailingZeros();
        return cut.scale() < 0 ? cut.setScale(0) : cut;
    }
}
