package vn.dondoc.guidance.checking;

import java.util.Optional;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/** A form is due below before it is due above: nobody can add up what has not come yet. */
final class OrderOfReportsCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        Overlap overlap = new Overlap(pack);
        for (Rule above : pack.rules()) {
            for (Rule below : pack.rules()) {
                if (form(above).isPresent()
                        && form(above).equals(form(below))
                        && reportsTo(below, above, pack)
                        && overlap.samePeriod(above, below)
                        && overlap.isDueBefore(above, below)) {
                    findings.fault(above, "guidance.fault.due-before-below", above.code(), below.code());
                }
            }
        }
    }

    private static Optional<String> form(Rule rule) {
        return rule.demand() instanceof Demand.SendReport report
                ? Optional.ofNullable(report.form())
                : Optional.empty();
    }

    private static boolean reportsTo(Rule below, Rule above, RulePack pack) {
        return below.scope().levels().stream().anyMatch(level -> {
            Level upper = pack.settings().reportsTo().get(level);
            return upper != null && above.scope().levels().contains(upper);
        });
    }
}
