package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;

/**
 * Turns the words of a deadline into a day. Only a report's printed day rolls off a day off (Civil Code 2015, article
 * 148); {@code trước ngày D} never does, since rolling D − 1 would often give D itself.
 *
 * @param settings what the pack decided about {@code trước} and days off
 */
record Deadlines(PackSettings settings, WorkingDays workingDays) {

    /** @return absent where the words name no day: occasions, waiting, counted from another day, no day */
    @Nullable
    Due due(Rule rule, Period period) {
        Explanation why = say(rule);
        if (rule.deadline() instanceof Deadline.Dated dated) {
            return dated(rule.kind(), dated, period, why);
        } else if (rule.deadline() instanceof Deadline.Window window) {
            return window(window, period, why);
        } else if (rule.deadline() instanceof Deadline.EndOfPeriod) {
            return asPrinted(period.end(), why.say("end-of-period", Explanation.date(period.end())));
        } else if (rule.deadline() instanceof Deadline.EndOfMonth month) {
            LocalDate end = YearMonth.of(period.year(), month.month()).atEndOfMonth();
            return asPrinted(end, why.say("end-of-month", Explanation.date(end)));
        }
        return null;
    }

    Explanation say(Rule rule) {
        return new Explanation(rule, workingDays);
    }

    private Due dated(Rule.Kind kind, Deadline.Dated dated, Period period, Explanation why) {
        LocalDate printed = printedDay(dated.day(), period, why);
        if (dated.hour() != null) {
            return Due.on(printed, printed, dated.hour(), false, why.last(printed, dated.hour()));
        } else if (dated.bound() == Deadline.Bound.BEFORE) {
            return before(printed, why);
        }
        return onOrBefore(kind, printed, why);
    }

    /** A last day that is itself in time: a report's rolls off a day off, as the pack decides. */
    Due onOrBefore(Rule.Kind kind, LocalDate day, Explanation why) {
        return kind == Rule.Kind.REPORT && !workingDays.isWorkingDay(day)
                ? dayOff(day, why.dayOff(day))
                : asPrinted(day, why);
    }

    private Due before(LocalDate printed, Explanation why) {
        if (!settings.beforeIsExclusive()) {
            return asPrinted(printed, why.say("before-inclusive", Explanation.date(printed)));
        }
        LocalDate last = printed.minusDays(1);
        return Due.on(printed, last, null, false, why.last(last, null));
    }

    private Due dayOff(LocalDate printed, Explanation why) {
        if (settings.holidays() == Holidays.AS_PRINTED) {
            return asPrinted(printed, why.say("as-printed"));
        }
        LocalDate next = workingDays.onOrAfter(printed);
        return Due.on(
                printed,
                next,
                null,
                true,
                why.say("rolled", Explanation.weekday(next)).last(next, null));
    }

    private Due window(Deadline.Window window, Period period, Explanation why) {
        int year = window.year() != null ? window.year() : period.year();
        boolean pastNewYear = window.last().isBefore(window.first());
        LocalDate first = window.first().atYear(year);
        LocalDate last = window.last().atYear(pastNewYear ? year + 1 : year);
        return asPrinted(last, why.say("window", Explanation.date(first), Explanation.date(last)));
    }

    private Due asPrinted(LocalDate day, Explanation why) {
        return Due.on(day, day, null, false, why.last(day, null));
    }

    private static LocalDate printedDay(Day day, Period period, Explanation why) {
        YearMonth last = YearMonth.from(period.end());
        if (day instanceof Day.InYear inYear) {
            int year = inYear.year() != null ? inYear.year() : period.year();
            return inMonth(YearMonth.of(year, inYear.month()), inYear.day(), why);
        } else if (day instanceof Day.OfLastMonth ofLast) {
            return inMonth(last, ofLast.day(), why);
        }
        return inMonth(last.plusMonths(1), ((Day.OfNextMonth) day).day(), why);
    }

    /** A month without that day: its last day. */
    private static LocalDate inMonth(YearMonth month, int day, Explanation why) {
        if (month.isValidDay(day)) {
            return month.atDay(day);
        }
        why.say("no-such-day", month.getMonthValue(), day);
        return month.atEndOfMonth();
    }
}
