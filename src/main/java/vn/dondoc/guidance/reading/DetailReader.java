package vn.dondoc.guidance.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule.Citation;
import vn.dondoc.guidance.language.Rule.Condition;
import vn.dondoc.guidance.language.Rule.Replaced;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.wording.Amount;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** Reads the short lines under a heading. */
final class DetailReader {

    private static final Pattern CITATION = Folding.pattern("([^,]+), mục (.+)");
    private static final Pattern REPORT = Folding.pattern("(?:từ )?báo cáo ([a-z0-9-]+)");
    private static final Pattern DAY = Folding.pattern("(?:ngày )?" + DateWords.REGEX);
    private static final Pattern VALIDITY =
            Folding.pattern("(?:từ ngày " + DateWords.REGEX + ")?(?: ?đến (?:hết )?ngày " + DateWords.REGEX + ")?");
    private static final Pattern CONDITION = Folding.pattern(
            "(.+?) (lớn hơn hoặc bằng|ít nhất|tối thiểu|lớn hơn|trên|không quá|tối đa|nhỏ hơn|dưới) ([\\d.]+)");
    private static final Pattern REPLACED = Folding.pattern(
            "([a-z0-9-]+) (?:tháng (\\d{1,2})|quý (i|ii|iii|iv|[1-4])|(0?6 tháng|0?9 tháng|(?:cả )?năm))");
    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private final int year;
    private final Nouns nouns;

    DetailReader(int year, Nouns nouns) {
        this.year = year;
        this.nouns = nouns;
    }

    /** {@code lang-son-2020-hd, mục I.2; lang-son-2020-ntm-kh, mục II.5}. */
    Outcome<List<Citation>> citations(Words words, Notes notes) {
        List<Citation> citations = new ArrayList<>();
        for (Words part : words.split(';')) {
            Optional<Matcher> match = part.match(CITATION);
            if (match.isEmpty()) {
                return Outcome.wrong("guidance.fault.citation", part.quote());
            }
            Outcome<Citation> citation = nouns.clause(
                    part.group(match.get(), 1).text(),
                    part.group(match.get(), 2).text());
            citation.tell(notes, words);
            Optional.ofNullable(citation.value()).ifPresent(citations::add);
        }
        return Outcome.of(List.copyOf(citations));
    }

    /** {@code báo cáo BC-NAM}. */
    Outcome<String> report(Words words) {
        return words.match(REPORT)
                .map(match -> nouns.report(words.group(match, 1).text()))
                .orElse(Outcome.wrong("guidance.fault.figures-from", words.quote()));
    }

    /** {@code ngày 31/5}, in the pack's year unless another is printed. */
    Outcome<LocalDate> day(Words words) {
        return words.match(DAY)
                .map(match -> DateWords.of(match, 1).in(year).map(Outcome::of).orElse(noSuchDay(words)))
                .orElse(Outcome.wrong("guidance.fault.day", words.quote()));
    }

    /** @param from inclusive; absent = the pack's @param until inclusive; absent = the pack's */
    record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /** {@code từ ngày 1/3 đến ngày 30/9}, either part alone too. */
    Outcome<Validity> validity(Words words) {
        Optional<Matcher> match = words.match(VALIDITY);
        if (match.isEmpty()) {
            return Outcome.wrong("guidance.fault.validity", words.quote());
        }
        Optional<LocalDate> from = date(match.get(), 1);
        Optional<LocalDate> until = date(match.get(), 4);
        if (from.isEmpty() && match.get().group(1) != null
                || until.isEmpty() && match.get().group(4) != null) {
            return noSuchDay(words);
        } else if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            return Outcome.wrong("guidance.fault.window-backwards", words.quote());
        }
        return Outcome.of(new Validity(from.orElse(null), until.orElse(null)));
    }

    private Optional<LocalDate> date(Matcher match, int group) {
        return match.group(group) == null
                ? Optional.empty()
                : DateWords.of(match, group).in(year);
    }

    private static <T> Outcome<T> noSuchDay(Words words) {
        return Outcome.wrong("guidance.fault.no-such-day", words.quote());
    }

    /** {@code số hộ nghèo lớn hơn 0}. */
    Outcome<Condition> condition(Words words) {
        Optional<Matcher> match = words.match(CONDITION);
        if (match.isEmpty()) {
            return Outcome.wrong("guidance.fault.condition", words.quote());
        }
        Optional<BigDecimal> number =
                Amount.of(words.group(match.get(), 3)).filter(Amount::isWhole).map(Amount::value);
        if (number.isEmpty()) {
            return Outcome.wrong("guidance.fault.number", match.get().group(3));
        }
        Words phrase = words.group(match.get(), 1);
        Outcome<Indicator> plain = nouns.indicator(phrase);
        return (plain.isUnderstood()
                        ? plain
                        : phrase.after("số ").map(nouns::indicator).orElse(plain))
                .flatMap(indicator -> isCountable(indicator)
                        ? Outcome.of(indicator)
                        : Outcome.wrong("guidance.fault.not-countable", phrase.text(), indicator.code()))
                .map(indicator -> new Condition(
                        words.text(),
                        indicator.code(),
                        comparison(match.get().group(2)),
                        number.get().longValueExact()));
    }

    private static boolean isCountable(Indicator indicator) {
        return indicator.type().isNumber() && indicator.type() != Indicator.Type.RATIO;
    }

    private static Comparison comparison(String words) {
        return switch (words) {
            case "lớn hơn", "trên" -> Comparison.MORE_THAN;
            case "nhỏ hơn", "dưới" -> Comparison.LESS_THAN;
            case "không quá", "tối đa" -> Comparison.AT_MOST;
            default -> Comparison.AT_LEAST;
        };
    }

    /** {@code BC-THANG tháng 6; BC-QUY quý II}. */
    Outcome<List<Replaced>> insteadOf(Words words) {
        List<Replaced> replaced = new ArrayList<>();
        for (Words part : words.split(';')) {
            Optional<Matcher> match = part.match(REPLACED);
            Optional<Period> period = match.flatMap(this::period);
            if (period.isEmpty()) {
                return Outcome.wrong("guidance.fault.instead-of", part.quote());
            }
            Outcome<String> report = nouns.report(part.group(match.get(), 1).text());
            if (!report.isUnderstood()) {
                return report.map(any -> List.of());
            }
            replaced.add(new Replaced(part.group(match.get(), 1).text(), period.get()));
        }
        return Outcome.of(List.copyOf(replaced));
    }

    private Optional<Period> period(Matcher match) {
        if (match.group(2) != null) {
            int month = Integer.parseInt(match.group(2));
            return month >= 1 && month <= 12 ? Optional.of(new Period(year, Rhythm.MONTHLY, month)) : Optional.empty();
        } else if (match.group(3) != null) {
            return Optional.of(new Period(year, Rhythm.QUARTERLY, QUARTERS.get(match.group(3))));
        }
        return RhythmWords.of(match.group(4)).map(rhythm -> new Period(year, rhythm, 1));
    }
}
