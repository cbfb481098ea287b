package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/**
 * Warns that {@code Thay cho} is understood but settles nothing yet: a unit would be asked for a report that it believes
 * to have sent, and nobody would know why.
 */
final class InsteadOfCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            if (!rule.insteadOf().isEmpty()) {
                findings.warn(rule, "guidance.warning.instead-of", rule.code());
            }
        }
    }
}
