package vn.dondoc.reporting.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.UnitId;

/**
 * A unit's own figures that those of a period are held against, the latest of each indicator.
 *
 * @param year of earlier periods of the same year
 * @param stocks of what is counted at a day, also of the year before
 * @param alike what is usual for the unit: of stocks the last, of all else the same period of the year before
 */
public record EarlierFigures(Map<String, Figure> year, Map<String, Figure> stocks, Map<String, Figure> alike) {

    /** @param own the unit's figures of the year and of the one before */
    public static EarlierFigures of(UnitId unit, Period period, Map<String, Indicator> indicators, KnownFigures own) {
        Map<String, Figure> last = own.before(unit, period);
        Map<String, Figure> year = new HashMap<>(last);
        year.values().removeIf(figure -> figure.period().year() != period.year());
        Map<String, Figure> stocks = new HashMap<>(last);
        stocks.keySet().removeIf(code -> !isStock(indicators.get(code)));
        Map<String, Figure> alike = new HashMap<>(stocks);
        period.yearBefore()
                .ifPresent(before -> own.of(unit, before).forEach((code, value) -> {
                    if (indicators.containsKey(code) && !isStock(indicators.get(code))) {
                        alike.put(code, new Figure(unit, code, before, value, Instant.EPOCH));
                    }
                }));
        return new EarlierFigures(year, stocks, alike);
    }

    private static boolean isStock(@Nullable Indicator indicator) {
        return indicator != null && indicator.counted() == Counted.AT_DATE;
    }
}
