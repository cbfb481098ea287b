package vn.dondoc.reporting.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.workbook.reading.FigureRows;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.UnitsCsv;

/**
 * A workbook of 100,000 rows, a figure of a residential area in each: how fast it is read through the door, with every
 * part looked through and every row checked, beside a bare read with the same library. Run with {@code mvn -Pbench test},
 * with little memory {@code -DargLine=-Xmx512m}.
 */
class WorkbookReadingBenchmark {

    private static final int ROWS = 100_000;
    private static final int AREAS = 1705;
    private static final int RUNS = 7;
    private static final Path LIST = Path.of("src/main/resources/demo/units-lang-son-2020.csv");
    private static final RulePack PACK =
            PackReader.create().readAdopted(PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020"));

    @TempDir
    private Path folder;

    private interface Work {
        int rows();
    }

    /** As people write them, unit by unit, and as a pivot table gives them out, figure by figure. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAHundredThousandRows(boolean byIndicator) throws IOException {
        Path file = folder.resolve("so-lieu.xlsx");
        write(file, byIndicator);
        say(
                "by %s: %d KB, heap at most %d MB",
                byIndicator ? "indicator" : "unit",
                Files.size(file) / 1024,
                Runtime.getRuntime().maxMemory() >> 20);
        FigureFile.Gate gate = gate();
        List<Long> bare = new ArrayList<>();
        List<Long> door = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) { // by turns, so that whatever else the machine does slows both alike
            bare.add(measure("bare", () -> bare(file)));
            door.add(measure(
                    "door",
                    () -> FigureFile.read(FigureRows.open(file).orElseThrow(), "so-lieu.xlsx", gate)
                            .figureCount()));
        }
        bare.sort(null);
        door.sort(null);
        say("rows per second through the door, of a bare read: %.2f", (double) bare.get(RUNS / 2) / door.get(RUNS / 2));
    }

    /** @return nanoseconds of the processor in this thread: on a busy machine they say more than the clock */
    private static long measure(String what, Work work) {
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long clock = System.nanoTime();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int rows = work.rows();
        long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        long passed = System.nanoTime() - clock;
        long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        say(
                "%s %d rows, %5d ms (processor %5d), %7d rows/s, heap at its peak %4d MB, %d before",
                what,
                rows,
                TimeUnit.NANOSECONDS.toMillis(passed),
                TimeUnit.NANOSECONDS.toMillis(time),
                rows * TimeUnit.SECONDS.toNanos(1) / Math.max(1, time),
                peak >> 20,
                before >> 20);
        return time;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
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

    private static void write(Path file, boolean byIndicator) throws IOException {
        List<String> numbers = PACK.indicators().values().stream()
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
                sheet.value(row + 1, 0, areas.get(byIndicator ? row % AREAS : row / numbers.size()));
                sheet.value(row + 1, 1, numbers.get(byIndicator ? row / AREAS : row % numbers.size()));
                sheet.value(row + 1, 2, "2020-H1");
                sheet.value(row + 1, 3, row % 2);
            }
        }
    }

    private FigureFile.Gate gate() throws IOException {
        Path list = folder.resolve("units.csv");
        Files.copy(LIST, list);
        Files.write(list, areas().stream().map(WorkbookReadingBenchmark::line).toList(), StandardOpenOption.APPEND);
        UnitTree units = UnitsCsv.read(list).orThrow().on(LocalDate.of(2020, 6, 30));
        AdoptedPack adopted = new AdoptedPack(1, Instant.EPOCH, PACK, null);
        return new FigureFile.Gate() {
            @Override
            public Optional<Unit> unit(String code, Period period) {
                return units.find(code);
            }

            @Override
            public boolean isOpenFor(Unit unit) {
                return true;
            }

            @Override
            public Optional<AdoptedPack> pack(Unit unit, Period period) {
                return Optional.of(adopted);
            }
        };
    }

    private static String line(String area) {
        int hyphen = area.indexOf('-');
        return "%s,%s,residential_area,khu dân cư,Khu dân cư %s"
                .formatted(area, area.substring(0, hyphen), area.substring(hyphen + 1));
    }

    private static List<String> areas() throws IOException {
        List<String> communes = Files.readAllLines(LIST).stream()
                .filter(line -> line.contains(",commune,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        List<String> areas = new ArrayList<>();
        for (int number = 0; number < AREAS; number++) {
            areas.add(communes.get(number % communes.size()) + "-" + number);
        }
        return areas;
    }

    private static void say(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
