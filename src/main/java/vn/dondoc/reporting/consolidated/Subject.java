package vn.dondoc.reporting.consolidated;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/**
 * What a consolidated report is about.
 *
 * @param unit whose report it is
 * @param tree the units as they stood when the period ended
 * @param owed the reports with this form that the units directly below owe for the period
 */
record Subject(AdoptedPack adopted, Form form, Unit unit, Period period, UnitTree tree, List<Obligation> owed) {

    public RulePack pack() {
        return adopted.pack();
    }

    /** Those it is made of: the units directly below. */
    List<Unit> below() {
        return tree.children(unit.id()).stream()
                .filter(child -> child.level() != Level.ORGANISATION)
                .toList();
    }

    /** Which report of which form that unit owes, if any. */
    @Nullable
    Obligation owedBy(Unit child) {
        return owed.stream()
                .filter(one -> one.unit().id().equals(child.id()))
                .findFirst()
                .orElse(null);
    }

    /** {@code huyện, thành phố}: the kinds of those below, the most frequent first. */
    String kinds() {
        Map<String, Long> counts =
                below().stream().collect(Collectors.groupingBy(Unit::type, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** The last day the figures speak of: the cut-off day where a rule with this form gives one. */
    LocalDate figuresUntil() {
        return pack().rules().stream()
                .filter(rule -> sends(rule, form.code()) && rule.rhythms().contains(period.rhythm()))
                .map(Rule::cutOff)
                .filter(day -> day != null && day.getYear() == period.year())
                .findFirst()
                .orElse(period.end());
    }

    /** Whether the rule asks for reports with that form. */
    static boolean sends(Rule rule, String form) {
        return rule.demand() instanceof Demand.SendReport send && form.equals(send.form());
    }

    /** Where its page lies. */
    public String path() {
        return path(form.code(), unit, period);
    }

    static String path(String form, Unit unit, Period period) {
        return "/consolidated/" + form + "/" + unit.id() + "/" + period;
    }
}
