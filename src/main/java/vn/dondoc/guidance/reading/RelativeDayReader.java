package vn.dondoc.guidance.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.reading.DeadlineReader.Read;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** Reads days that are counted from something: an event, or the day of the tier above. */
final class RelativeDayReader {

    static final Pattern AFTER_EVENT =
            Folding.pattern("trong vòng (\\d{1,4}) ngày( làm việc)? kể từ (?:khi xảy ra ?)?(.*)");
    static final Pattern BEFORE_ABOVE = Folding.pattern("trước hạn (?:của )?cấp trên (\\d{1,4}) ngày làm việc");
    static final Pattern IN_HOURS = Folding.pattern("trong vòng (\\d{1,4}) ?(?:giờ|tiếng|h)( .*|)");

    private static final int MOST_DAYS = 366;

    private RelativeDayReader() {}

    /** What happens each time anew, unless the sentence names a rhythm of its own. */
    static Outcome<Read> afterEvent(Words words, Matcher match) {
        int days = Integer.parseInt(match.group(1));
        boolean working = match.group(2) != null;
        return areMany(days)
                ? Read.implying(
                        Rhythm.OCCASIONAL,
                        new Deadline.AfterEvent(
                                words.text(),
                                days,
                                working,
                                words.group(match, 3).text()))
                : wrongNumber(words);
    }

    static Outcome<Read> beforeAbove(Words words, Matcher match) {
        int days = Integer.parseInt(match.group(1));
        return areMany(days) ? Read.any(new Deadline.BeforeAbove(words.text(), days)) : wrongNumber(words);
    }

    /** Notices and ladders know days only. */
    static Outcome<Read> inHours(Words words, Matcher match) {
        int days = Math.max(1, Integer.parseInt(match.group(1)) / 24);
        String instead = "trong vòng " + days + " ngày" + words.text().substring(match.start(2));
        return Outcome.wrong("guidance.fault.hours", words.text(), instead);
    }

    private static boolean areMany(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    private static Outcome<Read> wrongNumber(Words words) {
        return Outcome.wrong("guidance.fault.days", words.text(), Integer.toString(MOST_DAYS));
    }
}
