package vn.dondoc.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.UnitId;

/** What was reported, as of a moment. */
public interface Figures {

    /** The figures that count at {@code asOf} for the periods of the pack's year: each unit's latest per indicator and period. */
    List<Figure> asOf(RulePack pack, Instant asOf);

    /** The same, of some indicators only, and of those that the pack compares over time also the year before. */
    default List<Figure> asOf(RulePack pack, Instant asOf, Set<String> indicators) {
        return asOf(pack, asOf, indicators, pack.comparedOverTime());
    }

    /** The same; {@code compared} are those of the indicators that are wanted of the year before as well. */
    List<Figure> asOf(RulePack pack, Instant asOf, Set<String> indicators, Set<String> compared);

    /** The receipts recorded and received by {@code asOf} for the pack's rules. */
    List<Receipt> receipts(RulePack pack, Instant asOf);

    /** Those of them that are of one unit, in the order in which they came. */
    List<Receipt> receipts(RulePack pack, Instant asOf, UnitId unit);
}
