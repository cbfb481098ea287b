package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.pack.PackSettings;

/**
 * Where a due day comes from, in one short code that programs read: {@code before 2020-06-10}, {@code no-day}. Days that
 * stand in no document name the day that they were counted from: {@code before-above 5 2020-06-09}.
 */
final class DueReason {

    private DueReason() {}

    static String of(Obligation owed, PackSettings settings) {
        Deadline deadline = owed.rule().deadline();
        Due due = owed.due();
        if (due != null) {
            return unprinted(deadline, due).orElseGet(() -> printed(deadline, due, owed, settings));
        } else if (deadline instanceof Deadline.Occasion occasion) {
            return "occasion " + occasion.day().atYear(owed.period().year());
        }
        return deadline instanceof Deadline.Waiting || deadline instanceof Deadline.AfterEvent ? "waiting" : "no-day";
    }

    /** What an office set goes before what the words say. */
    private static Optional<String> unprinted(Deadline deadline, Due due) {
        return argument(due, "set-by-unit", 2)
                .map(unit -> "set-by " + unit + " " + due.lastDay())
                .or(() -> argument(due, "set-by-office", 0)
                        .or(() -> argument(due, "opened-with-day", 0))
                        .map(any -> "set-by-office " + due.lastDay()))
                .or(() -> counted(deadline, due));
    }

    private static Optional<String> counted(Deadline deadline, Due due) {
        if (deadline instanceof Deadline.BeforeAbove before) {
            return argument(due, "before-above", 2).map(day -> "before-above " + before.workingDays() + " " + day);
        } else if (deadline instanceof Deadline.AfterEvent after) {
            String counted = after.working() ? "working-days-after " : "after ";
            return argument(due, "came-about.EVENT", 3).map(day -> counted + after.days() + " " + day);
        } else if (deadline instanceof Deadline.Waiting waiting) {
            return argument(due, "came-about.DOCUMENT", 3).map(day -> "after " + waiting.days() + " " + day);
        }
        return Optional.empty();
    }

    private static Optional<Object> argument(Due due, String what, int place) {
        return due.steps().stream()
                .filter(step -> step.code().equals(Explanation.code(what)))
                .map(step -> step.arguments().get(place))
                .findFirst();
    }

    private static String printed(Deadline deadline, Due due, Obligation owed, PackSettings settings) {
        if (deadline instanceof Deadline.Window) {
            return "window-until " + due.printedDay();
        } else if (deadline instanceof Deadline.EndOfPeriod) {
            return "end-of " + owed.period();
        } else if (deadline instanceof Deadline.EndOfMonth) {
            return "end-of-month " + due.printedDay();
        } else if (due.hour() != null) {
            return "before " + text(due.printedDay(), due.hour());
        } else if (deadline instanceof Deadline.Dated dated && dated.bound() == Deadline.Bound.BEFORE) {
            return (settings.beforeIsExclusive() ? "before " : "before-inclusive ") + due.printedDay();
        }
        return "on " + due.printedDay();
    }

    /** {@code 2020-06-10}, with an hour {@code 2020-06-10T17:00}. */
    static String text(LocalDate day, @Nullable LocalTime hour) {
        return hour == null ? day.toString() : day.atTime(hour).toString();
    }
}
