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
            indicator(rule.demand()).ifPresent(indicator -> check(pack, rule, indicator, findings));
        }
    }

    private static void check(RulePack pack, Rule rule, String indicator, Findings findings) {
        if (rule.figuresFrom() == null) {
            findings.warn(rule, "guidance.warning.no-figures", rule.code());
        } else {
            pack.rule(rule.figuresFrom())
                    .filter(report -> !carries(report, indicator, pack))
                    .ifPresent(report ->
                            findings.warn(rule, "guidance.warning.figures-not-on-form", report.code(), indicator));
        }
    }

    /** Of units that meet another target no figures are asked: they are counted. */
    private static Optional<String> indicator(Demand demand) {
        if (demand instanceof Demand.Share share) {
            return Optional.of(share.indicator());
        } else if (demand instanceof Demand.Count count) {
            return Optional.of(count.indicator());
        } else if (demand instanceof Demand.Allotted allotted) {
            return Optional.of(allotted.indicator());
        }
        return demand instanceof Demand.Change change ? Optional.of(change.indicator()) : Optional.empty();
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
