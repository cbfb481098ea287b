package vn.dondoc.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.calendar.PlanChange;

/**
 * What a planning did to the obligations of one rule in one way.
 *
 * @param lines the first of them
 * @param more how many are not shown
 */
record Change(PlanChange.Kind kind, String code, String title, List<Line> lines, int more) {

    /** Enough to see what it is about; a whole province appears on the first day. */
    private static final int MOST_LINES = 30;

    /** @param from absent = no day */
    record Line(
            String unit,
            MessageSourceResolvable period,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public int count() {
        return lines.size() + more;
    }

    /** By rule, in each the moved ones first. */
    static List<Change> of(List<PlanChange> changes, Function<String, String> titles, UnitNames units) {
        Map<String, Map<PlanChange.Kind, List<PlanChange>>> byRule = changes.stream()
                .collect(Collectors.groupingBy(
                        PlanChange::rule,
                        TreeMap::new,
                        Collectors.groupingBy(PlanChange::kind, TreeMap::new, Collectors.toList())));
        return byRule.entrySet().stream()
                .flatMap(rule -> rule.getValue().entrySet().stream()
                        .map(kind -> of(kind.getKey(), rule.getKey(), titles, kind.getValue(), units)))
                .toList();
    }

    private static Change of(
            PlanChange.Kind kind,
            String code,
            Function<String, String> titles,
            List<PlanChange> changes,
            UnitNames units) {
        List<Line> lines = changes.stream()
                .limit(MOST_LINES)
                .map(change ->
                        new Line(units.of(change.unit()), PeriodWords.of(change.period()), change.from(), change.to()))
                .toList();
        return new Change(kind, code, titles.apply(code), lines, changes.size() - lines.size());
    }
}
