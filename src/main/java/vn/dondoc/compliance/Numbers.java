package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as verdicts give them. */
final class Numbers {

    private Numbers() {}

    /** Without needless decimals, so that equal ones are equal. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code part} of {@code whole} in per cent, with at most four decimals, cut downwards. */
    static BigDecimal percent(long part, long whole) {
        return plain(
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 4, RoundingMode.FLOOR));
    }
}
