package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** Counts, days and names as letters write them: always Vietnamese, whatever the reader's language. */
record OfficeWords(MessageSource messages) {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    String say(String key, Object... arguments) {
        return messages.getMessage("letter.text." + key, arguments, VIETNAMESE);
    }

    /** {@code 03}: numbers below ten are written so. */
    static String count(int number) {
        return "%02d".formatted(number);
    }

    /** {@code 09/6/2020}: days below 10 and the months 1 and 2 with a zero (Decree 30/2020, annex I). */
    static String day(LocalDate day) {
        String month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** {@code báo cáo 6 tháng năm 2020}: what is owed within a sentence, with its period. */
    String matter(Rule rule, Period period) {
        String title = name(rule);
        String year = Integer.toString(period.year());
        if (title.contains(year)) {
            return title;
        }
        boolean ofWholeYear = period.rhythm() == Rhythm.HALF_YEAR
                || period.rhythm() == Rhythm.NINE_MONTHS
                || period.rhythm() == Rhythm.ANNUAL;
        return ofWholeYear
                ? say("of-year", title, year)
                : say("of-period", title, messages.getMessage(PeriodWords.of(period), VIETNAMESE));
    }

    /** The rule's title; what is sent, where the title is a whole sentence. */
    private static String name(Rule rule) {
        String title = rule.demand() instanceof Demand.SendAtLeast several ? several.deliverable() : rule.title();
        return title.substring(0, 1).toLowerCase(VIETNAMESE) + title.substring(1);
    }

    /** Whom a letter to the unit is addressed to. */
    String committee(Unit unit, String name) {
        return unit.level() == Level.DISTRICT || unit.level() == Level.COMMUNE
                ? say("committee", name)
                : unit.level() == Level.RESIDENTIAL_AREA ? say("committee-of-area", name) : unit.name();
    }

    /** {@code a, b và c}. */
    String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : say("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.get(parts.size() - 1));
    }
}
