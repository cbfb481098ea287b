package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.Optional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.territory.Fault;

/** The day by which a letter asks: a working day still to come, chosen by the office. */
record NewDay(LocalDate day, int hour) {

    static final int USUAL_HOUR = 17;

    private static final int USUAL_WORKING_DAYS = 5;
    private static final int LAST_HOUR = 24;

    /** Five working days from now. */
    static NewDay usual(WorkingDays days, LocalDate today) {
        return new NewDay(days.plus(today, USUAL_WORKING_DAYS), USUAL_HOUR);
    }

    /** What speaks against it. */
    Optional<Fault> fault(WorkingDays days, LocalDate today) {
        if (hour < 1 || hour > LAST_HOUR) {
            return Optional.of(Fault.at("newHour", 0, "letter.fault.hour"));
        }
        if (!day.isAfter(today)) {
            return Optional.of(Fault.at("newDay", 0, "letter.fault.past", OfficeWords.day(day)));
        }
        if (day.isAfter(today.plusYears(1))) {
            return Optional.of(Fault.at("newDay", 0, "letter.fault.far", OfficeWords.day(day)));
        }
        return days.isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(Fault.at(
                        "newDay",
                        0,
                        "letter.fault.day-off",
                        OfficeWords.day(day),
                        OfficeWords.day(days.onOrBefore(day)),
                        OfficeWords.day(days.onOrAfter(day))));
    }
}
