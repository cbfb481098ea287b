package vn.dondoc.reporting;

import java.time.Instant;
import java.util.List;
import vn.dondoc.guidance.pack.RulePack;

/** What was reported, as of a moment. */
public interface Figures {

    /** The figures that count at {@code asOf} for the periods of the pack's year: each unit's latest per indicator and period. */
    List<Figure> asOf(RulePack pack, Instant asOf);

    /** The receipts recorded and received by {@code asOf} for the pack's rules. */
    List<Receipt> receipts(RulePack pack, Instant asOf);
}
