package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.PackSettings;

/** The last acceptable day as printed, before any rolling over days off; enough to compare rules with one another. */
public final class PrintedDay {

    private PrintedDay() {}

    /** Empty where the words give no day. */
    public static Optional<LocalDate> of(Deadline deadline, Period period, PackSettings settings) {
        if (deadline instanceof Deadline.Dated dated) {
            LocalDate printed = day(dated.day(), period);
            boolean dayBefore =
                    dated.hour() == null && dated.bound() == Deadline.Bound.BEFORE && settings.beforeIsExclusive();
            return Optional.of(dayBefore ? printed.minusDays(1) : printed);
        } else if (deadline instanceof Deadline.Window window) {
            int year = window.year() == null ? period.year() : window.year();
            return Optional.of(window.last().atYear(window.last().isBefore(window.first()) ? year + 1 : year));
        } else if (deadline instanceof Deadline.EndOfPeriod) {
            return Optional.of(period.end());
        } else if (deadline instanceof Deadline.EndOfMonth end) {
            return Optional.of(YearMonth.of(period.year(), end.month()).atEndOfMonth());
        }
        return Optional.empty();
    }

    private static LocalDate day(Deadline.Day day, Period period) {
        if (day instanceof Deadline.Day.InYear date) {
            return LocalDate.of(date.year() == null ? period.year() : date.year(), date.month(), date.day());
        } else if (day instanceof Deadline.Day.OfLastMonth last) {
            return at(last.day(), YearMonth.from(period.end()));
        }
        return at(
                ((Deadline.Day.OfNextMonth) day).day(),
                YearMonth.from(period.end()).plusMonths(1));
    }

    private static LocalDate at(int day, YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
