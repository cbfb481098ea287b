package vn.dondoc.guidance.pack;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;

/**
 * A report of one period that also settles others ({@code Thay cho}): sent once, it counts for all of them.
 *
 * @param rule the rule that it is sent under
 */
public record Paper(Rule rule, Period period) {

    /**
     * The papers that settle the report of that period. Of a rule with several periods it is those that end with the
     * replaced one (the half-year for June); where none does, the shortest that it lies in (a year's report due in
     * November for November).
     *
     * @param report code of the replaced report
     */
    public static List<Paper> insteadOf(RulePack pack, String report, Period period) {
        Rule.Replaced replaced = new Rule.Replaced(report, period);
        return pack.rules().stream()
                .filter(rule -> rule.insteadOf().contains(replaced))
                .flatMap(rule -> papers(rule, replaced))
                .toList();
    }

    private static Stream<Paper> papers(Rule rule, Rule.Replaced replaced) {
        Period period = replaced.period();
        List<Period> around = rule.rhythms().stream()
                .flatMap(rhythm -> Period.of(rhythm, period.year()).stream())
                .filter(candidate -> candidate.covers(period.start()) && candidate.covers(period.end()))
                .filter(candidate -> !replaced.equals(new Rule.Replaced(rule.code(), candidate)))
                .sorted(Comparator.comparing(Period::start).reversed().thenComparing(Period::end))
                .toList();
        List<Period> together = around.stream()
                .filter(candidate -> candidate.end().equals(period.end()))
                .toList();
        return (together.isEmpty() ? around.stream().limit(1) : together.stream())
                .map(candidate -> new Paper(rule, candidate));
    }

    /** What the receipt of this paper settles besides. */
    public List<Rule.Replaced> settles(RulePack pack) {
        return rule.insteadOf().stream()
                .filter(replaced ->
                        insteadOf(pack, replaced.report(), replaced.period()).contains(this))
                .toList();
    }
}
