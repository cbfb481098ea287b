package vn.dondoc.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.compliance.Breakdown;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictHistory;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/** How pages write numbers and names in the reader's language; templates know it as {@code @shown}. */
@Component
class Shown {

    private static final int DECIMALS = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Clock clock;

    private final MessageSource messages;

    private final VerdictWords words;

    Shown(Clock clock, MessageSource messages, VerdictWords words) {
        this.clock = clock;
        this.messages = messages;
        this.words = words;
    }

    /** {@code quý III/2020}. */
    public String period(Period period) {
        return messages.getMessage(PeriodWords.of(period), LocaleContextHolder.getLocale());
    }

    /** The same; of what a letter asked for, which request it is. */
    public String period(Rule rule, Period period) {
        return messages.getMessage(PeriodWords.of(rule, period), LocaleContextHolder.getLocale());
    }

    /** The reader's day: {@code Thứ Ba, 17 tháng 11, 2020}. */
    public String today() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(LocaleContextHolder.getLocale())
                .format(LocalDate.now(clock));
    }

    /** {@code Huyện Cao Lộc}. */
    public String unit(Unit unit) {
        String name = unit.fullName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A number as it is: {@code 1.234,5}. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** A figure of the rule: per cent where it asks for that. Never rounded in the unit's favour. */
    public String figure(Rule rule, BigDecimal figure) {
        if (!(rule.demand() instanceof Demand.Measured measured) || !measured.isPercent()) {
            return number(figure);
        }
        RoundingMode against = measured.comparison().isUpperLimit() ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return percent(figure.setScale(Math.min(Math.max(figure.scale(), 0), DECIMALS), against));
    }

    /** {@code 89,97%}, cut. */
    public String percent(BigDecimal percent) {
        return number(percent.setScale(Math.min(Math.max(percent.scale(), 0), DECIMALS), RoundingMode.DOWN)) + "%";
    }

    /** One figure where both bounds agree, else both; {@code upper} absent = unbounded. */
    public String range(Rule rule, BigDecimal lower, @Nullable BigDecimal upper) {
        String least = figure(rule, lower);
        if (upper == null) {
            return text("dashboard.range.atLeast", least);
        }
        return lower.compareTo(upper) == 0 ? least : text("dashboard.range.between", least, figure(rule, upper));
    }

    /** Of how many units figures are missing, or, where it counts who meets another rule, a verdict. */
    public String missing(Verdict verdict) {
        String key = verdict.rule().demand() instanceof Demand.Meeting ? "undecided" : "missing";
        return text("dashboard.verdict." + key, verdict.missing().size());
    }

    /** {@code 21/11/2020}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(Instant moment) {
        return DAY.format(moment.atZone(clock.getZone()));
    }

    /** {@code 09:30 21/11/2020}. */
    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    /** A verdict in the words of the day on which it was concluded. */
    public String then(VerdictHistory.Change change) {
        Verdict verdict = Objects.requireNonNull(change.verdict());
        LocalDate day = LocalDate.ofInstant(change.at(), clock.getZone());
        return words.say(verdict, day, LocaleContextHolder.getLocale());
    }

    /** How a day came about, in one line. */
    public String explain(Due due) {
        return due.explain(messages, LocaleContextHolder.getLocale());
    }

    public @Nullable Bar bar(Verdict verdict) {
        return Bar.of(verdict);
    }

    public @Nullable Bar bar(Breakdown part) {
        return Bar.of(part);
    }

    /** Something that knows its own message. */
    public String say(MessageSourceResolvable words) {
        return messages.getMessage(words, LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
