package vn.dondoc.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as offices here write them: {@code 1.234,5}. */
public final class Numbers {

    /** Thousands may be grouped by dots; groups must be whole ones, so that {@code 1.23} is not taken for 123. */
    private static final Pattern VIETNAMESE = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");

    /** What a calculator writes; {@code 1.234} is not read so, since here it means one thousand. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d+\\.(\\d{1,2}|\\d{4,})");

    /** Both marks, or commas twice: nothing but English. {@code 1,234} is not read so, since here it is 1.234. */
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");

    /** Thousands set apart by blanks. */
    private static final Pattern SPACED = Pattern.compile("-?\\d{1,3}([ \\u00A0\\u202F]\\d{3})+(,\\d+)?");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /**
     * Reads {@code 1.234,5}, {@code 1234,5}, {@code 1 234,5}, {@code 1234.5}, {@code 06}, and what can only be English:
     * {@code 1,234.5}; empty if it is no number.
     */
    public static Optional<BigDecimal> read(String text) {
        String trimmed = text.strip();
        if (PLAIN.matcher(trimmed).matches()) {
            return Optional.of(new BigDecimal(trimmed));
        } else if (ENGLISH.matcher(trimmed).matches()) {
            return Optional.of(new BigDecimal(trimmed.replace(",", "")));
        }
        return VIETNAMESE.matcher(trimmed).matches() || SPACED.matcher(trimmed).matches()
                ? Optional.of(new BigDecimal(
                        trimmed.replaceAll("[. \\u00A0\\u202F]", "").replace(',', '.')))
                : Optional.empty();
    }

    /** Writes {@code 1.234,5}, as many decimals as there are, at most four. */
    public static String write(BigDecimal number) {
        return format("#,##0.####").format(number);
    }

    /** Per cent with two decimals, cut, not rounded: 1,704 of 1,705 is 99,94. Whole must not be 0. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return format("#,##0.00").format(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.DOWN));
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
    }
}
