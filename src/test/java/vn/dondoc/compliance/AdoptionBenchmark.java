package vn.dondoc.compliance;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.territory.Units;

/**
 * Lạng Sơn 2020 adopted 200 times in a row, the festival asked of 100 % and of 90 % by turns, 95 % reported, while
 * another thread evaluates without a pause: whether any verdict is ever wrong, and what stays in memory. Then how long it
 * takes to check and to adopt 100 rules. The database is a file, so that the stored packs are not in the heap. Run with {@code mvn -Pbench test}; {@code -Dadoptions=} for fewer.
 */
@ServerTest
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/adoptions-${random.uuid};DATABASE_TO_LOWER=TRUE;"
                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;CACHE_SIZE=4096;LOCK_TIMEOUT=30000")
class AdoptionBenchmark {

    private static final int ADOPTIONS = Integer.getInteger("adoptions", 200);
    private static final int RUNS = 9;

    @Autowired
    private Units units;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Intake intake;

    @Autowired
    private MovableClock clock;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger evaluated = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicReference<Throwable> failed = new AtomicReference<>();

    @Test
    void adoptsManyVersionsWhileEvaluating() throws InterruptedException {
        clock.moveTo("2020-02-24T08:00");
        AsInstallation.run(() -> units.take(ChangedPacks.units().getBytes(StandardCharsets.UTF_8), "units.csv"));
        AdoptedPack first = adopt(ChangedPacks.langSon().files());
        clock.moveTo("2020-11-17T08:00");
        Figure festivals = new Figure(
                LangSon.PROVINCE, "kdc-ngay-hoi", Period.year(2020), BigDecimal.valueOf(190), clock.instant());
        intake.take(ChangedPacks.NAME, List.of(festivals), List.of());
        say("%d verdicts", verdicts.of(first).size());
        Thread evaluating = new Thread(this::evaluate, "evaluating");
        evaluating.start();
        List<Long> times = new ArrayList<>();
        for (int adoption = 1; adoption <= ADOPTIONS; adoption++) {
            clock.moveTo(LocalDate.of(2020, 11, 17).plusDays(adoption / 20) + "T08:00");
            int percent = adoption % 2 == 0 ? 90 : 100;
            ChangedPacks next = ChangedPacks.langSon().remarking("Lần " + adoption);
            PackFiles files = (percent == 100 ? next : next.festivalIn(percent)).files();
            long start = System.nanoTime();
            AdoptedPack pack = adopt(files);
            times.add(System.nanoTime() - start);
            check(pack, percent == 90 ? Outcome.MET : Outcome.NOT_YET_DUE);
            if (List.of(1, 10, 50, 100, 150, 200).contains(adoption)) {
                report(adoption);
            }
        }
        done.set(true);
        evaluating.join();
        say("%d evaluations meanwhile, %d wrong verdicts, failure: %s", evaluated.get(), wrong.get(), failed.get());
        say("adopt while evaluating: median %d ms, best %d ms", median(times), best(times));
        hundredRules();
    }

    /** Judges whole, then reads: what was concluded must be what the rule that is shown with it says. */
    private void evaluate() {
        try {
            while (!done.get()) {
                AdoptedPack pack = packs.find(ChangedPacks.NAME).orElseThrow();
                judgments.judge(pack);
                Verdict festival = festival(pack);
                boolean met = festival.lower().compareTo(festival.threshold()) >= 0;
                if (met != (festival.outcome() == Outcome.MET)) {
                    wrong.incrementAndGet();
                }
                evaluated.incrementAndGet();
            }
        } catch (RuntimeException e) {
            failed.set(e);
        }
    }

    private void check(AdoptedPack pack, Outcome expected) {
        if (festival(pack).outcome() != expected) {
            wrong.incrementAndGet();
        }
    }

    private Verdict festival(AdoptedPack pack) {
        return verdicts.find(pack, "NH-100", LangSon.PROVINCE, Period.year(2020))
                .orElseThrow();
    }

    private AdoptedPack adopt(PackFiles files) {
        return AsInstallation.call(() -> packs.adopt(files));
    }

    private void hundredRules() {
        List<Long> checks = new ArrayList<>();
        List<Long> compiles = new ArrayList<>();
        List<Long> adopts = new ArrayList<>();
        PackReader reader = PackReader.create();
        RuleCompiler compiler = RuleCompiler.of(PackFixture.RULES);
        for (int run = 0; run < RUNS; run++) {
            PackFiles files = aHundredRules(run).files();
            List<RulePack> read = new ArrayList<>();
            checks.add(time(() -> read.add(reader.read(files).pack())));
            compiles.add(time(() -> compiler.compile(read.get(0))));
            adopts.add(time(() -> adopt(files)));
        }
        say(
                "100 rules, 40 of them targets, %d districts and communes:",
                units.territory().all().size() - 1);
        say("  check    median %d ms, best %d ms", median(checks), best(checks));
        say("  compile  median %d ms, best %d ms", median(compiles), best(compiles));
        say("  adopt    median %d ms, best %d ms", median(adopts), best(adopts));
    }

    private static SmallPack aHundredRules(int run) {
        StringBuilder indicators = new StringBuilder(
                "code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note\n");
        StringBuilder rules = new StringBuilder();
        for (int number = 1; number <= 100; number++) {
            if (number <= 40) {
                indicators.append(
                        "so-%d,chỉ số thứ %d,Số %d,count,cái,sum,,,at_date,,%n".formatted(number, number, number));
                rules.append(
                        ("Chỉ tiêu T-%d: Chỉ số %d%n  Căn cứ: hd, mục I%n  Mỗi huyện phấn đấu có ít nhất %d chỉ số thứ %d,"
                                        + " trong năm%n  Ví dụ: %d → Đạt; 0 → Chưa đạt%n%n")
                                .formatted(number, number, number + run, number, number + run));
            } else {
                rules.append(
                        "Nhiệm vụ N-%d: Việc %d%n  Căn cứ: hd, mục I%n  Mỗi huyện phải hoàn thành việc \"Việc số %d\", đến hết ngày %d/12%n%n"
                                .formatted(number, number, number, 1 + number % 28));
            }
        }
        return SmallPack.withRules(rules.toString())
                .with("indicators.csv", indicators.toString())
                .without("forms/bieu-1.yaml");
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void report(int adoption) {
        for (int again = 0; again < 4; again++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        say(
                "adoption %3d: heap %.1f MB, metaspace %.1f MB, %d classes",
                adoption, heap / 1e6, metaspace / 1e6, classes);
    }

    private static long median(List<Long> times) {
        return TimeUnit.NANOSECONDS.toMillis(times.stream().sorted().toList().get(times.size() / 2));
    }

    private static long best(List<Long> times) {
        return TimeUnit.NANOSECONDS.toMillis(times.stream().sorted().toList().get(0));
    }

    private static void say(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
