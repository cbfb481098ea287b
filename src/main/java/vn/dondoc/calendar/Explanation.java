package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays.DayEntry;

/** Gathers, step by step, how words became a day. */
final class Explanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final WorkingDays workingDays;
    private final List<Due.Step> steps = new ArrayList<>();

    Explanation(String words, WorkingDays workingDays) {
        this.workingDays = workingDays;
        say("words", words);
    }

    Explanation say(String what, Object... arguments) {
        steps.add(Due.Step.of(code(what), arguments));
        return this;
    }

    /** The message of a step. */
    static String code(String what) {
        return "calendar.step." + what;
    }

    /** Why a day is not worked. */
    Explanation dayOff(LocalDate day) {
        DayEntry entry = workingDays.entry(day);
        return entry == null ? say("weekend", weekday(day)) : say("day-off", weekday(day), entry.name());
    }

    /** Where a day off rolled to; a make-up Saturday is named, since people do not expect it. */
    Explanation rolledTo(LocalDate day) {
        DayEntry entry = workingDays.entry(day);
        return entry == null ? say("rolled", weekday(day)) : say("rolled-to-make-up", weekday(day), entry.name());
    }

    /** Closes with the last day and, where that is a day off, with the working day that reminders aim at. */
    List<Due.Step> last(LocalDate day, @Nullable LocalTime hour) {
        if (hour == null) {
            say("last", weekday(day));
        } else {
            say("last-hour", weekday(day), HOUR.format(hour));
        }
        if (!workingDays.isWorkingDay(day)) {
            say("working-day-before", weekday(workingDays.onOrBefore(day)));
        }
        return steps;
    }

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 21/11/2020 (thứ Bảy)}. */
    static Due.Step weekday(LocalDate day) {
        Due.Step name = Due.Step.of("calendar.weekday." + day.getDayOfWeek().getValue());
        return Due.Step.of("calendar.day", date(day), name);
    }
}
