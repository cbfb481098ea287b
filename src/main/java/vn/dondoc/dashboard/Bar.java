package vn.dondoc.dashboard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Breakdown;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;

/**
 * A share drawn: what is certain, what is still possible, and where the threshold lies. All in per cent, 0 to 100.
 *
 * @param lower the least it can be
 * @param upper the most it can be
 * @param threshold what it is held against
 */
record Bar(BigDecimal lower, BigDecimal upper, BigDecimal threshold) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Absent where the verdict is not about a share. */
    static @Nullable Bar of(Verdict verdict) {
        return of(verdict.rule(), verdict.lower(), verdict.upper(), verdict.threshold());
    }

    /** The same of a part of a target's whole. */
    static @Nullable Bar of(Breakdown part) {
        return of(part.rule(), part.lower(), part.upper(), part.threshold());
    }

    private static @Nullable Bar of(
            Rule rule, @Nullable BigDecimal lower, @Nullable BigDecimal upper, @Nullable BigDecimal threshold) {
        boolean share = rule.demand() instanceof Demand.Share || rule.demand() instanceof Demand.Meeting;
        return share && lower != null && threshold != null
                ? new Bar(lower, upper == null ? WHOLE : upper, threshold)
                : null;
    }

    /** What is still open between the two bounds. */
    public BigDecimal open() {
        return upper.subtract(lower);
    }

    /** How much of the whole has been reported. */
    public BigDecimal covered() {
        return WHOLE.subtract(open());
    }
}
