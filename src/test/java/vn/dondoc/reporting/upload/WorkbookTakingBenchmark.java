package vn.dondoc.reporting.upload;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.workbook.LangSonTemplates;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * One workbook with a row for each of 1,705 residential areas, looked at and taken through the page, beside a bare batch
 * insert of the very rows that it leaves in the database. On an H2 file, or with {@code -Ddatabase=postgres} on
 * PostgreSQL. Run with {@code mvn -Pbench test}, with little memory by {@code _JAVA_OPTIONS=-Xmx512m}.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@Import({MovableClock.class, LangSon.class, LangSonReports.class, CountedStatements.class})
class WorkbookTakingBenchmark {

    private static final int AREAS = 1705;
    private static final int RUNS = 3;
    private static final int BATCH = 1000;
    private static final String SHEET = "/reports/workbooks/BIEU-KDC/20/2020-H1";
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    /** In an order in which they can be filled; the other way round they can be emptied. */
    private static final List<String> TABLES =
            List.of("upload", "submission", "submission_version", "submission_entry", "figure");

    @Autowired
    private LangSon langSon;

    @Autowired
    private LangSonReports reports;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CountedStatements statements;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        boolean postgres = "postgres".equals(System.getProperty("database"));
        String url = postgres
                ? ((PGSimpleDataSource) BothDatabases.postgres()).getURL()
                : "jdbc:h2:file:" + folder().resolve("dondoc")
                        + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=30000;WRITE_DELAY=0";
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> postgres ? "postgres" : "sa");
        say(
                "%s, heap at most %d MB",
                postgres ? "PostgreSQL" : "H2 file", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("taking");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void takesAProvince() throws Exception {
        langSon.units();
        AsInstallation.run(() -> units.take(residentialAreas(), "residential-areas.csv"));
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
        measure("the template, blank", () -> say("  %d KB", template().length / 1024));
        UnitTree tree = units.territory().on(LangSonTemplates.HALF_YEAR.end());
        byte[] file = LangSonTemplates.all(
                "BIEU-KDC",
                tree,
                LangSon.PROVINCE,
                LangSonTemplates.HALF_YEAR,
                Level.RESIDENTIAL_AREA,
                HalfYearFigures.TYPED);
        say("filled in: %d KB", file.length / 1024);
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            String[] page = new String[1];
            measure("looked at", () -> page[0] = look(file));
            say("  page of %d KB", page[0].length() / 1024);
            long took = measure("taken", () -> take(page[0]));
            Map<String, List<Map<String, Object>>> rows = rows();
            if (run == 0) {
                measure("taken again", () -> take(page[0]));
                say("  nothing doubled: %s", counts(rows).equals(counts(rows())));
            }
            empty();
            long bare = measure("bare insert of " + counts(rows), () -> insert(rows));
            empty();
            ratios.add((double) took / bare);
        }
        ratios.sort(null);
        say("taking, of a bare insert of the same rows: %.2f (best %.2f)", ratios.get(RUNS / 2), ratios.get(0));
    }

    private byte[] template() throws Exception {
        return web.perform(get(SHEET).with(user(LangSon.STAFF)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String look(byte[] file) throws Exception {
        return web.perform(multipart("/reports/upload")
                        .file(new MockMultipartFile("file", "bieu.xlsx", null, file))
                        .with(user(LangSon.STAFF))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void take(String page) throws Exception {
        Matcher digest = DIGEST.matcher(page);
        if (!digest.find()) {
            throw new IllegalStateException(page);
        }
        MockHttpServletResponse answer = web.perform(post("/reports/upload/forms")
                        .param("digest", digest.group(1))
                        .param("name", "bieu.xlsx")
                        .param("send", "true")
                        .param("all", "true")
                        .with(user(LangSon.STAFF))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        if (answer.getRedirectedUrl() == null) {
            throw new IllegalStateException(answer.getContentAsString());
        }
    }

    private Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(table, database.queryForList("select * from " + table)));
        return rows;
    }

    private static Map<String, Integer> counts(Map<String, List<Map<String, Object>>> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach((table, all) -> counts.put(table, all.size()));
        return counts;
    }

    private void empty() {
        transaction.executeWithoutResult(status -> {
            for (int at = TABLES.size() - 1; at >= 0; at--) {
                database.update("delete from " + TABLES.get(at));
            }
            database.update("delete from figure_added");
        });
    }

    private void insert(Map<String, List<Map<String, Object>>> rows) {
        transaction.executeWithoutResult(status -> rows.forEach((table, all) -> {
            List<String> columns = List.copyOf(all.get(0).keySet());
            database.batchUpdate(
                    "insert into %s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(", ", columns),
                                    String.join(
                                            ", ",
                                            columns.stream().map(column -> "?").toList())),
                    all,
                    BATCH,
                    (row, values) -> {
                        for (int at = 0; at < columns.size(); at++) {
                            row.setObject(at + 1, values.get(columns.get(at)));
                        }
                    });
        }));
    }

    /** @return nanoseconds */
    private long measure(String what, Work work) throws Exception {
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        int sent = statements.during(work::run).size();
        long time = System.nanoTime() - start;
        long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        say(
                "%s: %d ms, %d statements, heap at its peak %d MB, %d before",
                what, TimeUnit.NANOSECONDS.toMillis(time), sent, peak >> 20, before >> 20);
        return time;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private byte[] residentialAreas() {
        List<String> communes = units.territory().on(LangSonTemplates.HALF_YEAR.end()).at(Level.COMMUNE).stream()
                .map(unit -> unit.code())
                .toList();
        StringBuilder csv = new StringBuilder("code,parent_code,level,type,name_vi\n");
        for (int number = 0; number < AREAS; number++) {
            String commune = communes.get(number % communes.size());
            csv.append(
                    "%s-%d,%s,residential_area,khu dân cư,Khu dân cư %d%n".formatted(commune, number, commune, number));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void say(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
