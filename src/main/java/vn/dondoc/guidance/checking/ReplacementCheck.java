package vn.dondoc.guidance.checking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** {@code Thay cho} names reports that the same units owe, in periods they have, and never leads back to itself. */
final class ReplacementCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            if (!rule.insteadOf().isEmpty()) {
                check(pack, rule, findings);
            }
        }
    }

    private static void check(RulePack pack, Rule rule, Findings findings) {
        Overlap overlap = new Overlap(pack);
        if (rule.kind() != Rule.Kind.REPORT) {
            findings.fault(rule, "guidance.fault.replaces-no-report", rule.code());
        } else if (reachable(pack, rule).contains(rule.code())) {
            findings.fault(rule, "guidance.fault.replaces-itself", rule.code());
        }
        for (Rule.Replaced replaced : rule.insteadOf()) {
            pack.rule(replaced.report()).filter(report -> !report.equals(rule)).ifPresent(report -> {
                if (!report.rhythms().contains(replaced.period().rhythm())) {
                    findings.fault(
                            rule,
                            "guidance.fault.replaces-no-period",
                            report.code(),
                            say(replaced.period()),
                            report.sentence());
                } else if (!overlap.sameUnit(rule, report)) {
                    findings.fault(
                            rule, "guidance.fault.replaces-other-units", rule.code(), report.code(), report.sentence());
                }
            });
        }
    }

    /** As the line writes it. */
    private static String say(Period period) {
        return switch (period.rhythm()) {
            case MONTHLY -> "tháng " + period.number();
            case QUARTERLY -> "quý " + period.number();
            case HALF_YEAR -> "6 tháng";
            case NINE_MONTHS -> "9 tháng";
            default -> "năm";
        };
    }

    /** Codes of all reports that its paper settles, and those that these settle in turn. */
    private static Set<String> reachable(RulePack pack, Rule rule) {
        Set<String> found = new LinkedHashSet<>();
        Deque<Rule> open = new ArrayDeque<>(Set.of(rule));
        while (!open.isEmpty()) {
            for (Rule.Replaced replaced : open.pop().insteadOf()) {
                if (found.add(replaced.report())) {
                    pack.rule(replaced.report()).ifPresent(open::push);
                }
            }
        }
        return found;
    }
}
