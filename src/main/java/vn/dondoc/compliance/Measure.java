package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.Unit;

/**
 * A target's figure for one unit and period.
 *
 * @param fact what Drools is given: a Tally or a Count
 * @param value where it is certain
 * @param lower the least it can be; absent for a share of nothing
 * @param upper the most; absent = unbounded
 * @param missing whose figures are missing
 * @param reason the exact whole numbers: {@code low=1704 high=1704 whole=1705 missing=0}
 */
record Measure(
        Object fact,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        List<Unit> missing,
        String reason) {}
