package vn.dondoc.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.drools.DroolsExamples;
import vn.dondoc.guidance.pack.RulePack;

/** How long checking and compiling a pack of 100 rules takes, warm. Run with {@code mvn -Pbench test}. */
class CheckBenchmark {

    private static final int RUNS = 15;

    /** On a busy machine the processor's time says more than the clock's. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final PackReader READER = PackReader.create();

    @Test
    void checksAHundredRules() {
        PackFiles files = aHundredRules();
        RulePack pack = READER.read(files).pack();
        assertThat(pack.rules()).hasSize(100);
        measure("read and check 100 rules", () -> READER.read(files));
        PackFiles slip = changed(files, "a.quytac", "Tỉnh phải hoàn thành việc", "Tỉnh phải hoàn thành viec");
        measure("the same with a slip in 34 sentences", () -> READER.read(slip));
        RuleCompiler compiler = RuleCompiler.of(Path.of("rules"));
        measure("write 100 rules as DRL and compile them", () -> compiler.compile(pack));
        CompiledRules rules = compiler.compile(pack);
        measure("run their examples", () -> new DroolsExamples().failing(pack, rules));

        PackFiles langSon = PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020");
        measure("read and check Lạng Sơn 2020", () -> READER.read(langSon));
        PackFiles typing = changed(langSon, "chi-tieu.quytac", "có 100% khu dân cư", "có 100% khu dâ");
        measure("the same while somebody types a sentence", () -> READER.read(typing));
    }

    private static void measure(String what, Runnable work) {
        double[] clock = new double[RUNS];
        double[] processor = new double[RUNS];
        for (int run = -RUNS; run < RUNS; run++) {
            long started = System.nanoTime();
            long spent = THREADS.getCurrentThreadCpuTime();
            work.run();
            if (run >= 0) {
                clock[run] = (System.nanoTime() - started) / 1e6;
                processor[run] = (THREADS.getCurrentThreadCpuTime() - spent) / 1e6;
            }
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf("%-45s median %7.1f ms, processor %7.1f ms%n", what, clock[RUNS / 2], processor[RUNS / 2]);
    }

    private static PackFiles changed(PackFiles files, String path, String old, String replacement) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files.files());
        String text = new String(changed.get(path), StandardCharsets.UTF_8);
        changed.put(path, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
        return new PackFiles(files.name(), changed);
    }

    /** 33 targets, each on an indicator of its own, 33 reports, 34 tasks; each covers a clause of its own. */
    private static PackFiles aHundredRules() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        put(files, "pack.yaml", """
                title: Một trăm quy tắc
                province: "20"
                year: 2020
                from: 2020-01-01
                to: 2020-12-31
                documents:
                  - id: hd
                    title: Hướng dẫn
                    issuer: Ban Thường trực
                reports-to: { district: province, commune: district }
                """);
        put(
                files,
                "indicators.csv",
                "code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note\n"
                        + lines(
                                33,
                                i ->
                                        ("so-%d,khu dân cư có mô hình số %d|mô hình số %d,Mô hình %d,count,khu dân cư,sum,,"
                                                        + "units:residential_area,at_date,,")
                                                .formatted(i, i, i, i)));
        put(
                files,
                "clauses.csv",
                "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                        + lines(100, i -> "c%d,hd,%d,task,mixed,Việc %d,việc,X-%d,".formatted(i, i, i, i)));
        put(files, "a.quytac", lines(100, CheckBenchmark::rule));
        return new PackFiles("thu/2020", files);
    }

    private static String rule(int i) {
        String start = " X-%d: Việc %d\n  Căn cứ: hd, mục %d\n  ".formatted(i, i, i);
        return switch (i % 3) {
            case 0 ->
                "Nhiệm vụ" + start
                        + "Tỉnh phải hoàn thành việc \"Việc số %d\", trong tháng %d".formatted(i, 1 + i % 12);
            case 1 ->
                "Báo cáo" + start
                        + "Mỗi huyện phải gửi ít nhất 1 sản phẩm %s, trước ngày 20 hằng tháng"
                                .formatted("a".repeat(1 + i / 3));
            default ->
                "Chỉ tiêu" + start
                        + "Toàn tỉnh phấn đấu có ít nhất 90%% khu dân cư có mô hình số %d, trong năm\n".formatted(i / 3)
                        + "  Ví dụ: 9/10 → Đạt; 8/10 → Chưa đạt";
        };
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void put(TreeMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
