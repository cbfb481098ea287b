package vn.dondoc.guidance.facts;

import org.jspecify.annotations.Nullable;

/**
 * A unit's own figure beside what else is known of it. Whole numbers, ten-thousandths for areas and days.
 *
 * @param who the unit
 * @param indicator code of the indicator
 * @param period the period's name
 * @param value what the unit says
 * @param partOf code of the indicator that it may not exceed; absent = none
 * @param below what those below the unit add up to; absent where they do not add up to it
 * @param missingBelow how many of those below have not reported
 * @param earlier the cumulative figure of an earlier period of the year; absent = none
 * @param registered how many registered units the indicator counts; absent where it counts no units
 */
public record Reported(
        String who,
        String indicator,
        String period,
        long value,
        @Nullable String partOf,
        @Nullable Long below,
        int missingBelow,
        @Nullable Long earlier,
        @Nullable Long registered) {}
