package vn.dondoc.guidance.facts;

/**
 * A number of one unit in one period, rolled up: between {@code low} and {@code high}. Whole numbers, ten-thousandths
 * where the indicator is an area or a number of days.
 *
 * @param who the unit
 * @param tier its level: {@code province}, {@code district} …
 * @param indicator code of the indicator
 * @param period the period's name
 * @param low the sum reported, or an earlier cumulative figure
 * @param high the same if nothing is missing, else {@link #UNBOUNDED}
 */
public record Count(String who, String tier, String indicator, String period, long low, long high) {

    /** While anything is missing a number may be as large as it likes. */
    public static final long UNBOUNDED = Long.MAX_VALUE;
}
