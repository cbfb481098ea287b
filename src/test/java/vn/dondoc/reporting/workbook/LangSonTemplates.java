package vn.dondoc.reporting.workbook;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.rollup.Registered;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.UnitsCsv;

/** Templates of Lạng Sơn 2020, made without a server. */
public final class LangSonTemplates {

    public static final RulePack PACK =
            PackReader.create().readAdopted(PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    static final LocalDate MADE = LocalDate.of(2020, 5, 25);
    public static final Period HALF_YEAR = Period.parse("2020-H1");
    static final UnitTree UNITS = UnitsCsv.read(Path.of("src/main/resources/demo/units-lang-son-2020.csv"))
            .orThrow()
            .on(LocalDate.of(2020, 6, 30));

    private static final TemplateWords WORDS = new TemplateWords(messages());

    private LangSonTemplates() {}

    public static Report report(String rule, String unit, Period period) {
        AdoptedPack adopted = new AdoptedPack(1, Instant.EPOCH, PACK, null);
        return new Report(
                adopted, PACK.rule(rule).orElseThrow(), UNITS.find(unit).orElseThrow(), period);
    }

    public static byte[] one(
            Report report, Map<String, String> entries, boolean nothingDone, Map<String, Figure> earlier) {
        WorkbookKey key = key(report, report.unit().id(), null, "0-0");
        Template template =
                new Template(PACK, requireNonNull(report.form()), key, new Headings(WORDS).one(report, due()));
        return new TemplateWriter(WORDS).one(template, filled(report.unit().id(), entries, nothingDone, earlier));
    }

    /** The communes or areas right below a unit, each with its entries by its code. */
    public static byte[] below(
            String rule, String head, Period period, Level tier, Map<String, Map<String, String>> entries) {
        List<Filled> rows = UNITS.children(UnitId.of(head)).stream()
                .map(unit -> filled(unit.id(), entries.getOrDefault(unit.code(), Map.of()), false, Map.of()))
                .toList();
        Report first = report(rule, rows.get(0).unit().code(), period);
        WorkbookKey key = key(first, UnitId.of(head), tier, null);
        Template.Heading heading = new Headings(WORDS).many(UNITS.find(head).orElseThrow(), first, due());
        return new TemplateWriter(WORDS).many(new Template(PACK, requireNonNull(first.form()), key, heading), rows);
    }

    /** All units of a level below one, each with the same entries. */
    public static byte[] all(
            String rule, UnitTree units, UnitId head, Period period, Level level, Map<String, String> entries) {
        Registered registered = new Registered(units);
        List<Filled> rows = units.subtree(head).stream()
                .filter(unit -> unit.level() == level)
                .map(unit -> new Filled(unit, entries, false, Map.of(), registered.below(unit.id())))
                .toList();
        Report first = new Report(
                new AdoptedPack(1, Instant.EPOCH, PACK, null),
                PACK.rule(rule).orElseThrow(),
                rows.get(0).unit(),
                period);
        Template.Heading heading = new Headings(WORDS).many(units.find(head).orElseThrow(), first, due());
        return new TemplateWriter(WORDS)
                .many(new Template(PACK, requireNonNull(first.form()), key(first, head, level, null), heading), rows);
    }

    private static WorkbookKey key(Report report, UnitId unit, Level tier, String stamp) {
        return new WorkbookKey(
                PACK.name(),
                1,
                report.rule().code(),
                report.period(),
                requireNonNull(report.form()).code(),
                unit,
                tier,
                stamp,
                MADE);
    }

    private static Filled filled(
            UnitId unit, Map<String, String> entries, boolean nothingDone, Map<String, Figure> earlier) {
        return new Filled(
                UNITS.find(unit).orElseThrow(), entries, nothingDone, earlier, new Registered(UNITS).below(unit));
    }

    private static Due due() {
        LocalDate day = LocalDate.of(2020, 6, 9);
        return new Due(
                day.plusDays(1),
                day,
                null,
                day.plusDays(1).atStartOfDay(Due.ZONE).toInstant(),
                false,
                List.of());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/reporting", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
