package vn.dondoc.guidance.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.wording.Amount;
import vn.dondoc.guidance.wording.Amount.Kind;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/**
 * How much: {@code ít nhất 90%}, {@code từ 3 trở lên}, {@code tất cả}, a bare number.
 *
 * @param of the words behind it: what is counted
 */
record Quantity(Comparison comparison, Amount amount, Words of) {

    private static final Pattern SOME = Folding.pattern("(?:(ít nhất|tối thiểu|trên|không quá|tối đa|dưới|từ) )?(.+)");
    private static final Pattern ALL = Folding.pattern("(?:tất cả|toàn bộ)(?: các)? (.+)");
    private static final Pattern UP = Folding.pattern("(.+ |)trở lên(| .+)");
    private static final Pattern BARE_MONEY = Folding.pattern("(nghìn|triệu|tỷ|tỉ) (?!lệ |đồng).*");
    private static final Amount WHOLE = new Amount(BigDecimal.valueOf(100), Kind.PERCENT, 0, false);

    /** The quantity that the words begin with and what it is of. */
    static Outcome<Quantity> read(Words words) {
        Matcher all = ALL.matcher(words.folded());
        if (all.matches()) {
            return Outcome.of(new Quantity(Comparison.AT_LEAST, WHOLE, words.group(all, 1)));
        }
        Matcher some = SOME.matcher(words.folded());
        if (!some.matches()) {
            return Outcome.unknown();
        }
        String comparison = some.group(1) == null ? "" : some.group(1);
        Words figure = words.group(some, 2);
        Optional<Amount> amount = Amount.at(figure);
        if (amount.isEmpty()) {
            return Character.isDigit(figure.text().charAt(0))
                    ? Outcome.wrong("guidance.fault.number", figure.text().split(" ", 2)[0])
                    : Outcome.unknown();
        }
        Words behind = figure.from(amount.get().length());
        Matcher money = BARE_MONEY.matcher(behind.folded());
        if (money.matches()) {
            return Outcome.wrong("guidance.fault.money", figure.text().split(" ", 2)[0] + " " + money.group(1));
        }
        return counted(comparison, behind).map(of -> new Quantity(comparison(comparison), amount.get(), of));
    }

    /** {@code từ … trở lên} encloses the number, the whole phrase or its beginning. */
    private static Outcome<Words> counted(String comparison, Words behindNumber) {
        if (!comparison.equals("từ")) {
            return Outcome.of(behindNumber);
        }
        return behindNumber
                .match(UP)
                .map(up -> Words.of(behindNumber.group(up, 1) + " " + behindNumber.group(up, 2)))
                .filter(words -> !words.isEmpty())
                .map(Outcome::of)
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

    boolean isPercent() {
        return amount.kind() == Kind.PERCENT;
    }

    BigDecimal number() {
        return amount.value();
    }
}
