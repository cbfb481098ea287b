package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * What planning anew did to one obligation.
 *
 * @param from the last acceptable day before; absent = it was not owed, or had no day
 * @param to the last acceptable day since; absent = it is no longer owed, or has no day
 */
public record PlanChange(
        Kind kind,
        String rule,
        UnitId unit,
        Period period,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** In the order shown. */
    public enum Kind {
        MOVED,
        VANISHED,
        APPEARED
    }
}
