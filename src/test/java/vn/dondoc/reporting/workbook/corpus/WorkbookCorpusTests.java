package vn.dondoc.reporting.workbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.territory.UnitId;

/** Every workbook of the corpus, as the clerk of Cao Lộc sends it, has the fate that {@code corpus.txt} says. */
@ServerTest
@Import(LangSonReports.class)
@Transactional
class WorkbookCorpusTests {

    @Autowired
    WorkbookReader reader;

    @Autowired
    Reports reports;

    @Autowired
    Access access;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports settled;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        settled.settle();
        clock.moveTo("2020-06-05T09:00");
        langSon.signIn(LangSon.DISTRICT_CLERK);
    }

    static List<Fate> fates() {
        return Fate.all();
    }

    @ParameterizedTest
    @MethodSource("fates")
    void hasItsFate(Fate fate) {
        assertThat(fate.as(reader.read(fate.path(), fate.file(), asked(fate), access::mayReportFor)))
                .isEqualTo(fate);
    }

    @Test
    void everyFileHasAFate() throws IOException {
        try (Stream<Path> files = Files.list(CorpusMaker.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".txt") && !name.endsWith(".sh")))
                    .hasSizeGreaterThan(60)
                    .isSubsetOf(Fate.all().stream().map(Fate::file).toList());
        }
    }

    private @Nullable Report asked(Fate fate) {
        if (fate.asked().equals("-")) {
            return null;
        }
        String[] key = fate.asked().split("/", 3);
        return reports.find(new ReportKey(key[0], UnitId.parse(key[1]), Period.parse(key[2])))
                .orElseThrow();
    }
}
