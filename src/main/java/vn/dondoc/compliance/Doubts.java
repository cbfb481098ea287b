package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.facts.Doubt;
import vn.dondoc.guidance.facts.Reported;
import vn.dondoc.guidance.facts.Sheet;
import vn.dondoc.guidance.facts.Total;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.reporting.rollup.RollUp;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/** Lays the figures of a period before Drools, which finds discrepancies and what is hard to believe. Pure. */
final class Doubts {

    private final RulePack pack;
    private final UnitTree tree;
    private final Period period;
    private final RollUp rollUp;
    private final Map<Unit, Map<String, Figure>> own;

    Doubts(RulePack pack, UnitTree tree, Period period, Collection<Figure> figures) {
        this.pack = pack;
        this.tree = tree;
        this.period = period;
        rollUp = new RollUp(pack, tree, figures);
        own = new HashMap<>();
        for (Figure figure : figures) {
            if (figure.period().equals(period) && pack.indicators().containsKey(figure.indicator())) {
                tree.find(figure.unit())
                        .ifPresent(unit -> own.computeIfAbsent(unit, any -> new HashMap<>())
                                .put(figure.indicator(), figure));
            }
        }
    }

    /** Of the units asked for, in the order of their codes and of the indicators in the pack. */
    List<Finding> find(Collection<Unit> asked, CompiledRules rules) {
        List<Object> facts = new ArrayList<>();
        for (Unit unit : asked) {
            Map<String, Figure> figures = own.getOrDefault(unit, Map.of());
            figures.values().forEach(figure -> facts.add(reported(unit, figure)));
            pack.forms().values().forEach(form -> facts.addAll(totals(unit, form, figures)));
            int zeros = (int) figures.values().stream()
                    .filter(figure -> figure.value().signum() == 0)
                    .count();
            facts.add(new Sheet(unit.id().toString(), period.toString(), figures.size(), zeros));
        }
        Map<String, Unit> units =
                asked.stream().collect(Collectors.toMap(unit -> unit.id().toString(), unit -> unit));
        List<String> order = List.copyOf(pack.indicators().keySet());
        return rules.conclude(facts, Doubt.class).stream()
                .sorted(Comparator.comparing(Doubt::who)
                        .thenComparing(doubt -> order.indexOf(doubt.indicator()))
                        .thenComparing(Doubt::kind))
                .map(doubt -> finding(doubt, units.get(doubt.who())))
                .toList();
    }

    private Reported reported(Unit unit, Figure figure) {
        Indicator indicator = pack.indicator(figure.indicator());
        boolean sums =
                indicator.addsUp() == AddsUp.SUM && !tree.children(unit.id()).isEmpty();
        Bounds below = sums ? rollUp.below(unit.id(), indicator.code(), period) : null;
        return new Reported(
                unit.id().toString(),
                indicator.code(),
                period.toString(),
                whole(figure.value(), indicator),
                indicator.partOf(),
                below == null ? null : below.low(),
                below == null ? 0 : below.missing(),
                indicator.counted() == Counted.SINCE_1_JANUARY
                        ? rollUp.earlier(unit.id(), indicator.code(), period)
                        : null,
                registered(unit, indicator));
    }

    /** What counts units is the whole of a part that is shared out over registered units. */
    private @Nullable Long registered(Unit unit, Indicator whole) {
        return pack.indicators().values().stream()
                .filter(part -> whole.code().equals(part.partOf()) && whole.partOf() == null)
                .map(Indicator::denominator)
                .filter(denominator -> denominator != null && denominator.startsWith(Indicator.UNITS))
                .map(denominator ->
                        rollUp.registered(unit.id(), Level.ofCode(denominator.substring(Indicator.UNITS.length()))))
                .findFirst()
                .orElse(null);
    }

    /** Of a form's totals those of which this report has every figure. */
    private List<Total> totals(Unit unit, Form form, Map<String, Figure> figures) {
        List<Total> totals = new ArrayList<>();
        for (Form.Total total : form.totals()) {
            if (figures.containsKey(total.left()) && figures.keySet().containsAll(total.right())) {
                long right = total.right().stream()
                        .mapToLong(code -> whole(figures.get(code).value(), pack.indicator(code)))
                        .reduce(0, Math::addExact);
                totals.add(new Total(
                        unit.id().toString(),
                        period.toString(),
                        total.left(),
                        total.exact(),
                        whole(figures.get(total.left()).value(), pack.indicator(total.left())),
                        right));
            }
        }
        return totals;
    }

    private Finding finding(Doubt doubt, Unit unit) {
        Indicator indicator = doubt.indicator().isEmpty() ? null : pack.indicator(doubt.indicator());
        int decimals = indicator == null ? 0 : indicator.type().decimals();
        return new Finding(
                unit,
                period,
                doubt.kind(),
                indicator,
                Numbers.plain(BigDecimal.valueOf(doubt.said(), decimals)),
                Numbers.plain(BigDecimal.valueOf(doubt.other(), decimals)));
    }

    private static long whole(BigDecimal value, Indicator indicator) {
        return value.movePointRight(indicator.type().decimals()).longValue();
    }
}
