package vn.dondoc.compliance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * How a target looks in a unit below its scope: the same share or number against the same threshold, but nothing that
 * the unit owes and no verdict. Shares are per cent with at most four decimals, cut.
 *
 * @param value where it is certain
 * @param lower the least it can be; absent for a share of nothing
 * @param upper the most it can be; absent = unbounded
 * @param reason machine-readable code with its figures
 */
public record Breakdown(
        Rule rule,
        Unit unit,
        Period period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal threshold,
        String reason) {}
