package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * A day that stands in no document: an administrator set it where the rule leaves the day open, or a unit set an earlier
 * one for those below it. A newer one for the same takes its place.
 *
 * @param id 0 = not kept yet
 * @param rule the rule's code
 * @param unit whose units below are bound; absent = everyone who owes it
 * @param lastDay the last acceptable day; absent = the day set before is taken back
 */
public record SetDay(
        long id,
        String rule,
        Period period,
        @Nullable UnitId unit,
        @Nullable LocalDate lastDay,
        String reason,
        Opening.Entry entered) {

    /** What there is one day in force for. */
    record For(String rule, Period period, @Nullable UnitId unit) {}

    For isFor() {
        return new For(rule, period, unit);
    }
}
