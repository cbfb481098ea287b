package vn.dondoc.guidance.wording;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as the guidance prints it: {@code 01}, {@code 1.500}, {@code 97,5%}, {@code 500 triệu đồng}.
 *
 * @param value exact; money in đồng
 * @param kind what stands behind the number
 * @param length how many characters it takes
 * @param decimals whether a comma with decimals is written
 */
public record Amount(BigDecimal value, Kind kind, int length, boolean decimals) {

    public enum Kind {
        PLAIN,
        PERCENT,
        MONEY
    }

    /** Dots divide thousands, the comma stands before decimals. */
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,6})?|\\d{1,15}(?:,\\d{1,6})?";

    private static final Pattern AMOUNT =
            Folding.pattern("(" + NUMBER + ")(?: ?(%|phần trăm)|(?: (nghìn|triệu|tỷ|tỉ))? ?(đồng))?(?= |$)");

    /** Far above any budget, and small enough to be counted exactly in a {@code long}. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);

    private static final Map<String, Integer> ZEROS = Map.of("nghìn", 3, "triệu", 6, "tỷ", 9, "tỉ", 9);

    /** The number that the words begin with; empty if they begin with none. */
    public static Optional<Amount> at(Words words) {
        Matcher match = AMOUNT.matcher(words.folded());
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        return read(match).filter(amount -> amount.value().compareTo(LARGEST) < 0);
    }

    private static Optional<Amount> read(Matcher match) {
        BigDecimal value = number(match.group(1));
        boolean decimals = match.group(1).contains(",");
        if (match.group(2) != null) {
            return Optional.of(new Amount(value, Kind.PERCENT, match.end(), decimals));
        } else if (match.group(4) != null) {
            int zeros = match.group(3) == null ? 0 : ZEROS.get(match.group(3));
            return Optional.of(new Amount(plain(value.scaleByPowerOfTen(zeros)), Kind.MONEY, match.end(), decimals));
        }
        return Optional.of(new Amount(value, Kind.PLAIN, match.end(), decimals));
    }

    /** The words as one number and nothing else. */
    public static Optional<Amount> of(Words words) {
        return at(words).filter(amount -> amount.length() == words.text().length());
    }

    /** {@code 1,000} is not: whoever writes it may well mean a thousand. */
    public boolean isWhole() {
        return !(decimals && kind == Kind.PLAIN) && value.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal number(String digits) {
        return plain(new BigDecimal(digits.replace(".", "").replace(',', '.')));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
