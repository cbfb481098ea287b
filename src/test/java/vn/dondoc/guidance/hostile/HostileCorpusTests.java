package vn.dondoc.guidance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.DroolsExamples;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/**
 * Every row of {@code hostile/corpus.txt} on its whole way: read, checked, written as DRL, compiled, its examples run.
 * Each is read as plain text or refused with a line; none executes, none hangs.
 */
class HostileCorpusTests {

    private static final PackReader READER = PackReader.create();
    private static final RuleCompiler COMPILER = RuleCompiler.of(Path.of("rules"));
    private static final Watched WATCHED = new Watched();

    /** So many faults say what a row is about; a broken file gives more. */
    private static final int MOST_FAULTS = 3;

    static List<Hostile> corpus() {
        return Hostile.corpus();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isReadAsPlainTextOrRefusedWithALine(Hostile hostile) throws Exception {
        assertThat(WATCHED.run(hostile.toString(), () -> fate(hostile.files()))).isEqualTo(hostile.fate());
    }

    private static String fate(PackFiles files) {
        Reading reading = READER.read(files);
        Holds.ofReading(files, reading);
        RulePack pack = reading.pack();
        if (pack == null) {
            return faults(reading.faults());
        }
        CompiledRules rules = COMPILER.compile(pack);
        Holds.ofDrl(rules.drl());
        List<Fault> failing = new DroolsExamples().failing(pack, rules);
        return failing.isEmpty() ? "text" : faults(failing);
    }

    private static String faults(List<Fault> faults) {
        Stream<String> said = faults.stream()
                .filter(fault -> !fault.warning())
                .map(fault -> "%s %s:%d"
                        .formatted(
                                fault.code().replace("guidance.fault.", ""),
                                fault.path().replaceAll("[^\\x20-\\x7B\\x7D]", "?"),
                                fault.line()));
        return said.limit(MOST_FAULTS).collect(Collectors.joining(", "));
    }

    @Test
    void everyFileThatIsMadeIsInTheTable() {
        assertThat(corpus().stream().filter(row -> row.place().equals("file")).map(Hostile::text))
                .containsExactlyInAnyOrderElementsOf(HostileFiles.names());
    }

    @AfterEach
    void nothingWasRun() {
        assertThat(System.getProperty("dondoc.canary")).isNull();
        assertThat(Path.of("canary")).doesNotExist();
    }

    @AfterAll
    static void tellTheSlowest() {
        WATCHED.slowest(10)
                .forEach(taken -> System.out.printf(
                        "%6d ms of processor time: %s%n",
                        taken.millis(),
                        taken.what().substring(0, Math.min(70, taken.what().length()))));
    }
}
