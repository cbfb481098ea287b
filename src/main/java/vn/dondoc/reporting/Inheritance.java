package vn.dondoc.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Succession;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;

/**
 * What units reported for a period within which they went into others, added to what those report for the rest of it.
 * Only what is whole is added: where a predecessor was divided, or has not reported, its heir has no figure, since a part
 * of it would pass for the whole. Numbers of a day (stocks) are the heir's own. Pure.
 */
public final class Inheritance {

    private final RulePack pack;
    private final Territory territory;
    private final Map<Place, Figure> figures = new LinkedHashMap<>();

    private record Place(UnitId unit, String indicator, Period period) {}

    private Inheritance(RulePack pack, Territory territory, Collection<Figure> figures) {
        this.pack = pack;
        this.territory = territory;
        figures.forEach(
                figure -> this.figures.put(new Place(figure.unit(), figure.indicator(), figure.period()), figure));
    }

    /** The same where the pack lets new units report alone ({@code new-units: own}); else what was given. */
    public static List<Figure> where(RulePack pack, Territory territory, List<Figure> figures) {
        return pack.settings().newUnitsReportAlone() ? add(pack, territory, figures) : figures;
    }

    /** @param figures each unit's latest @return the same, and where units were joined within a period, theirs together */
    static List<Figure> add(RulePack pack, Territory territory, List<Figure> figures) {
        if (territory.successions().isEmpty()) {
            return figures;
        }
        Inheritance inheritance = new Inheritance(pack, territory, figures);
        Set<Period> periods = figures.stream().map(Figure::period).collect(Collectors.toSet());
        periods.forEach(inheritance::join);
        return List.copyOf(inheritance.figures.values());
    }

    /** In the order of the days, so that what came by two steps is there at the second. */
    private void join(Period period) {
        territory.successions().stream()
                .filter(succession -> !succession.unit().equals(succession.successor()))
                .filter(succession -> succession.from().isAfter(period.start())
                        && !succession.from().isAfter(period.end()))
                .sorted(Comparator.comparing(Succession::from))
                .collect(Collectors.groupingBy(
                        succession -> Map.entry(succession.from(), succession.successor()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((step, joined) -> join(step.getValue(), joined, period));
    }

    private void join(UnitId heir, List<Succession> joined, Period period) {
        for (Indicator indicator : pack.indicators().values()) {
            boolean adds = indicator.type().isNumber()
                    && indicator.type().isEntered()
                    && indicator.addsUp() != AddsUp.NONE
                    && indicator.counted() != Counted.AT_DATE;
            Place place = new Place(heir, indicator.code(), period);
            Figure own = figures.get(place);
            if (adds && own != null) {
                Figure together = together(own, joined);
                if (together == null) {
                    figures.remove(place);
                } else {
                    figures.put(place, together);
                }
            }
        }
    }

    private @Nullable Figure together(Figure own, List<Succession> joined) {
        BigDecimal sum = own.value();
        for (Succession succession : joined) {
            Figure theirs = figures.get(new Place(succession.unit(), own.indicator(), own.period()));
            if (!succession.whole() || theirs == null) {
                return null;
            }
            sum = sum.add(theirs.value());
        }
        return new Figure(own.unit(), own.indicator(), own.period(), sum, own.recordedAt());
    }
}
