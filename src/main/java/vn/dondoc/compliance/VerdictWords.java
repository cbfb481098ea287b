package vn.dondoc.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** A verdict in the words people read: {@code Chưa gửi, quá hạn 3 ngày}. */
@Component
public class VerdictWords {

    private final MessageSource messages;
    private final Clock clock;

    public VerdictWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Today, in the reader's language. */
    public String say(Verdict verdict) {
        return say(verdict, LocalDate.now(clock), LocaleContextHolder.getLocale());
    }

    /** @param today the day from which days late and days left are counted */
    public String say(Verdict verdict, LocalDate today, Locale locale) {
        String standing = settled(verdict, standing(verdict, today, locale), locale);
        LocalDate extendedTo = verdict.extendedTo();
        String said = extendedTo == null ? standing : text("extended", locale, standing, Dates.write(extendedTo));
        return verdict.letter() == null ? said : text("by-letter", locale, said, verdict.letter());
    }

    /** With the paper that was taken instead, if one was. */
    private String settled(Verdict verdict, String standing, Locale locale) {
        Rule.Replaced paper = Reason.insteadOf(verdict.reason());
        return paper == null
                ? standing
                : text(
                        "instead",
                        locale,
                        standing,
                        paper.report(),
                        messages.getMessage(PeriodWords.of(paper.period()), locale));
    }

    private String standing(Verdict verdict, LocalDate today, Locale locale) {
        String kind = verdict.rule().kind().name();
        return switch (verdict.state()) {
            case ON_TIME, DONE -> text(verdict.due() == null ? "received." + kind : "on-time." + kind, locale);
            case LATE, DONE_LATE -> late(verdict, kind, locale);
            case MISSING -> text("missing." + kind, locale, daysFromDue(verdict, today));
            case OPEN -> open(-daysFromDue(verdict, today), locale);
            case AWAITING_FIGURES -> text("awaiting-figures." + verdict.period().rhythm(), locale);
            case UNKNOWN -> unknown(verdict, locale);
            case NOT_APPLICABLE -> text(verdict.rule().isListMissing() ? "no-list" : "state.NOT_APPLICABLE", locale);
            default -> text("state." + verdict.state(), locale);
        };
    }

    private String late(Verdict verdict, String kind, Locale locale) {
        int days = Math.toIntExact(Reason.figure(verdict.reason(), "late"));
        if (days == 0) {
            return text("late-same-day." + kind, locale);
        }
        String late = text("late." + kind, locale, days);
        // What "before the 10th" means is disputed often enough to say that it came on the 10th.
        boolean onPrintedDay = verdict.due() != null
                && verdict.due().lastDay().plusDays(days).equals(verdict.due().printedDay());
        return onPrintedDay ? text("on-printed-day", locale, late) : late;
    }

    private String open(long days, Locale locale) {
        return days == 0 ? text("open-today", locale) : text("open", locale, days);
    }

    private String unknown(Verdict verdict, Locale locale) {
        boolean itself = verdict.missing().stream()
                .allMatch(unit -> unit.id().equals(verdict.unit().id()));
        return itself
                ? text("state." + State.UNKNOWN, locale)
                : text("unknown", locale, missing(verdict.missing(), locale));
    }

    /** {@code 02 huyện, 03 xã}. */
    private String missing(List<Unit> units, Locale locale) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        units.forEach(unit -> counts.merge(unit.level(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((level, count) -> parts.add(text("missing-units." + level, locale, "%02d".formatted(count))));
        return String.join(", ", parts);
    }

    private static long daysFromDue(Verdict verdict, LocalDate today) {
        return verdict.due() == null ? 0 : ChronoUnit.DAYS.between(verdict.due().lastDay(), today);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage("compliance.verdict." + key, arguments, locale);
    }
}
