package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** Warns of a target held against numbers that nobody has allotted yet. */
final class AllotmentsCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            if (rule.demand() instanceof Demand.Allotted allotted
                    && !pack.allotments().containsKey(allotted.indicator())) {
                findings.warn(rule, "guidance.warning.nothing-allotted", allotted.indicator());
            }
        }
    }
}
