package vn.dondoc.reporting.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.workbook.reading.FigureRows;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/**
 * A workbook of 100,000 rows, a figure of a residential area in each: how fast it is read through the door, with every
 * part looked through and every row checked, beside a bare read with the same library. Run with {@code mvn -Pbench test}.
 */
@ServerTest
@Import({LangSon.class, LangSonReports.class, CountedStatements.class})
class WorkbookBenchmark {

    private static final int ROWS = 100_000;
    private static final int AREAS = 1705;
    private static final int RUNS = 7;

    @Autowired
    private LangSonReports reports;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Reports owed;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    @Autowired
    private UploadDesk desk;

    @Autowired
    private CountedStatements statements;

    @TempDir
    private Path folder;

    @Test
    void readsAHundredThousandRows() throws Exception {
        clock.moveTo("2020-06-05T09:00");
        reports.settle();
        AsInstallation.run(() -> units.take(residentialAreas(), "residential-areas.csv"));
        langSon.signIn(LangSon.STAFF);
        Path file = folder.resolve("so-lieu.xlsx");
        write(file);
        say(
                "%d rows, %d KB, heap at most %d MB",
                ROWS, Files.size(file) / 1024, Runtime.getRuntime().maxMemory() >> 20);
        FigureFile.Gate gate = gate();
        long bare = measure("bare read, every cell", () -> bare(file));
        long door = measure("through the door, looked through and checked", () -> {
            FigureFile read = FigureFile.read(FigureRows.open(file).orElseThrow(), "so-lieu.xlsx", gate);
            return read.figureCount();
        });
        say("ratio of bare to door: %.2f", (double) bare / door);
        int[] sent = {0};
        measure(1, "taken: held against what is there, written", () -> {
            int[] taken = {0};
            sent[0] = sending(
                    () -> taken[0] = desk.take(FigureRows.open(file).orElseThrow(), "so-lieu.xlsx", "0".repeat(64))
                            .changed()
                            .size());
            return taken[0];
        });
        say("%d SQL statements, a batch of rows is one", sent[0]);
    }

    private int sending(Runnable work) {
        try {
            return statements.during(work::run).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        int rows();
    }

    private static long measure(String what, Work work) {
        return measure(RUNS, what, work);
    }

    /** @return nanoseconds of the middle run */
    private static long measure(int runs, String what, Work work) {
        List<Long> times = new ArrayList<>();
        long peak = 0;
        int rows = 0;
        for (int run = 0; run < runs; run++) {
            System.gc();
            long before = used();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            rows = work.rows();
            times.add(System.nanoTime() - start);
            peak = Math.max(
                    peak,
                    pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before);
        }
        times.sort(null);
        long middle = times.get(runs / 2);
        say(
                "%-48s %7d rows, %5d ms (best %d), %7d rows/s, heap at its peak %4d MB above",
                what,
                rows,
                TimeUnit.NANOSECONDS.toMillis(middle),
                TimeUnit.NANOSECONDS.toMillis(times.get(0)),
                rows * TimeUnit.SECONDS.toNanos(1) / Math.max(1, middle),
                peak >> 20);
        return middle;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int bare(Path file) {
        int[] read = {0, 0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                read[0]++;
                for (Cell cell : row) {
                    read[1] += cell.getRawValue().length();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read[0] - 1;
    }

    private void write(Path file) throws IOException {
        AdoptedPack pack = owed.pack(units.territory().find(LangSon.PROVINCE).orElseThrow(), LangSonReports.HALF_YEAR)
                .orElseThrow();
        List<String> numbers = pack.pack().indicators().values().stream()
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .map(indicator -> indicator.code())
                .toList();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            for (int column = 0; column < FigureRow.COLUMNS.length; column++) {
                sheet.value(0, column, FigureRow.COLUMNS[column]);
            }
            List<String> areas = areas();
            for (int row = 0; row < ROWS; row++) {
                sheet.value(row + 1, 0, areas.get(row % AREAS));
                sheet.value(row + 1, 1, numbers.get(row / AREAS));
                sheet.value(row + 1, 2, "2020-H1");
                sheet.value(row + 1, 3, row % 2);
            }
        }
    }

    private FigureFile.Gate gate() {
        return new FigureFile.Gate() {
            @Override
            public Optional<Unit> unit(String code, Period period) {
                return owed.unit(code, period);
            }

            @Override
            public boolean isOpenFor(Unit unit) {
                return true;
            }

            @Override
            public Optional<AdoptedPack> pack(Unit unit, Period period) {
                return owed.pack(unit, period);
            }
        };
    }

    private static void say(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }

    private static byte[] residentialAreas() {
        StringBuilder csv = new StringBuilder("code,parent_code,level,type,name_vi\n");
        for (String area : areas()) {
            csv.append("%s,%s,residential_area,khu dân cư,Khu dân cư %s%n"
                    .formatted(area, area.substring(0, area.indexOf('-')), area.substring(area.indexOf('-') + 1)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> areas() {
        try {
            List<String> communes =
                    Files.readAllLines(Path.of("src/main/resources/demo/units-lang-son-2020.csv")).stream()
                            .filter(line -> line.contains(",commune,"))
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .toList();
            List<String> areas = new ArrayList<>();
            for (int number = 0; number < AREAS; number++) {
                areas.add(communes.get(number % communes.size()) + "-" + number);
            }
            return areas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
