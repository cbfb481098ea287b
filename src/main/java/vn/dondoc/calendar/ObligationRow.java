package vn.dondoc.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;

/**
 * An obligation as it is kept.
 *
 * @param id 0 = not kept yet
 * @param printedDay absent, like the rest of the due moment, where there is none
 */
record ObligationRow(
        long id,
        Key key,
        @Nullable LocalDate printedDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalTime hour,
        @Nullable Instant moment,
        boolean rolled) {

    /** What is unique among the obligations of a pack; the unit and period by their names. */
    record Key(String rule, String unit, String period) {

        static Key of(Obligation owed) {
            return new Key(
                    owed.rule().code(),
                    owed.unit().id().toString(),
                    owed.period().toString());
        }
    }

    static ObligationRow of(Obligation owed) {
        Due due = owed.due();
        return due == null
                ? new ObligationRow(0, Key.of(owed), null, null, null, null, false)
                : new ObligationRow(
                        0, Key.of(owed), due.printedDay(), due.lastDay(), due.hour(), due.moment(), due.rolled());
    }

    /** Whether both ask for the same day. */
    boolean sameDue(ObligationRow other) {
        return Objects.equals(printedDay, other.printedDay)
                && Objects.equals(moment, other.moment)
                && rolled == other.rolled;
    }

    /** The day that dates it, as {@link Obligation#day}. */
    LocalDate day() {
        return lastDay != null ? lastDay : Period.parse(key.period()).end();
    }

    /** Whether it belongs to the past of {@code today}, which no new plan changes. */
    boolean isBefore(LocalDate today) {
        return day().isBefore(today);
    }

    /** The due moment as it was planned once; of how it came about only that is known. */
    @Nullable
    Due due() {
        if (printedDay == null || lastDay == null || moment == null) {
            return null;
        }
        Due.Step asPlanned = Due.Step.of("calendar.step.as-planned", Explanation.weekday(lastDay));
        return new Due(printedDay, lastDay, hour, moment, rolled, List.of(asPlanned));
    }
}
