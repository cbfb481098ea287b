package vn.dondoc.guidance.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.pack.Indicator;

/**
 * A threshold as two constraints of DRL, in exact whole numbers.
 *
 * @param certain holds when the target is reached, whatever is missing
 * @param impossible holds when it is not reached, whatever is missing
 */
record Bar(String certain, String impossible) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Up to it the numbers of the facts stay exact. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1100);

    /** {@code 97,5 %} is {@code low * 1000 >= 975 * whole}: no division, no floating point. */
    static Bar ofPercent(Comparison comparison, BigDecimal percent) {
        return ofPercent(comparison, percent, "whole", "whole");
    }

    /** The same of the number allotted. */
    static Bar ofAllotted(Comparison comparison, BigDecimal percent) {
        return ofPercent(comparison, percent, "allotted", "allotted").whereKnown("high");
    }

    /**
     * {@code tăng ít nhất 5%} is {@code low * 100 >= 105 * baseHigh}, {@code giảm ít nhất 5%} the mirror image:
     * {@code high * 100 <= 95 * baseLow}.
     */
    static Bar ofChange(Demand.Change change) {
        boolean up = change.direction() == Demand.Direction.UP;
        Comparison comparison = up ? change.comparison() : mirrored(change.comparison());
        BigDecimal percent =
                HUNDRED.add(up ? change.percent() : change.percent().negate());
        Bar bar = comparison.isUpperLimit()
                ? ofPercent(comparison, percent, "baseLow", "baseHigh")
                : ofPercent(comparison, percent, "baseHigh", "baseLow");
        return bar.whereKnown("high", "baseHigh");
    }

    private static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Comparison.AT_MOST;
            case MORE_THAN -> Comparison.LESS_THAN;
            case AT_MOST -> Comparison.AT_LEAST;
            case LESS_THAN -> Comparison.MORE_THAN;
        };
    }

    /**
     * @param certain what the percentage is taken of to be certain
     * @param impossible what it is taken of to be impossible
     */
    private static Bar ofPercent(Comparison comparison, BigDecimal percent, String certain, String impossible) {
        int decimals = Math.max(0, percent.stripTrailingZeros().scale());
        if (decimals > 2 || percent.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Not a percentage that can be held against exactly: " + percent);
        }
        String factor = percent.movePointRight(decimals).toBigInteger() + " * ";
        String times = " * " + (int) Math.pow(10, 2 + decimals);
        return of(comparison, "low" + times, "high" + times, factor + certain, factor + impossible);
    }

    /** Where a bound is not known, nothing can be concluded from it. */
    private Bar whereKnown(String... bounds) {
        return new Bar(guarded(certain, bounds), guarded(impossible, bounds));
    }

    private static String guarded(String constraint, String... bounds) {
        return Stream.of(bounds)
                        .filter(bound -> constraint.matches(".*\\b" + bound + "\\b.*"))
                        .map(bound -> bound + " != null, ")
                        .collect(Collectors.joining())
                + constraint;
    }

    /** Areas and days stand in the facts in ten-thousandths, everything else as it is. */
    static Bar ofNumber(Comparison comparison, BigDecimal number, Indicator indicator) {
        BigDecimal scaled = number.movePointRight(indicator.type().decimals());
        BigDecimal whole = scaled.setScale(0, RoundingMode.FLOOR);
        // Whole numbers from 1.5 up are those above 1; those up to 1.5 are those up to 1.
        boolean broken = whole.compareTo(scaled) < 0;
        Comparison asked = !broken ? comparison : comparison.isUpperLimit() ? Comparison.AT_MOST : Comparison.MORE_THAN;
        String bar = literal(whole.longValueExact());
        return of(asked, "low", "high", bar, bar);
    }

    static Bar ofNumber(Comparison comparison, long number, Indicator indicator) {
        return ofNumber(comparison, BigDecimal.valueOf(number), indicator);
    }

    private static Bar of(Comparison comparison, String low, String high, String certain, String impossible) {
        return switch (comparison) {
            case AT_LEAST -> new Bar(low + " >= " + certain, high + " < " + impossible);
            case MORE_THAN -> new Bar(low + " > " + certain, high + " <= " + impossible);
            case AT_MOST -> new Bar(high + " <= " + certain, low + " > " + impossible);
            case LESS_THAN -> new Bar(high + " < " + certain, low + " >= " + impossible);
        };
    }

    private static String literal(long number) {
        return number > Integer.MAX_VALUE ? number + "L" : Long.toString(number);
    }
}
