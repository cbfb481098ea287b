package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.pack.PackSettings;

/** Where a due day comes from, in one short code that programs read: {@code before 2020-06-10}, {@code no-day}. */
final class DueReason {

    private DueReason() {}

    static String of(Obligation owed, PackSettings settings) {
        Deadline deadline = owed.rule().deadline();
        Due due = owed.due();
        if (due != null) {
            return of(deadline, due, owed, settings);
        } else if (deadline instanceof Deadline.Occasion occasion) {
            return "occasion " + occasion.day().atYear(owed.period().year());
        }
        return deadline instanceof Deadline.Waiting ? "waiting" : "no-day";
    }

    private static String of(Deadline deadline, Due due, Obligation owed, PackSettings settings) {
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
