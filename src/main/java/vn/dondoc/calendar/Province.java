package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitNames;
import vn.dondoc.territory.UnitTree;

/** The units of one province, of any day. */
final class Province {

    private final String code;
    private final Territory territory;
    private final Map<LocalDate, List<Unit>> byDay = new HashMap<>();

    Province(String code, Territory territory) {
        this.code = code;
        this.territory = territory;
    }

    /** The units of that day that owe something under the rule. */
    List<Unit> owing(Rule rule, LocalDate day) {
        UnitTree tree = territory.on(day);
        return on(day).stream().filter(unit -> binds(rule, unit, tree)).toList();
    }

    /** Whether the unit owes something under the rule, as its words say. */
    static boolean binds(Rule rule, Unit unit, UnitTree tree) {
        return rule.scope().covers(unit)
                && (rule.only() == null || UnitNames.name(rule.only(), unit, tree))
                && !UnitNames.name(rule.except(), unit, tree);
    }

    /** The units that the scope's words name, of any day of the period or of {@code day}. */
    Set<Unit> named(Rule rule, Period period, LocalDate day) {
        Set<Unit> named = new LinkedHashSet<>(on(day));
        named.addAll(on(period.start()));
        named.addAll(on(period.end()));
        named.addAll(inside(period));
        named.removeIf(unit -> !rule.scope().covers(unit));
        return named;
    }

    UnitTree tree(LocalDate day) {
        return territory.on(day);
    }

    /** The units that began after the period did and ended before it. */
    private List<Unit> inside(Period period) {
        return territory.all().stream()
                .filter(unit -> unit.id().from().isAfter(period.start()))
                .filter(unit -> unit.until() != null && unit.until().isBefore(period.end()))
                .filter(unit -> on(unit.id().from()).contains(unit))
                .toList();
    }

    private List<Unit> on(LocalDate day) {
        return byDay.computeIfAbsent(day, any -> {
            UnitTree tree = territory.on(day);
            return tree.find(code).map(top -> tree.subtree(top.id())).orElse(List.of());
        });
    }
}
