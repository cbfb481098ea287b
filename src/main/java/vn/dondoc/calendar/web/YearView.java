package vn.dondoc.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.CalendarDay;
import vn.dondoc.calendar.WorkingDays;

/**
 * A year as twelve small months.
 *
 * @param days those that differ from the week, in order
 */
record YearView(int year, int workingDays, List<Month> months, Collection<CalendarDay> days) {

    /** @param weeks from Monday to Sunday */
    record Month(int number, int workingDays, List<List<Cell>> weeks) {}

    /**
     * A day, or the empty place before the first and after the last.
     *
     * @param number absent = no day of this month
     * @param look how it is marked: {@code work}, {@code weekend}, {@code off} or {@code made-up}
     * @param name of a day that differs from the week
     */
    record Cell(
            @Nullable Integer number, String look, @Nullable String name) {

        private static final Cell NONE = new Cell(null, "none", null);
    }

    static YearView of(int year, SortedMap<LocalDate, CalendarDay> all, WorkingDays worked) {
        SortedMap<LocalDate, CalendarDay> days = all.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month(YearMonth.of(year, number), days, worked))
                .toList();
        int workingDays = months.stream().mapToInt(Month::workingDays).sum();
        return new YearView(year, workingDays, months, days.values());
    }

    private static Month month(YearMonth month, Map<LocalDate, CalendarDay> days, WorkingDays worked) {
        LocalDate first = month.atDay(1);
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Cell>> weeks = Stream.iterate(
                        monday, week -> !week.isAfter(month.atEndOfMonth()), week -> week.plusWeeks(1))
                .map(week -> week.datesUntil(week.plusWeeks(1))
                        .map(day -> YearMonth.from(day).equals(month) ? cell(day, days.get(day)) : Cell.NONE)
                        .toList())
                .toList();
        return new Month(month.getMonthValue(), worked.between(first.minusDays(1), month.atEndOfMonth()), weeks);
    }

    private static Cell cell(LocalDate day, @Nullable CalendarDay differs) {
        if (differs != null) {
            return new Cell(day.getDayOfMonth(), differs.works() ? "made-up" : "off", differs.name());
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return new Cell(day.getDayOfMonth(), weekend ? "weekend" : "work", null);
    }
}
