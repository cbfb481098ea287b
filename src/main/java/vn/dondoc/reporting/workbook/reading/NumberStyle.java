package vn.dondoc.reporting.workbook.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a sheet writes numbers as text: with which sign before the decimals, and which between the thousands. */
enum NumberStyle {
    /** {@code 1.234,5} */
    VIETNAMESE(',', '.'),
    /** {@code 1,234.5} */
    ENGLISH('.', ','),
    /** No cell tells, or they tell different things. */
    UNKNOWN(',', '.');

    private final char decimal;
    private final char group;
    private final Pattern number;

    NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
        this.number =
                Pattern.compile("-?([1-9]\\d{0,2}(\\Q%1$s\\E\\d{3})+|\\d+)(\\Q%2$s\\E\\d+)?".formatted(group, decimal));
    }

    /** What the texts that can be read in one style only have in common. */
    static NumberStyle of(Collection<String> texts) {
        boolean vietnamese = texts.stream().anyMatch(text -> only(text, VIETNAMESE, ENGLISH));
        boolean english = texts.stream().anyMatch(text -> only(text, ENGLISH, VIETNAMESE));
        return vietnamese == english ? UNKNOWN : vietnamese ? VIETNAMESE : ENGLISH;
    }

    private static boolean only(String text, NumberStyle one, NumberStyle other) {
        return one.read(text).isPresent() && other.read(text).isEmpty();
    }

    /** The number in this style. */
    Optional<BigDecimal> read(String text) {
        String digits = text.replaceAll("(?<=\\d) (?=\\d{3}(\\D|$))", "");
        return number.matcher(digits).matches() && digits.length() <= 40
                ? Optional.of(
                        new BigDecimal(digits.replace(String.valueOf(group), "").replace(decimal, '.')))
                : Optional.empty();
    }

    /** Everything it may mean: one where this sheet's style tells, both where it does not and they differ. */
    List<BigDecimal> readings(String text) {
        List<BigDecimal> found = new ArrayList<>();
        if (this != UNKNOWN) {
            read(text).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            VIETNAMESE.read(text).ifPresent(found::add);
            ENGLISH.read(text)
                    .filter(number -> found.stream().noneMatch(other -> other.compareTo(number) == 0))
                    .ifPresent(found::add);
        }
        return found;
    }
}
