package vn.dondoc.guidance.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.SentenceCatalogue.Group;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Quoted;
import vn.dondoc.guidance.wording.Words;

/** Reads by when: one of a closed list of shapes, matched whole. Printed days are left to {@link PrintedDayReader}. */
final class DeadlineReader {

    /** What one could have written, for hints. */
    static final List<String> PHRASES = Group.DEADLINES.examples();

    /**
     * @param implied the rhythm that the words only go with ({@code hằng tháng}); absent = any
     * @param yearly whether the words name one day of the year, so that nothing monthly can be due by it
     */
    record Read(Deadline deadline, @Nullable Rhythm implied, boolean yearly) {

        static Outcome<Read> any(Deadline deadline) {
            return Outcome.of(new Read(deadline, null, false));
        }

        static Outcome<Read> implying(Rhythm rhythm, Deadline deadline) {
            return Outcome.of(new Read(deadline, rhythm, false));
        }

        static Outcome<Read> yearly(Deadline deadline) {
            return Outcome.of(new Read(deadline, null, true));
        }
    }

    private static final Pattern MONTH = Folding.pattern("trong tháng (\\d{1,2})");
    private static final Pattern QUARTER = Folding.pattern("trong quý (i|ii|iii|iv|[1-4])");
    private static final Pattern END_OF_YEAR = Folding.pattern("(?:trong|đến (?:cuối|hết)) năm(?: (\\d{4}))?");
    private static final Pattern END_OF_QUARTER = Folding.pattern("(?:trong|đến cuối) quý");
    private static final Pattern END_OF_MONTH = Folding.pattern("(?:trong|đến cuối) tháng");
    private static final Pattern WINDOW =
            Folding.pattern("từ ngày " + DateWords.REGEX + " đến (?:hết )?ngày " + DateWords.REGEX);
    private static final Pattern AWAITED =
            Folding.pattern("khi có văn bản " + Quoted.REGEX + "(?:,? trong vòng (\\d{1,3}) ngày)?");
    private static final Pattern REQUEST = Folding.pattern("khi có yêu cầu");
    private static final Pattern OCCASION =
            Folding.pattern("(?:vào dịp|nhân dịp|kỷ niệm) (?:ngày )?" + DateWords.REGEX);
    private static final Pattern NO_DAY =
            Folding.pattern("không ghi ngày|kịp thời|thường xuyên|định kỳ|ngay từ đầu năm|theo quy định");

    private static final Map<String, Integer> LAST_MONTHS =
            Map.of("i", 3, "ii", 6, "iii", 9, "iv", 12, "1", 3, "2", 6, "3", 9, "4", 12);

    private final int year;
    private final PrintedDayReader printedDays;
    private final Map<Pattern, BiFunction<Words, Matcher, Outcome<Read>>> shapes;

    /** @param year the pack's, for days printed without one */
    DeadlineReader(int year) {
        this.year = year;
        this.printedDays = new PrintedDayReader(year);
        this.shapes = Map.ofEntries(
                Map.entry(MONTH, this::month),
                Map.entry(
                        QUARTER,
                        (words, match) ->
                                Read.yearly(new Deadline.EndOfMonth(words.text(), LAST_MONTHS.get(match.group(1))))),
                Map.entry(END_OF_YEAR, this::endOfYear),
                Map.entry(END_OF_QUARTER, (words, match) -> endOf(Rhythm.QUARTERLY, words)),
                Map.entry(END_OF_MONTH, (words, match) -> endOf(Rhythm.MONTHLY, words)),
                Map.entry(WINDOW, this::window),
                Map.entry(AWAITED, DeadlineReader::awaited),
                Map.entry(
                        REQUEST,
                        (words, match) ->
                                Read.implying(Rhythm.OCCASIONAL, new Deadline.Waiting(words.text(), null, null))),
                Map.entry(OCCASION, this::occasion),
                Map.entry(NO_DAY, (words, match) -> Read.any(new Deadline.NoDay(words.text()))),
                Map.entry(RelativeDayReader.AFTER_EVENT, RelativeDayReader::afterEvent),
                Map.entry(RelativeDayReader.BEFORE_ABOVE, RelativeDayReader::beforeAbove),
                Map.entry(RelativeDayReader.IN_HOURS, RelativeDayReader::inHours));
    }

    Outcome<Read> read(Words words) {
        for (Map.Entry<Pattern, BiFunction<Words, Matcher, Outcome<Read>>> shape : shapes.entrySet()) {
            Matcher match = shape.getKey().matcher(words.folded());
            if (match.matches()) {
                return shape.getValue().apply(words, match);
            }
        }
        return printedDays.read(words);
    }

    private Outcome<Read> month(Words words, Matcher match) {
        int month = Integer.parseInt(match.group(1));
        return month >= 1 && month <= 12
                ? Read.yearly(new Deadline.EndOfMonth(words.text(), month))
                : Outcome.wrong("guidance.fault.no-such-day", words.text());
    }

    private Outcome<Read> endOfYear(Words words, Matcher match) {
        if (match.group(1) != null && Integer.parseInt(match.group(1)) != year) {
            return Outcome.wrong("guidance.fault.other-year", words.text(), Integer.toString(year));
        }
        return endOf(Rhythm.ANNUAL, words);
    }

    private static Outcome<Read> endOf(Rhythm rhythm, Words words) {
        return Read.implying(rhythm, new Deadline.EndOfPeriod(words.text()));
    }

    private Outcome<Read> window(Words words, Matcher match) {
        DateWords first = DateWords.of(match, 1);
        DateWords last = DateWords.of(match, 4);
        if (!first.existsIn(year) || !last.existsIn(year)) {
            return Outcome.wrong("guidance.fault.no-such-day", words.text());
        }
        int firstYear = first.year() != null ? first.year() : last.year() != null ? last.year() : year;
        LocalDate from = first.monthDay().atYear(firstYear);
        LocalDate until = last.monthDay().atYear(last.year() != null ? last.year() : firstYear);
        // Past New Year only where both years are printed: without them it is more likely a slip.
        boolean inOrder = !until.isBefore(from) && until.isBefore(from.plusYears(1));
        return inOrder
                ? Read.yearly(new Deadline.Window(
                        words.text(), first.monthDay(), last.monthDay(), printedYear(first, last, firstYear)))
                : Outcome.wrong("guidance.fault.window-backwards", words.text());
    }

    private static @Nullable Integer printedYear(DateWords first, DateWords last, int firstYear) {
        return first.year() == null && last.year() == null ? null : firstYear;
    }

    private static Outcome<Read> awaited(Words words, Matcher match) {
        Integer days = match.group(2) == null ? null : Integer.valueOf(match.group(2));
        return Read.any(new Deadline.Waiting(words.text(), Quoted.text(words.group(match, 1)), days));
    }

    private Outcome<Read> occasion(Words words, Matcher match) {
        DateWords date = DateWords.of(match, 1);
        return date.existsIn(year)
                ? Read.yearly(new Deadline.Occasion(words.text(), date.monthDay()))
                : Outcome.wrong("guidance.fault.no-such-day", words.text());
    }
}
