package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, or did, to one day of the calendar.
 *
 * @param from as it was; absent = an ordinary day of its week
 * @param to as it is since; absent = it is taken back
 * @param source the law or announcement that says so, also of what is taken back
 */
public record DayChange(
        LocalDate day, @Nullable Said from, @Nullable Said to, String source) {

    /**
     * What a day was called.
     *
     * @param kind as in {@link CalendarDay}
     */
    public record Said(String kind, String name) {

        static @Nullable Said of(@Nullable CalendarDay day) {
            return day == null ? null : new Said(day.kind(), day.name());
        }
    }
}
