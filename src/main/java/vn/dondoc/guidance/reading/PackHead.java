package vn.dondoc.guidance.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;
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

    /** For a year that is not known: a leap year lets every day pass that could be meant. */
    static final int LEAP_YEAR = 2000;

    /** The district tier was abolished on 1 July 2025. */
    static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    /** Stands in where {@code pack.yaml} cannot be read, so that the rules still are; no pack is made of it. */
    static final PackHead UNREAD = new PackHead(
            "",
            "",
            LEAP_YEAR,
            LocalDate.of(LEAP_YEAR, 1, 1),
            LocalDate.of(LEAP_YEAR, 12, 31),
            List.of(),
            SettingsReader.USUAL,
            Map.of());

    RulePack pack(
            PackFiles files,
            List<Clause> clauses,
            Map<String, Indicator> indicators,
            Map<String, Form> forms,
            AllotmentsReader.Allotted allotted,
            List<Rule> rules) {
        return new RulePack(
                files.name(),
                title,
                province,
                year,
                from,
                until,
                settings,
                documents,
                clauses,
                indicators,
                forms,
                allotted.numbers(),
                allotted.lines(),
                rules,
                files.digest());
    }

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
