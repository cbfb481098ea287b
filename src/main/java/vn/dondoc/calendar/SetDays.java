package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.UnitId;

/**
 * Days that stand in no document. An administrator sets them for everyone where the rule leaves its day open; a unit
 * sets earlier ones for those below it. They are recorded as theirs and may be replaced or taken back, never erased.
 */
public interface SetDays {

    /**
     * The rules whose days may still be set, as written.
     *
     * @param unit that sets them for those below it; absent = an administrator, for everyone
     */
    List<Settable> settable(AdoptedPack pack, @Nullable UnitId unit);

    /**
     * Sets days and plans anew. What is as it was is passed over.
     *
     * @param unit as above
     * @param days the last acceptable day of each period; empty = it is taken back
     * @throws vn.dondoc.territory.RefusedException with everything wrong: a day that is past, later than the unit above
     *     allows, no reason; then none is set
     */
    void set(
            AdoptedPack pack, String rule, @Nullable UnitId unit, Map<Period, Optional<LocalDate>> days, String reason);

    /** @param slots the periods whose day is not past, in order; never empty */
    record Settable(Rule rule, List<Slot> slots) {

        Optional<Slot> slot(Period period) {
            return slots.stream().filter(slot -> slot.period().equals(period)).findFirst();
        }
    }

    /**
     * One period.
     *
     * @param latest the last day that may be set, since the rule or the unit above asks for it; absent = none is known
     * @param set the day in force; absent = none
     */
    record Slot(
            Period period,
            @Nullable LocalDate latest,
            @Nullable SetDay set) {

        /** Whether the day is the one in force. */
        boolean isAsWas(Optional<LocalDate> day) {
            return day.equals(Optional.ofNullable(set).map(SetDay::lastDay));
        }
    }
}
