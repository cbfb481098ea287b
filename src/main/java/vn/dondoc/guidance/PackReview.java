package vn.dondoc.guidance;

import java.util.List;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/**
 * Looks at a faultless pack with what the pack itself does not hold: days off, the units of the province. Run before a
 * pack is adopted, never on one that was: what the world looked like then cannot be asked again.
 */
public interface PackReview {

    /** Faults and warnings that need more than the pack itself. */
    List<Fault> review(RulePack pack);
}
