package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.calendar.WorkingDays.DayEntry;

/**
 * A day that differs from the week, as the calendar file has it.
 *
 * @param works whether it is worked
 * @param kind {@code le, tet, nghi_bu, hoan_doi_nghi, lam_bu}
 * @param appliesTo {@code moi_nguoi} or, for swapped days, {@code cong_chuc}; the Front's offices keep both
 * @param source the law or announcement it comes from
 * @param confidence {@code cao} where the announcement itself was seen
 */
record CalendarDay(
        LocalDate day, boolean works, String kind, String name, String appliesTo, String source, String confidence) {

    static WorkingDays workingDays(List<CalendarDay> days) {
        return new WorkingDays(days.stream()
                .collect(Collectors.toMap(
                        CalendarDay::day, day -> new DayEntry(day.works(), day.name(), day.source()))));
    }
}
