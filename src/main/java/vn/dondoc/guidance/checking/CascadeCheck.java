package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/** {@code Trước hạn của cấp trên} has a day to count from: the tier above owes the same, as often, by a day. */
final class CascadeCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            if (rule.deadline() instanceof Deadline.BeforeAbove) {
                for (Level level : rule.scope().levels()) {
                    Level above = pack.settings().reportsTo().get(level);
                    if (above == null) {
                        findings.fault(
                                rule,
                                "guidance.fault.nothing-above",
                                rule.deadline().words());
                    } else {
                        rule.rhythms().forEach(rhythm -> check(pack, rule, above, rhythm, findings));
                    }
                }
            }
        }
    }

    private static void check(RulePack pack, Rule rule, Level above, Rhythm rhythm, Findings findings) {
        var owed = pack.rules().stream()
                .filter(other -> other.scope().levels().contains(above)
                        && other.rhythms().contains(rhythm)
                        && isSame(rule.demand(), other.demand()))
                .toList();
        if (owed.isEmpty()) {
            findings.fault(
                    rule,
                    "guidance.fault.above-owes-nothing",
                    Tiers.say(above),
                    rule.deadline().words());
        } else if (owed.stream().noneMatch(other -> hasDay(other, rhythm, pack))) {
            findings.fault(
                    rule,
                    "guidance.fault.above-has-no-day",
                    owed.get(0).code(),
                    owed.get(0).sentence());
        }
    }

    /** The same form; without a form the same kind of demand. */
    private static boolean isSame(Demand below, Demand above) {
        return below instanceof Demand.SendReport report && report.form() != null
                ? above instanceof Demand.SendReport other && report.form().equals(other.form())
                : below.getClass() == above.getClass();
    }

    private static boolean hasDay(Rule rule, Rhythm rhythm, RulePack pack) {
        return rule.deadline() instanceof Deadline.BeforeAbove
                || rule.deadline() instanceof Deadline.AfterEvent
                || Period.of(rhythm, pack.year()).stream()
                        .anyMatch(period -> PrintedDay.of(rule.deadline(), period, pack.settings())
                                .isPresent());
    }
}
