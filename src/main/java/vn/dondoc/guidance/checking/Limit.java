package vn.dondoc.guidance.checking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;

/**
 * How much a demand asks for, to be held against another of the same thing.
 *
 * @param number what the figure is held against
 */
record Limit(Comparison comparison, BigDecimal number) {

    /** Empty for what is not counted. */
    static Optional<Limit> of(Demand demand) {
        if (demand instanceof Demand.Measured measured) {
            return Optional.of(new Limit(measured.comparison(), measured.threshold()));
        } else if (demand instanceof Demand.SendAtLeast products) {
            return Optional.of(new Limit(Comparison.AT_LEAST, BigDecimal.valueOf(products.number())));
        }
        return Optional.empty();
    }

    boolean isUpper() {
        return comparison.isUpperLimit();
    }

    private boolean includesItsNumber() {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    }

    /** Whether who keeps this limit keeps the other too; both are limits from the same side. */
    boolean isAsStrictAs(Limit other) {
        int above = number.compareTo(other.number);
        if (above == 0) {
            return !includesItsNumber() || other.includesItsNumber();
        }
        return isUpper() ? above < 0 : above > 0;
    }

    /** Whether any figure keeps both: limits from two sides that leave room between them. */
    boolean leavesRoomWith(Limit other) {
        Limit upper = isUpper() ? this : other;
        Limit lower = isUpper() ? other : this;
        int room = upper.number.compareTo(lower.number);
        return room > 0 || room == 0 && upper.includesItsNumber() && lower.includesItsNumber();
    }
}
