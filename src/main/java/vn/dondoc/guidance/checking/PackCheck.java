package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.pack.RulePack;

/** One thing that must hold of a pack. */
interface PackCheck {

    /** @param findings where everything that does not hold is told */
    void check(RulePack pack, Findings findings);
}
