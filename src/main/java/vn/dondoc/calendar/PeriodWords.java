package vn.dondoc.calendar;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;

/** How people call a period: {@code quý III/2020}, {@code 6 tháng năm 2020}. */
public final class PeriodWords {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private PeriodWords() {}

    /** The same; of what a letter asked for, which request it is. */
    public static MessageSourceResolvable of(Rule rule, Period period) {
        return Request.isBehind(rule)
                ? Due.Step.of(
                        "calendar.period.request", Integer.toString(period.year()), Integer.toString(period.number()))
                : of(period);
    }

    /** To be said in the reader's language; begins with a small letter, as within a sentence. */
    public static MessageSourceResolvable of(Period period) {
        String number = period.rhythm() == Rhythm.QUARTERLY
                ? ROMAN.get(period.number() - 1)
                : Integer.toString(period.number());
        return Due.Step.of("calendar.period." + period.rhythm(), Integer.toString(period.year()), number);
    }
}
