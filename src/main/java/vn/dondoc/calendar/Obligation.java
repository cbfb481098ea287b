package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * What one unit owes under one rule for one period; targets are obligations too.
 *
 * @param due absent where there is no due moment: occasions, waiting, no day
 */
public record Obligation(
        Rule rule, Unit unit, Period period, @Nullable Due due) {

    /** The day that dates it: its last acceptable day as planned, where it has none the end of its period. */
    public LocalDate day() {
        return due != null ? due.lastDay() : period.end();
    }
}
