package vn.dondoc.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.calendar.Request;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Territory;

/** The texts of the bundles in one language, and how its offices write numbers and days. */
public record Wording(MessageSource messages, Locale locale) {

    /** @param key without {@code notices.} */
    public String say(String key, Object... arguments) {
        return messages.getMessage("notices." + key, arguments, locale);
    }

    /** {@code 02}: numbers below ten are written so. */
    public String count(long number) {
        return isVietnamese() ? "%02d".formatted(number) : Long.toString(number);
    }

    /** {@code 09/6/2020}: days below 10 and the months 1 and 2 with a zero (Decree 30/2020, annex I). */
    public String day(LocalDate day) {
        if (!isVietnamese()) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        }
        String month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** {@code thứ Ba, 09/6/2020}. */
    public String weekday(LocalDate day) {
        String name =
                messages.getMessage("calendar.weekday." + day.getDayOfWeek().getValue(), null, locale);
        return say("weekday", name, day(day));
    }

    /** {@code quý III/2020}. */
    public String period(Period period) {
        return messages.getMessage(PeriodWords.of(period), locale);
    }

    /** The rule's name; with the period where the name alone fits several. */
    public String title(Rule rule, Period period) {
        boolean several = period.rhythm() == Rhythm.MONTHLY
                || period.rhythm() == Rhythm.QUARTERLY
                || period.rhythm() == Rhythm.OCCASIONAL && !Request.isBehind(rule);
        return several ? say("title.period", rule.title(), period(period)) : rule.title();
    }

    /** Whom a mail is addressed to: the offices that the person holds. */
    public String salutation(Officer officer, Territory territory) {
        return officer.offices().stream()
                .map(office -> territory
                        .find(office.unit())
                        .map(unit -> say(
                                office.role() == Role.PROVINCIAL_STAFF ? "salutation.staff" : "salutation",
                                unit.fullName())))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** With a capital at the beginning. */
    public String capital(String words) {
        return StringUtils.capitalize(words);
    }

    private boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }
}
