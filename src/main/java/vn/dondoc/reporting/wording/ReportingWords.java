package vn.dondoc.reporting.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;

/** Moments, periods and people as the pages of this module say them; templates know it as {@code @reportingWords}. */
@Component
public class ReportingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final MessageSource messages;
    private final Officers officers;
    private final ZoneId zone;

    ReportingWords(MessageSource messages, Officers officers, Clock clock) {
        this.messages = messages;
        this.officers = officers;
        this.zone = clock.getZone();
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment. */
    public String dayOf(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    /** When a report came and by which way, or on which day a task was done. */
    public String received(Rule.Kind kind, Receipt receipt) {
        Locale locale = LocaleContextHolder.getLocale();
        String way = messages.getMessage("reporting.door." + receipt.door(), null, locale);
        return kind == Rule.Kind.TASK
                ? messages.getMessage("reporting.tasks.done.on", new Object[] {dayOf(receipt.receivedAt())}, locale)
                : messages.getMessage("reporting.received", new Object[] {moment(receipt.receivedAt()), way}, locale);
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** {@code 6 tháng năm 2020}. */
    public String period(Period period) {
        return messages.getMessage(PeriodWords.of(period), LocaleContextHolder.getLocale());
    }

    /** The same; of what a letter asked for, which request it is. */
    public String period(Rule rule, Period period) {
        return messages.getMessage(PeriodWords.of(rule, period), LocaleContextHolder.getLocale());
    }

    /** How the day came about. */
    public String explain(Due due) {
        return due.explain(messages, LocaleContextHolder.getLocale());
    }

    /** The person's name; the user name where the account is gone; empty for what no person did. */
    public String person(@Nullable String username) {
        return username == null
                ? ""
                : officers.find(username).map(Officer::name).orElse(username);
    }
}
