package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays.DayEntry;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;

/** Gathers, step by step, how words became a day. */
final class Explanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final boolean isReminded;
    private final WorkingDays workingDays;
    private final List<Due.Step> steps = new ArrayList<>();

    /** Begins with the words of the rule; of what nobody is reminded of no reminders are told. */
    Explanation(Rule rule, WorkingDays workingDays) {
        this.isReminded = rule.severity() != Severity.WATCH;
        this.workingDays = workingDays;
        say("words", rule.deadline().words());
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

    /** Closes with the last day: why it is worked or not where people do not expect it, and the last reminder. */
    List<Due.Step> last(LocalDate day, @Nullable LocalTime hour) {
        if (hour == null) {
            say("last", weekday(day), named(day), lastReminder(day));
        } else {
            say("last-hour", weekday(day), HOUR.format(hour), named(day), lastReminder(day));
        }
        return steps;
    }

    /** A make-up Saturday, a holiday or a swapped day is named, if {@link #dayOff} has not done it. */
    private Object named(LocalDate day) {
        DayEntry entry = workingDays.entry(day);
        boolean isSaid = steps.stream().anyMatch(step -> step.arguments().contains(weekday(day)));
        return entry == null || isSaid && !entry.works()
                ? ""
                : Due.Step.of(code(entry.works() ? "last.worked" : "last.off"), entry.name());
    }

    /** On a day that is worked people are reminded on the very day, and need not be told. */
    private Object lastReminder(LocalDate day) {
        if (!isReminded || workingDays.isWorkingDay(day)) {
            return "";
        }
        LocalDate before = workingDays.onOrBefore(day);
        String said = before.getYear() == day.getYear() ? DAY_OF_YEAR.format(before) : date(before);
        return Due.Step.of(code("last.reminder"), said, nameOf(before));
    }

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 21/11/2020 (thứ Bảy)}. */
    static Due.Step weekday(LocalDate day) {
        return Due.Step.of("calendar.day", date(day), nameOf(day));
    }

    private static Due.Step nameOf(LocalDate day) {
        return Due.Step.of("calendar.weekday." + day.getDayOfWeek().getValue());
    }
}
