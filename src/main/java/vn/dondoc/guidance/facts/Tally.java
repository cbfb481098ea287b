package vn.dondoc.guidance.facts;

/**
 * A share of one unit in one period, rolled up: between {@code low} and {@code high} of {@code whole}. All three are
 * whole numbers in the same measure, ten-thousandths where the indicator is an area or a number of days.
 *
 * @param who the unit
 * @param tier its level: {@code province}, {@code district} …
 * @param indicator code of the indicator a share is asked of
 * @param period the period's name
 * @param low the numerators reported
 * @param high the numerators reported and the denominators of the missing
 * @param whole the denominator; {@link #NOT_KNOWN} where a part of it is missing
 */
public record Tally(String who, String tier, String indicator, String period, long low, long high, long whole) {

    /** In place of a denominator: anything from 0 to 100 % is possible. */
    public static final long NOT_KNOWN = -1;

    /** The largest number that stays exact when held against a percentage with two decimals. */
    public static final long MOST = Long.MAX_VALUE / 10_000;

    /** @throws IllegalArgumentException if a number is too large to be compared exactly, or negative */
    public Tally {
        if (low < 0 || high < low || high > MOST || whole < NOT_KNOWN || whole > MOST) {
            throw new IllegalArgumentException("Not a share: %d to %d of %d".formatted(low, high, whole));
        }
    }
}
