package vn.dondoc.guidance.facts;

import org.jspecify.annotations.Nullable;

/**
 * A number of one unit in one period beside the number allotted to it. All in whole numbers, ten-thousandths where the
 * indicator is an area or a number of days.
 *
 * @param who the unit
 * @param tier its level: {@code province}, {@code district} …
 * @param indicator code of the indicator
 * @param period the period's name
 * @param low the sum reported, or an earlier cumulative figure
 * @param high the same if nothing is missing; absent = it may be as large as it likes
 * @param allotted what the unit was given to reach; {@link #NOT_KNOWN} where nobody said
 */
public record Quota(
        String who,
        String tier,
        String indicator,
        String period,
        long low,
        @Nullable Long high,
        long allotted) {

    /** In place of a number allotted. */
    public static final long NOT_KNOWN = -1;

    /** The largest number that stays exact when held against up to 1,100 per cent with two decimals. */
    public static final long MOST = Long.MAX_VALUE / 110_000;

    /** @throws IllegalArgumentException if a number is too large to be compared exactly, or negative */
    public Quota {
        if (low < 0 || low > MOST || high != null && (high < low || high > MOST)) {
            throw new IllegalArgumentException("Not a number held against a quota: %d to %d".formatted(low, high));
        } else if (allotted < NOT_KNOWN || allotted > MOST) {
            throw new IllegalArgumentException("Not a quota: " + allotted);
        }
    }
}
