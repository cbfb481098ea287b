package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.dondoc.calendar.WorkingDays.DayEntry;

/**
 * A day that differs from the week, as the calendar file has it.
 *
 * @param works whether it is worked
 * @param kind a code of {@link DayKind}; an older file may hold others
 * @param appliesTo {@code moi_nguoi} or, for swapped days, {@code cong_chuc}; the Front's offices keep both
 * @param source the law or announcement it comes from
 * @param confidence {@code cao} where the announcement itself was seen
 */
public record CalendarDay(
        LocalDate day, boolean works, String kind, String name, String appliesTo, String source, String confidence) {

    /** A day of a known kind. */
    public static CalendarDay of(LocalDate day, DayKind kind, String name, String source, String confidence) {
        return new CalendarDay(day, kind.works(), kind.code(), name, kind.appliesTo(), source, confidence);
    }

    static WorkingDays workingDays(Collection<CalendarDay> days) {
        return new WorkingDays(days.stream()
                .collect(Collectors.toMap(
                        CalendarDay::day, day -> new DayEntry(day.works(), day.name(), day.source()))));
    }
}
