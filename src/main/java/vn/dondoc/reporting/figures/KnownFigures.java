package vn.dondoc.reporting.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.territory.UnitId;

/** Figures that count, at hand by unit. */
public final class KnownFigures {

    private final Map<UnitId, List<Figure>> byUnit;

    public KnownFigures(List<Figure> figures) {
        this.byUnit = figures.stream().collect(Collectors.groupingBy(Figure::unit));
    }

    /** A unit's own figures for a period, by indicator. */
    public Map<String, BigDecimal> of(UnitId unit, Period period) {
        Map<String, BigDecimal> values = new HashMap<>();
        byUnit.getOrDefault(unit, List.of()).stream()
                .filter(figure -> figure.period().equals(period))
                .forEach(figure -> values.put(figure.indicator(), figure.value()));
        return values;
    }

    /** A unit's own figures for the periods that end earlier, the latest of each indicator. */
    public Map<String, Figure> before(UnitId unit, Period period) {
        Map<String, Figure> latest = new HashMap<>();
        byUnit.getOrDefault(unit, List.of()).stream()
                .filter(figure -> figure.period().end().isBefore(period.end()))
                .sorted(Comparator.comparing(Figure::period))
                .forEach(figure -> latest.put(figure.indicator(), figure));
        return latest;
    }

    /** Those of the new figures that differ from what counts. */
    public List<Statement> changes(UnitId unit, Period period, Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> now = of(unit, period);
        return figures.entrySet().stream()
                .filter(said -> !now.containsKey(said.getKey())
                        || now.get(said.getKey()).compareTo(said.getValue()) != 0)
                .map(said -> new Statement(unit, said.getKey(), period, said.getValue()))
                .toList();
    }
}
