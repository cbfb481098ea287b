package vn.dondoc.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * An approved waiver, or, with a new day, an extension.
 *
 * @param rule code of the rule
 * @param reason in words, for people
 * @param validFrom first day it is in force, inclusive; absent = always was
 * @param validTo last day it is in force, inclusive; absent = without end. An extension does not lapse: what was in
 *     time by the new day stays so
 * @param newDue the new last acceptable day; absent = nothing is owed at all
 * @param letter the number of the paper by which it was given; absent = none is known
 */
public record Waiver(
        String rule,
        UnitId unit,
        Period period,
        String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate newDue,
        @Nullable String letter) {

    public Waiver(
            String rule,
            UnitId unit,
            Period period,
            String reason,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate newDue) {
        this(rule, unit, period, reason, validFrom, validTo, newDue, null);
    }

    public boolean isExtension() {
        return newDue != null;
    }

    /** Whether it is in force on the day that runs, or just ends, at {@code moment}. */
    boolean isInForce(Instant moment) {
        LocalDate day = dayOf(moment);
        boolean begun = validFrom == null || !day.isBefore(validFrom);
        boolean ended = validTo != null && day.isAfter(validTo) && !isExtension();
        return begun && !ended;
    }

    /** The day of a moment; midnight is the end of the day before, since that is what "as of" a day means. */
    static LocalDate dayOf(Instant moment) {
        return moment.minusNanos(1).atZone(Due.ZONE).toLocalDate();
    }
}
