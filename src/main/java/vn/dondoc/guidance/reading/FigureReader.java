package vn.dondoc.guidance.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.wording.Amount;
import vn.dondoc.guidance.wording.Amount.Kind;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** Reads a demand on figures: {@code có ít nhất 90% khu dân cư tổ chức Ngày hội}. */
final class FigureReader {

    private static final Pattern HAVE =
            Folding.pattern("có (?:(ít nhất|tối thiểu|trên|không quá|tối đa|dưới|từ) )?(.+)");
    private static final Pattern ALL = Folding.pattern("có (?:tất cả|toàn bộ)(?: các)? (.+)");
    private static final Pattern FROM_UP_BEFORE = Folding.pattern("trở lên (.+)");
    private static final Pattern FROM_UP_AFTER = Folding.pattern("(.+) trở lên");
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Nouns nouns;

    FigureReader(Nouns nouns) {
        this.nouns = nouns;
    }

    Outcome<Demand> read(Words words) {
        Matcher all = ALL.matcher(words.folded());
        if (all.matches()) {
            return share(Comparison.AT_LEAST, HUNDRED, words.group(all, 1));
        }
        Matcher have = HAVE.matcher(words.folded());
        if (!have.matches()) {
            return Outcome.unknown();
        }
        String comparison = have.group(1) == null ? "ít nhất" : have.group(1);
        Words figure = words.group(have, 2);
        Optional<Amount> amount = Amount.at(figure);
        if (amount.isEmpty()) {
            return Character.isDigit(figure.text().charAt(0))
                    ? Outcome.wrong("guidance.fault.number", figure.text().split(" ", 2)[0])
                    : Outcome.unknown();
        }
        return phrase(comparison, figure.from(amount.get().length()))
                .flatMap(phrase -> demand(comparison(comparison), amount.get(), phrase));
    }

    /** {@code từ … trở lên} encloses the number or the whole phrase. */
    private static Outcome<Words> phrase(String comparison, Words behindNumber) {
        if (!comparison.equals("từ")) {
            return Outcome.of(behindNumber);
        }
        return behindNumber
                .match(FROM_UP_BEFORE)
                .or(() -> behindNumber.match(FROM_UP_AFTER))
                .map(match -> Outcome.of(behindNumber.group(match, 1)))
                .orElse(Outcome.unknown());
    }

    private static Comparison comparison(String word) {
        return switch (word) {
            case "trên" -> Comparison.MORE_THAN;
            case "không quá", "tối đa" -> Comparison.AT_MOST;
            case "dưới" -> Comparison.LESS_THAN;
            default -> Comparison.AT_LEAST;
        };
    }

    private Outcome<Demand> demand(Comparison comparison, Amount amount, Words phrase) {
        return amount.kind() == Kind.PERCENT
                ? share(comparison, amount.value(), phrase)
                : count(comparison, amount, phrase);
    }

    private Outcome<Demand> share(Comparison comparison, BigDecimal percent, Words phrase) {
        return nouns.indicator(phrase).flatMap(indicator -> {
            if (percent.compareTo(HUNDRED) > 0) {
                return Outcome.wrong("guidance.fault.share-over-100", percent.toPlainString());
            } else if (percent.stripTrailingZeros().scale() > MOST_DECIMALS) {
                return Outcome.wrong(
                        "guidance.fault.share-decimals", percent.toPlainString().replace('.', ','));
            } else if (indicator.denominator() == null || indicator.type() == Indicator.Type.RATIO) {
                return Outcome.wrong("guidance.fault.no-denominator", phrase.text(), indicator.code());
            }
            return Outcome.of(new Demand.Share(comparison, percent, indicator.code()));
        });
    }

    private Outcome<Demand> count(Comparison comparison, Amount amount, Words phrase) {
        return nouns.indicator(phrase).flatMap(indicator -> {
            boolean money = indicator.type() == Indicator.Type.MONEY;
            if (!indicator.type().isNumber() || indicator.type() == Indicator.Type.RATIO) {
                return Outcome.wrong("guidance.fault.not-countable", phrase.text(), indicator.code());
            } else if (money != (amount.kind() == Kind.MONEY)) {
                return Outcome.wrong("guidance.fault.measure", phrase.text(), indicator.measure());
            }
            return Outcome.of(new Demand.Count(comparison, amount.value(), indicator.code()));
        });
    }
}
