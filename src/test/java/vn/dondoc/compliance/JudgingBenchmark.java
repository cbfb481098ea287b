package vn.dondoc.compliance;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Figures;
import vn.dondoc.reporting.rollup.RollUp;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * Lạng Sơn 2020 with 200 communes and 1,705 residential areas, each of which has reported every indicator of the form:
 * how long judging takes, how much of it in Drools, with how many SQL statements. Run with {@code mvn -Pbench test}.
 */
@ServerTest
@Import({LangSon.class, CountedStatements.class})
class JudgingBenchmark {

    private static final int AREAS = 1705;
    private static final int RUNS = 15;

    /** On a busy machine the processor's time says more than the clock's; H2 works in the same thread. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Autowired
    private LangSon langSon;

    @Autowired
    private Units units;

    @Autowired
    private Packs packs;

    @Autowired
    private Figures figures;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CountedStatements statements;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void judgesAProvince() throws IOException {
        Metrics.addRegistry(meters);
        clock.moveTo("2020-12-31T12:00");
        langSon.units();
        AsInstallation.run(() -> units.take(residentialAreas(), "residential-areas.csv"));
        AdoptedPack[] pack = new AdoptedPack[1];
        measure(
                "adopt the pack: read, check, compile, plan, judge",
                1,
                () -> pack[0] =
                        AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020")));
        int rows = report(pack[0]);
        clock.moveTo("2021-01-01T01:30");
        say(
                "%d units, %d figures, %d verdicts",
                units.territory().all().size(), rows, verdicts.of(pack[0]).size());
        measure("whole province, first time after the year's end", 1, () -> judgments.judge(pack[0]));
        measure("whole province, nothing changed", RUNS, () -> judgments.judge(pack[0]));
        measure("one commune and all above it", RUNS, () -> judgments.judge(pack[0], Set.of(LangSon.DONG_DANG)));
        measure("read all verdicts", RUNS, () -> verdicts.of(pack[0]));
        rollUp(pack[0]);
    }

    /** Every number of the form over the whole tree, next to the least that a database can do: to add one column up. */
    private void rollUp(AdoptedPack pack) {
        measure("read and roll up all of them", RUNS, () -> rollUp(pack, figures.asOf(pack.pack(), clock.instant())));
        AtomicInteger run = new AtomicInteger(); // else H2 remembers the answer
        measure(
                "plain SQL: sum(amount) group by indicator",
                RUNS,
                () -> database.queryForList(
                        "select indicator, sum(amount) from figure where period = '2020' and id > ? group by indicator",
                        -run.incrementAndGet()));
        var read = figures.asOf(pack.pack(), clock.instant());
        measure("roll up alone", RUNS, () -> rollUp(pack, read));
    }

    private void rollUp(AdoptedPack pack, List<Figure> read) {
        UnitTree tree = units.territory().on(LocalDate.of(2020, 12, 31));
        RollUp rollUp = new RollUp(pack.pack(), tree, read);
        numbers(pack).forEach(code -> rollUp.count(LangSon.PROVINCE, code, Period.year(2020)));
    }

    private void measure(String what, int runs, Runnable work) {
        List<Long> times = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        double drools = 0;
        int sent = 0;
        for (int run = 0; run < runs; run++) {
            double droolsBefore = drools();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            sent = sending(work);
            times.add(System.nanoTime() - start);
            cpu.add(THREADS.getCurrentThreadCpuTime() - cpuStart);
            drools = drools() - droolsBefore;
        }
        times.sort(null);
        cpu.sort(null);
        say(
                "%-50s %6d ms (best %d, processor %d), of it Drools %.1f ms, %d SQL statements",
                what,
                TimeUnit.NANOSECONDS.toMillis(times.get(runs / 2)),
                TimeUnit.NANOSECONDS.toMillis(times.get(0)),
                TimeUnit.NANOSECONDS.toMillis(cpu.get(runs / 2)),
                drools,
                sent);
    }

    /** @return how many statements; a batch is one */
    private int sending(Runnable work) {
        try {
            return statements.during(work::run).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double drools() {
        Timer timer = meters.find("dondoc.drools").timer();
        return timer == null ? 0 : timer.totalTime(TimeUnit.MILLISECONDS);
    }

    private static void say(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }

    private static byte[] residentialAreas() {
        StringBuilder csv = new StringBuilder("code,parent_code,level,type,name_vi\n");
        List<String> communes = communes();
        for (int number = 0; number < AREAS; number++) {
            String commune = communes.get(number % communes.size());
            csv.append(
                    "%s-%d,%s,residential_area,khu dân cư,Khu dân cư %d%n".formatted(commune, number, commune, number));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> communes() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/demo/units-lang-son-2020.csv")).stream()
                    .filter(line -> line.contains(",commune,"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int report(AdoptedPack pack) {
        Random dice = new Random(2020);
        List<Object[]> rows = new ArrayList<>();
        for (Unit unit : units.territory().all()) {
            if (unit.level() == Level.RESIDENTIAL_AREA) {
                for (String code : numbers(pack)) {
                    rows.add(new Object[] {
                        unit.id().toString(),
                        code,
                        dice.nextInt(2),
                        clock.instant().atOffset(ZoneOffset.UTC)
                    });
                }
            }
        }
        database.batchUpdate("""
                insert into figure (unit, indicator, period, period_year, amount, recorded_at)
                values (?, ?, '2020', 2020, ?, ?)
                """, rows);
        database.update("""
                insert into figure_added (period_year, unit, figures)
                select period_year, unit, count(*) from figure group by period_year, unit
                """);
        return rows.size();
    }

    private static List<String> numbers(AdoptedPack pack) {
        return pack.pack().indicators().values().stream()
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .map(Indicator::code)
                .toList();
    }
}
