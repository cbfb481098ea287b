package vn.dondoc.reporting;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.LangSon;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.UnitId;

/** Lạng Sơn with its rules of 2020 in force, and short questions about what was kept. */
@TestComponent
public class LangSonReports {

    public static final String PACK = "lang-son/2020";
    /** The rules of that pack as they stand in the repository. */
    public static final Path RULES = Path.of("rules/lang-son/2020");

    public static final String CAO_LOC_HALF_YEAR = "/reports/BC-6T/183/2020-H1";
    public static final Period HALF_YEAR = Period.parse("2020-H1");

    private final LangSon langSon;
    private final Packs packs;
    private final StoredFigures figures;
    private final ReceiptRegister register;
    private final JdbcClient jdbc;

    LangSonReports(LangSon langSon, Packs packs, StoredFigures figures, ReceiptRegister register, JdbcClient jdbc) {
        this.langSon = langSon;
        this.packs = packs;
        this.figures = figures;
        this.register = register;
        this.jdbc = jdbc;
    }

    public void settle() {
        settle(RULES);
    }

    /** The same under rules of the test's own. */
    public void settle(Path rules) {
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(rules, PACK));
    }

    /** The figures of a unit that count, by indicator. */
    public Map<String, BigDecimal> figures(UnitId unit, Period period) {
        return new TreeMap<>(figures.of(unit, period).stream()
                .collect(Collectors.toMap(
                        Figure::indicator, figure -> figure.value().stripTrailingZeros())));
    }

    /** What the last version sent of a report holds, by indicator; empty if nothing was sent. */
    public Map<String, String> sent(String rule, UnitId unit, Period period) {
        Map<String, String> entries = new TreeMap<>();
        jdbc.sql("""
                        select e.indicator, e.entered from submission_entry e
                        join submission_version v on v.id = e.version_id
                        join submission s on s.id = v.submission_id
                        where s.pack = ? and s.rule = ? and s.unit = ? and s.period = ? and v.sent
                          and v.number = (select max(number) from submission_version
                                          where submission_id = s.id and sent)
                        """).params(PACK, rule, unit.toString(), period.toString()).query(row -> {
            entries.put(row.getString("indicator"), row.getString("entered"));
        });
        return entries;
    }

    /** The receipts that stand. */
    public List<Receipt> receipts(String rule, UnitId unit, Period period) {
        return register.standing(PACK, new ReportKey(rule, unit, period)).stream()
                .map(ReceiptRegister.Entry::receipt)
                .toList();
    }

    /** How many rows of any kind reporting has kept. */
    public int kept() {
        return List.of("submission", "submission_version", "figure", "receipt", "upload", "attachment").stream()
                .mapToInt(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
