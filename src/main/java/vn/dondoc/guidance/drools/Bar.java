package vn.dondoc.guidance.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.pack.Indicator;

/**
 * A threshold as two constraints of DRL, in exact whole numbers.
 *
 * @param certain holds when the target is reached, whatever is missing
 * @param impossible holds when it is not reached, whatever is missing
 */
record Bar(String certain, String impossible) {

    /** {@code 97,5 %} is {@code low * 1000 >= 975 * whole}: no division, no floating point. */
    static Bar ofPercent(Comparison comparison, BigDecimal percent) {
        int decimals = Math.max(0, percent.stripTrailingZeros().scale());
        if (decimals > 2) {
            throw new IllegalArgumentException("A percentage with more than two decimals: " + percent);
        }
        String whole = percent.movePointRight(decimals).toBigInteger() + " * whole";
        String times = " * " + (int) Math.pow(10, 2 + decimals);
        return of(comparison, "low" + times, "high" + times, whole);
    }

    /** Areas and days stand in the facts in ten-thousandths, everything else as it is. */
    static Bar ofNumber(Comparison comparison, BigDecimal number, Indicator indicator) {
        BigDecimal scaled = number.movePointRight(indicator.type().decimals());
        BigDecimal whole = scaled.setScale(0, RoundingMode.FLOOR);
        // Whole numbers from 1.5 up are those above 1; those up to 1.5 are those up to 1.
        boolean broken = whole.compareTo(scaled) < 0;
        Comparison asked = !broken ? comparison : comparison.isUpperLimit() ? Comparison.AT_MOST : Comparison.MORE_THAN;
        return of(asked, "low", "high", literal(whole.longValueExact()));
    }

    static Bar ofNumber(Comparison comparison, long number, Indicator indicator) {
        return ofNumber(comparison, BigDecimal.valueOf(number), indicator);
    }

    private static Bar of(Comparison comparison, String low, String high, String bar) {
        return switch (comparison) {
            case AT_LEAST -> new Bar(low + " >= " + bar, high + " < " + bar);
            case MORE_THAN -> new Bar(low + " > " + bar, high + " <= " + bar);
            case AT_MOST -> new Bar(high + " <= " + bar, low + " > " + bar);
            case LESS_THAN -> new Bar(high + " < " + bar, low + " >= " + bar);
        };
    }

    private static String literal(long number) {
        return number > Integer.MAX_VALUE ? number + "L" : Long.toString(number);
    }
}
