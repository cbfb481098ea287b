package vn.dondoc.reporting.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.Agreement;
import vn.dondoc.reporting.figures.EarlierFigures;
import vn.dondoc.reporting.figures.KnownFigures;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.Usual;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.rollup.Registered;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** Counts what would be asked about the figures of forms: as the form itself asks, for all of them with two queries. */
@Component
class OpenQuestions {

    private final StoredFigures figures;
    private final Reports reports;

    OpenQuestions(StoredFigures figures, Reports reports) {
        this.figures = figures;
        this.reports = reports;
    }

    /** How many there are about each; reports that have no form are left out. */
    Map<ReportKey, Integer> of(Collection<Report> all) {
        List<Report> asked =
                all.stream().filter(report -> report.form() != null).toList();
        Map<Report, UnitTree> trees = new HashMap<>();
        asked.forEach(report -> trees.put(report, reports.tree(report.unit(), report.period())));
        Round round = new Round(trees, own(asked), sisters(trees), new HashMap<>());
        return asked.stream().collect(Collectors.toMap(Report::key, round::questions));
    }

    private KnownFigures own(List<Report> asked) {
        Set<UnitId> units = asked.stream().map(report -> report.unit().id()).collect(Collectors.toSet());
        Set<Integer> years = asked.stream()
                .map(report -> report.period().year())
                .flatMap(year -> Stream.of(year, year - 1))
                .collect(Collectors.toSet());
        return new KnownFigures(figures.of(units, years));
    }

    private KnownFigures sisters(Map<Report, UnitTree> trees) {
        Set<UnitId> units = new LinkedHashSet<>();
        trees.forEach((report, tree) -> units.addAll(sisters(report, tree)));
        Set<Period> periods = trees.keySet().stream().map(Report::period).collect(Collectors.toSet());
        return new KnownFigures(figures.in(units, periods));
    }

    /** The other units of the same tier and parent. */
    private static List<UnitId> sisters(Report report, UnitTree tree) {
        Unit unit = report.unit();
        return tree.parent(unit.id()).map(above -> tree.children(above.id())).orElse(List.of()).stream()
                .filter(sister -> sister.level() == unit.level() && !sister.id().equals(unit.id()))
                .map(Unit::id)
                .toList();
    }

    /** What is known of the forms of one list. */
    private record Round(
            Map<Report, UnitTree> trees, KnownFigures own, KnownFigures sisters, Map<UnitTree, Registered> registered) {

        int questions(Report report) {
            Form form = report.form();
            if (form == null) {
                return 0;
            }
            UnitId unit = report.unit().id();
            Map<String, Indicator> indicators = report.pack().indicators();
            Map<String, BigDecimal> numbers = own.of(unit, report.period());
            numbers.keySet().retainAll(form.indicators());
            UnitTree tree = trees.get(report);
            EarlierFigures earlier = EarlierFigures.of(unit, report.period(), indicators, own);
            List<Map<String, BigDecimal>> others = OpenQuestions.sisters(report, tree).stream()
                    .map(sister -> sisters.of(sister, report.period()))
                    .toList();
            Map<Level, Long> below =
                    registered.computeIfAbsent(tree, Registered::new).below(unit);
            return new Agreement(indicators, form.totals(), below, earlier.year())
                            .faults(numbers)
                            .size()
                    + new Usual(indicators, earlier.alike(), others)
                            .faults(numbers)
                            .size();
        }
    }
}
