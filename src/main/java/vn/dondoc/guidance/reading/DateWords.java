package vn.dondoc.guidance.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A day of the year as printed: {@code 10/6}, {@code 10/6/2020}, {@code 10 tháng 6 năm 2020}.
 *
 * @param year the year printed; absent = not printed
 */
record DateWords(int day, int month, @Nullable Integer year) {

    /** Three groups: day, month, year. */
    static final String REGEX = "(\\d{1,2}) ?(?:/|tháng) ?(\\d{1,2})(?: ?(?:/|năm) ?(\\d{4}))?";

    /** @param first the number of the day's group in the match */
    static DateWords of(Matcher match, int first) {
        return new DateWords(
                Integer.parseInt(match.group(first)),
                Integer.parseInt(match.group(first + 1)),
                match.group(first + 2) == null ? null : Integer.valueOf(match.group(first + 2)));
    }

    /** Whether the calendar has the day. @param usual the year where none is printed */
    boolean existsIn(int usual) {
        int in = year == null ? usual : year;
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(in, month).lengthOfMonth();
    }

    /** @param usual the year where none is printed */
    Optional<LocalDate> in(int usual) {
        return existsIn(usual) ? Optional.of(LocalDate.of(year == null ? usual : year, month, day)) : Optional.empty();
    }

    MonthDay monthDay() {
        return MonthDay.of(month, day);
    }

    /** For messages. */
    String say() {
        return day + "/" + month + (year == null ? "" : "/" + year);
    }
}
