package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked: Monday to Friday unless the calendar says otherwise; a make-up Saturday is a working day.
 * Source: data/legal-notes §1, Labour Code 2019 articles 111 and 112.
 */
public final class WorkingDays {

    /** Time enough to get the next year's announcement. */
    private static final int WARNING_DAYS = 60;

    private static final int NEW_YEAR_DAYS = 3;

    private final TreeMap<LocalDate, DayEntry> entries;

    /** @param entries the days that differ from the week, by date */
    public WorkingDays(Map<LocalDate, DayEntry> entries) {
        this.entries = new TreeMap<>(entries);
    }

    /**
     * A day off or a make-up working day.
     *
     * @param works whether it is worked
     * @param name what the day is: Giỗ Tổ Hùng Vương, nghỉ bù …
     * @param source the announcement it comes from
     */
    public record DayEntry(boolean works, String name, String source) {}

    /** What the calendar says of the day; absent = an ordinary day of its week. */
    public @Nullable DayEntry entry(LocalDate day) {
        return entries.get(day);
    }

    /** The days that differ from the week, in order. */
    public SortedMap<LocalDate, DayEntry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    /**
     * The last day the calendar knows: the end of the last year whose days off were announced. Days up to 3 January,
     * and Saturdays worked, belong to what was announced for the year before. An empty calendar knows none.
     */
    public Optional<LocalDate> knownUntil() {
        return entries.descendingMap().entrySet().stream()
                .filter(entry -> !entry.getValue().works() && entry.getKey().getDayOfYear() > NEW_YEAR_DAYS)
                .map(entry -> entry.getKey().with(TemporalAdjusters.lastDayOfYear()))
                .findFirst();
    }

    /** Whether the calendar ends soon after {@code today}, or has ended; then it must be continued. */
    public boolean endsSoon(LocalDate today) {
        return knownUntil()
                .map(end -> end.isBefore(today.plusDays(WARNING_DAYS)))
                .orElse(true);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayEntry entry = entries.get(day);
        return entry != null ? entry.works() : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** The day itself if worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself if worked, else the last one before it that is. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate last = day;
        while (!isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The n-th working day after {@code day} (before it, if {@code days} is negative); {@code day} is not counted. */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate moved = day;
        for (int left = Math.abs(days); left > 0; ) {
            moved = moved.plusDays(Integer.signum(days));
            if (isWorkingDay(moved)) {
                left--;
            }
        }
        return moved;
    }

    /** Working days after {@code from} up to {@code to} inclusive; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
