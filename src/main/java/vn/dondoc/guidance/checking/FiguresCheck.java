package vn.dondoc.guidance.checking;

import java.util.Optional;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;

/** Warns of a target whose figures nobody is asked for. */
final class FiguresCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            if (rule.kind() == Rule.Kind.TARGET && rule.figuresFrom() == null) {
                findings.warn(rule, "guidance.warning.no-figures", rule.code());
            } else if (rule.figuresFrom() != null) {
                pack.rule(rule.figuresFrom())
                        .filter(report -> !carries(report, indicator(rule.demand()), pack))
                        .ifPresent(report -> findings.warn(
                                rule, "guidance.warning.figures-not-on-form", report.code(), indicator(rule.demand())));
            }
        }
    }

    private static String indicator(Demand demand) {
        if (demand instanceof Demand.Share share) {
            return share.indicator();
        }
        return demand instanceof Demand.Count count ? count.indicator() : "";
    }

    private static boolean carries(Rule report, String indicator, RulePack pack) {
        return report.demand() instanceof Demand.SendReport sent
                && Optional.ofNullable(sent.form())
                        .map(pack.forms()::get)
                        .map(Form::indicators)
                        .filter(indicators -> indicators.contains(indicator))
                        .isPresent();
    }
}
