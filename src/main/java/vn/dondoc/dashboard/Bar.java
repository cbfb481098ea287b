package vn.dondoc.dashboard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Demand;

/**
 * A share drawn: what is certain, what is still possible, and where the threshold lies. All in per cent, 0 to 100.
 *
 * @param lower the least it can be
 * @param upper the most it can be
 * @param threshold what it is held against
 */
record Bar(BigDecimal lower, BigDecimal upper, BigDecimal threshold) {

    /** Absent where the verdict is not about a share. */
    static @Nullable Bar of(Verdict verdict) {
        BigDecimal threshold = verdict.threshold();
        BigDecimal lower = verdict.lower();
        if (!(verdict.rule().demand() instanceof Demand.Share) || threshold == null || lower == null) {
            return null;
        }
        BigDecimal upper = verdict.upper();
        return new Bar(lower, upper == null ? BigDecimal.valueOf(100) : upper, threshold);
    }

    /** What is still open between the two bounds. */
    public BigDecimal open() {
        return upper.subtract(lower);
    }

    /** How much of the whole has been reported. */
    public BigDecimal covered() {
        return BigDecimal.valueOf(100).subtract(open());
    }
}
