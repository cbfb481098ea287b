package vn.dondoc.compliance;

import java.math.BigDecimal;

/** Numbers without needless decimals, so that equal ones are equal. */
final class Numbers {

    private Numbers() {}

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
