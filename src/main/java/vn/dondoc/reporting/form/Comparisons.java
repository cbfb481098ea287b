package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.EarlierFigures;
import vn.dondoc.reporting.figures.KnownFigures;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.Usual;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** What a unit's figures are compared with, each kind read with one query. */
@Component
class Comparisons {

    private final StoredFigures figures;

    Comparisons(StoredFigures figures) {
        this.figures = figures;
    }

    /** @param tree the units as they stand when the period ends */
    Sheet.Known of(Report report, UnitTree tree) {
        UnitId unit = report.unit().id();
        return among(List.of(unit), tree, report).get(unit);
    }

    /** For several units of one level that owe the same report, each beside its sisters. */
    Map<UnitId, Sheet.Known> among(Collection<UnitId> units, UnitTree tree, Report report) {
        Period period = report.period();
        Map<String, Indicator> indicators = report.pack().indicators();
        Map<UnitId, List<UnitId>> families = new HashMap<>();
        units.forEach(unit -> families.computeIfAbsent(above(unit, tree), above -> sisters(above, tree, report)));
        Set<UnitId> sisters = new LinkedHashSet<>();
        families.values().forEach(sisters::addAll);
        KnownFigures own = new KnownFigures(figures.of(units, Set.of(period.year(), period.year() - 1)));
        KnownFigures theirs = new KnownFigures(figures.of(sisters, period));
        Map<UnitId, Map<String, BigDecimal>> now = new HashMap<>();
        sisters.forEach(sister -> now.put(sister, theirs.of(sister, period)));
        Map<UnitId, Sheet.Known> known = new HashMap<>();
        for (UnitId unit : units) {
            List<Map<String, BigDecimal>> others = requireNonNull(families.get(above(unit, tree))).stream()
                    .filter(sister -> !sister.equals(unit))
                    .map(sister -> now.getOrDefault(sister, Map.of()))
                    .toList();
            known.put(unit, known(unit, period, indicators, own, others));
        }
        return known;
    }

    /** A unit that has none above it has no sisters either. */
    private static UnitId above(UnitId unit, UnitTree tree) {
        return tree.parent(unit).map(Unit::id).orElse(unit);
    }

    private static List<UnitId> sisters(UnitId above, UnitTree tree, Report report) {
        return tree.children(above).stream()
                .filter(sister -> sister.level() == report.unit().level())
                .map(Unit::id)
                .toList();
    }

    private static Sheet.Known known(
            UnitId unit,
            Period period,
            Map<String, Indicator> indicators,
            KnownFigures own,
            List<Map<String, BigDecimal>> sisters) {
        EarlierFigures earlier = EarlierFigures.of(unit, period, indicators, own);
        return new Sheet.Known(earlier.year(), earlier.stocks(), new Usual(indicators, earlier.alike(), sisters));
    }
}
