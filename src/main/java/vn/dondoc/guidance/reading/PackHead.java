package vn.dondoc.guidance.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack.Document;
import vn.dondoc.territory.Level;

/**
 * What {@code pack.yaml} says.
 *
 * @param lists codes of the units in each named list, by folded name
 */
record PackHead(
        String title,
        String province,
        int year,
        LocalDate from,
        LocalDate until,
        List<Document> documents,
        PackSettings settings,
        Map<String, Set<String>> lists) {

    /** The district tier was abolished on 1 July 2025. */
    static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    boolean hasDistricts() {
        return !from.isAfter(LAST_DAY_OF_DISTRICTS);
    }

    /** {@code đơn vị trực thuộc}: the tiers that report to the province itself. */
    Level[] levelsBelowProvince() {
        Level[] levels = settings.reportsTo().entrySet().stream()
                .filter(entry -> entry.getValue() == Level.PROVINCE && entry.getKey() != Level.ORGANISATION)
                .map(Map.Entry::getKey)
                .toArray(Level[]::new);
        return levels.length > 0 ? levels : new Level[] {hasDistricts() ? Level.DISTRICT : Level.COMMUNE};
    }
}
