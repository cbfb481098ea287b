package vn.dondoc.guidance.facts;

import org.jspecify.annotations.Nullable;

/**
 * A number of one unit in one period beside the same number of an earlier period. All in whole numbers, ten-thousandths
 * where the indicator is an area or a number of days.
 *
 * @param who the unit
 * @param tier its level: {@code province}, {@code district} …
 * @param indicator code of the indicator
 * @param period the period's name
 * @param since {@code last-year} or {@code last-period}
 * @param low the sum reported, or an earlier cumulative figure
 * @param high the same if nothing is missing; absent = it may be as large as it likes
 * @param baseLow the least that the earlier number can have been
 * @param baseHigh the most; absent = nobody knows
 */
public record Trend(
        String who,
        String tier,
        String indicator,
        String period,
        String since,
        long low,
        @Nullable Long high,
        long baseLow,
        @Nullable Long baseHigh) {

    /** @throws IllegalArgumentException if a number is too large to be compared exactly, or negative */
    public Trend {
        require(low, high);
        require(baseLow, baseHigh);
    }

    private static void require(long low, @Nullable Long high) {
        if (low < 0 || low > Quota.MOST || high != null && (high < low || high > Quota.MOST)) {
            throw new IllegalArgumentException("Not a number to compare over time: %d to %d".formatted(low, high));
        }
    }
}
