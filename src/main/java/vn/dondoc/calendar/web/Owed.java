package vn.dondoc.calendar.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.PeriodWords;

/**
 * A line of the list, in the reader's language.
 *
 * @param unit type and name, and where needed the unit above
 * @param lastDay the last acceptable day; absent where there is none
 * @param standing how far away that day is; empty where there is none
 * @param why how the words became the day, or the words alone
 */
record Owed(
        String unit, String rule, String period, @Nullable LocalDate lastDay, String standing, String why) {

    static Owed of(Obligation owed, String unit, ZonedDateTime now, MessageSource messages, Locale locale) {
        Due due = owed.due();
        return new Owed(
                unit,
                owed.rule().title(),
                messages.getMessage(PeriodWords.of(owed.rule(), owed.period()), locale),
                due == null ? null : due.lastDay(),
                due == null ? "" : standing(due, now, messages, locale),
                due == null ? owed.rule().deadline().words() : due.explain(messages, locale));
    }

    /** The same for whom nothing is owed at present. */
    Owed waived(String words) {
        return new Owed(unit, rule, period, lastDay, words, why);
    }

    private static String standing(Due due, ZonedDateTime now, MessageSource messages, Locale locale) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), due.lastDay());
        if (days == 0) {
            String code = due.isPast(now.toInstant()) ? "calendar.page.pastToday" : "calendar.page.today";
            return messages.getMessage(code, null, locale);
        }
        String code = days > 0 ? "calendar.page.daysLeft" : "calendar.page.daysPast";
        return messages.getMessage(code, new Object[] {Math.abs(days)}, locale);
    }
}
