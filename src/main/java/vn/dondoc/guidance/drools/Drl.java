package vn.dondoc.guidance.drools;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.RefusedException;

/**
 * Writes a pack's typed rules as DRL. Of what a planner wrote only codes are printed, each held against its pattern
 * here once more; the sentence stands above its rules as a comment that nothing can break out of.
 */
final class Drl {

    /** Of the emitted rules. */
    static final String PACKAGE = "vn.dondoc.pack";

    private static final String HEAD = """
            // The rules of the pack %s, made from its sentences.
            package %s;

            import vn.dondoc.guidance.facts.Applies;
            import vn.dondoc.guidance.facts.Attained;
            import vn.dondoc.guidance.facts.Certain;
            import vn.dondoc.guidance.facts.Count;
            import vn.dondoc.guidance.facts.DoesNotApply;
            import vn.dondoc.guidance.facts.Impossible;
            import vn.dondoc.guidance.facts.Quota;
            import vn.dondoc.guidance.facts.Receipt;
            import vn.dondoc.guidance.facts.Received;
            import vn.dondoc.guidance.facts.Tally;
            import vn.dondoc.guidance.facts.Trend;
            """;

    private static final String RULE = """

            rule "%s %s"
            when
                $f : %s( %s )
            then
                insert( new %s( "%s", $f ) );
            end
            """;

    private final RulePack pack;
    private final StringBuilder text = new StringBuilder();

    private Drl(RulePack pack) {
        this.pack = pack;
    }

    static String of(RulePack pack) {
        Drl drl = new Drl(pack);
        drl.text.append(HEAD.formatted(comment(pack.name()), PACKAGE));
        pack.rules().forEach(drl::write);
        return drl.text.toString();
    }

    private void write(Rule rule) {
        text.append("\n// ").append(comment(rule.code() + ": " + rule.title()));
        text.append("\n// ").append(comment(rule.sentence())).append('\n');
        if (rule.condition() != null) {
            text.append("// ")
                    .append(comment("Áp dụng khi: " + rule.condition().words()))
                    .append('\n');
            writeCondition(rule, rule.condition());
        }
        if (rule.demand() instanceof Demand.Measured measured) {
            write(rule, target(rule, measured));
        } else {
            String last = "rule == \"%s\", number == %d".formatted(code(rule), rule.owed());
            write(rule, "received", "Receipt", last, "Received");
        }
    }

    private void writeCondition(Rule rule, Rule.Condition condition) {
        Bar bar = Bar.ofNumber(condition.comparison(), condition.number(), pack.indicator(condition.indicator()));
        String figure = figure(rule, condition.indicator());
        write(rule, "applies", "Count", figure + ", " + bar.certain(), "Applies");
        write(rule, "does not apply", "Count", figure + ", " + bar.impossible(), "DoesNotApply");
    }

    private void write(Rule rule, Target target) {
        String figure = target.figure() + ", ";
        write(
                rule,
                "certain",
                target.fact(),
                figure + target.given() + target.bar().certain(),
                "Certain");
        write(
                rule,
                "impossible",
                target.fact(),
                figure + target.given() + target.bar().impossible(),
                "Impossible");
        Target.Nothing nothing = target.nothing();
        if (!nothing.constraint().isEmpty()) {
            write(rule, nothing.name(), target.fact(), figure + nothing.constraint(), "DoesNotApply");
        }
    }

    private Target target(Rule rule, Demand.Measured demand) {
        if (demand instanceof Demand.Share share) {
            requireOneMeasure(rule, pack.indicator(share.indicator()));
            return Target.share(share, figure(rule, share.indicator()));
        } else if (demand instanceof Demand.Count count) {
            Bar bar = Bar.ofNumber(count.comparison(), count.number(), pack.indicator(count.indicator()));
            return Target.count(bar, figure(rule, count.indicator()));
        } else if (demand instanceof Demand.Allotted allotted) {
            return Target.allotted(allotted, figure(rule, allotted.indicator()));
        } else if (demand instanceof Demand.Change change) {
            return Target.change(change, figure(rule, change.indicator()));
        } else if (demand instanceof Demand.Meeting meeting) {
            return Target.meeting(meeting, code(rule));
        }
        throw new IllegalArgumentException("No rule can be written of " + demand);
    }

    /** A share of hectares in households compares nothing. */
    private void requireOneMeasure(Rule rule, Indicator indicator) {
        String part = indicator.numerator() != null ? indicator.numerator() : indicator.code();
        String whole = String.valueOf(indicator.denominator());
        boolean units = whole.startsWith(Indicator.UNITS);
        int decimals = units ? 0 : pack.indicator(whole).type().decimals();
        if (pack.indicator(part).type().decimals() != decimals) {
            throw new RefusedException(List.of(Fault.at(
                    rule.file(), rule.line(), "guidance.fault.share-measures", indicator.code(), part, whole)));
        }
    }

    private void write(Rule rule, String what, String fact, String constraints, String conclusion) {
        text.append(RULE.formatted(code(rule), what, fact, constraints, conclusion, code(rule)));
    }

    private static String figure(Rule rule, String indicator) {
        if (!indicator.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("Not an indicator's code: " + indicator);
        }
        return tier(rule.scope().levels()) + ", indicator == \"" + indicator + "\"";
    }

    private static String tier(List<Level> levels) {
        return levels.size() == 1
                ? "tier == \"" + levels.get(0).code() + "\""
                : levels.stream()
                        .map(level -> '"' + level.code() + '"')
                        .collect(Collectors.joining(", ", "tier in ( ", " )"));
    }

    private static String code(Rule rule) {
        if (!rule.code().matches("[A-Z0-9-]{2,20}")) {
            throw new IllegalArgumentException("Not a rule's code: " + rule.code());
        }
        return rule.code();
    }

    /** One line without line ends of any kind, escapes or invisible characters, whatever the text holds. */
    static String comment(String words) {
        return words.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sc}\\p{Sm} ]|\\\\", " ");
    }
}
