package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** A target shows by figures when it is met and when not. Whether the figures give that is for Drools to say. */
final class ExamplesCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            boolean met = rule.examples().stream().anyMatch(Rule.Example::met);
            boolean notMet = rule.examples().stream().anyMatch(example -> !example.met());
            if (rule.kind() == Rule.Kind.TARGET && !(met && notMet)) {
                findings.fault(rule, "guidance.fault.examples-both-ways", rule.code());
            }
        }
    }
}
