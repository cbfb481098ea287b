package vn.dondoc.reporting.workbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
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
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.territory.UnitId;

/** Every workbook of the corpus, as the clerk of Cao Lộc sends it, has the fate that {@code corpus.txt} says. */
@ServerTest
@Import(LangSonReports.class)
@Transactional
class WorkbookCorpusTests {

    @Autowired
    MockMvc web;

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

    /** One test for all: what takes its time is the province, not the workbooks. */
    @Test
    void everyWorkbookHasItsFate() throws Exception {
        settled.settle();
        clock.moveTo("2020-06-05T09:00");
        langSon.signIn(LangSon.DISTRICT_CLERK);
        SoftAssertions softly = new SoftAssertions();
        for (Fate fate : Fate.all()) {
            softly.assertThat(fate.as(reader.read(fate.path(), fate.file(), asked(fate), access::mayReportFor))
                            .toString())
                    .isEqualTo(fate.toString());
        }
        for (Fate fate : Fate.all()) {
            if (fate.asked().equals("-")) {
                softly.assertThat(isKept(fate))
                        .as(fate.file())
                        .isNotEqualTo(fate.fate().equals("refused"));
            }
        }
        softly.assertAll();
    }

    /** Whether the page takes it in, to be confirmed. */
    private boolean isKept(Fate fate) throws Exception {
        byte[] bytes = Files.readAllBytes(fate.path());
        return web.perform(multipart("/reports/upload")
                                .file(new MockMultipartFile("file", fate.file(), null, bytes))
                                .with(user(LangSon.DISTRICT_CLERK).roles("CLERK"))
                                .with(csrf()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("digest")
                != null;
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

    /** A few kilobytes that unfold to a gigabyte: one cell, or one part that is no cell at all. */
    @ParameterizedTest
    @CsvSource({
        "xl/worksheets/sheet1.xml, '<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>'",
        "xl/media/image1.png, ''",
        "xl/sharedStrings.xml, '<sst><si><t>'"
    })
    void aGigabyteIsNotUnfolded(String part, String start, @TempDir Path folder) throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        Gigabyte.write(bomb, part, start);

        assertThat(Files.size(bomb)).isLessThan(10_000_000);
        assertThat(reader.read(bomb, "bomb.xlsx", null, access::mayReportFor).notes())
                .extracting(CellNote::code)
                .isSubsetOf("reporting.reading.file.unfolds", "reporting.reading.file.cell")
                .hasSize(1);
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
