package vn.dondoc.guidance.reading;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Bound;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.reading.DeadlineReader.Read;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** Reads a printed day with the word before it: {@code trước ngày 10/6}, {@code vào ngày 20 hằng tháng}. */
final class PrintedDayReader {

    private static final String DAY_OF_YEAR = "(?:ngày )?" + DateWords.REGEX;
    private static final String DAY_OF_RHYTHM =
            "ngày (\\d{1,2}) (?:của )?(hằng tháng|tháng sau|tháng cuối quý|tháng đầu quý sau)";
    private static final String HOUR = "(\\d{1,2}) ?(?:giờ|h)(?: ?(\\d{2})(?: phút)?)?";

    private static final Pattern PRINTED = Folding.pattern("(?:(trước)(?: " + HOUR
            + ")?|vào|chậm nhất(?: là)?|đến hết|(?=ngày))" + " ?(?:" + DAY_OF_YEAR + "|" + DAY_OF_RHYTHM + ")");

    private final int year;

    PrintedDayReader(int year) {
        this.year = year;
    }

    Outcome<Read> read(Words words) {
        Matcher match = PRINTED.matcher(words.folded());
        if (!match.matches()) {
            return Outcome.unknown();
        }
        int hour = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        int minute = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        if (hour > 23 || minute > 59) {
            return Outcome.wrong("guidance.fault.no-such-hour", words.text());
        }
        LocalTime time = match.group(2) == null ? null : LocalTime.of(hour, minute);
        boolean before = match.group(1) != null && match.group(2) == null;
        Bound bound = before ? Bound.BEFORE : Bound.ON_OR_BEFORE;
        return match.group(4) != null ? ofYear(words, bound, match, time) : ofRhythm(words, bound, match, time);
    }

    private Outcome<Read> ofYear(Words words, Bound bound, Matcher match, @Nullable LocalTime hour) {
        DateWords date = DateWords.of(match, 4);
        return date.existsIn(year)
                ? Read.yearly(new Deadline.Dated(
                        words.text(), bound, new Day.InYear(date.day(), date.month(), date.year()), hour))
                : Outcome.wrong("guidance.fault.no-such-day", words.text());
    }

    private static Outcome<Read> ofRhythm(Words words, Bound bound, Matcher match, @Nullable LocalTime hour) {
        int day = Integer.parseInt(match.group(7));
        if (day < 1 || day > 31) {
            return Outcome.wrong("guidance.fault.no-such-day", words.text());
        }
        String month = match.group(8);
        Day named = month.endsWith("sau") ? new Day.OfNextMonth(day) : new Day.OfLastMonth(day);
        Deadline deadline = new Deadline.Dated(words.text(), bound, named, hour);
        if (month.equals("tháng sau")) {
            return Read.any(deadline);
        }
        return Read.implying(month.contains("quý") ? Rhythm.QUARTERLY : Rhythm.MONTHLY, deadline);
    }
}
