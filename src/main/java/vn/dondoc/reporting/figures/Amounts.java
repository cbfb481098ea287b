package vn.dondoc.reporting.figures;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dondoc.guidance.pack.Indicator;

/** What a single figure may be, whichever way it comes in. */
public final class Amounts {

    /** More than anything counted or paid here; keeps a slipped key from becoming a figure, and sums within bounds. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(14);

    private Amounts() {}

    /** The message key of what is wrong with the number for this indicator; empty if nothing is. */
    public static Optional<String> fault(Indicator indicator, BigDecimal number) {
        int decimals = number.stripTrailingZeros().scale();
        if (number.signum() < 0) {
            return Optional.of("reporting.fault.negative");
        } else if (number.compareTo(TOO_LARGE) >= 0) {
            return Optional.of("reporting.fault.too-large");
        } else if (decimals <= indicator.type().decimals()) {
            return Optional.empty();
        }
        return Optional.of(indicator.type().decimals() == 0 ? "reporting.fault.not-whole" : "reporting.fault.too-fine");
    }
}
