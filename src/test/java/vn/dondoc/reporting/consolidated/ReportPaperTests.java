package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.consolidated.Samples.content;
import static vn.dondoc.reporting.consolidated.Samples.figure;
import static vn.dondoc.reporting.consolidated.Samples.section;
import static vn.dondoc.reporting.consolidated.Samples.sender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What Decree 30/2020/NĐ-CP, annex I, asks of a report, read back from the file. */
class ReportPaperTests {

    private static final Edition SIGNED =
            new Edition("08", LocalDate.of(2020, 2, 5), "Nguyễn Văn An", 2020, "", "", List.of());
    private static final Edition AMENDED = new Edition(
            "",
            null,
            "",
            2020,
            "Báo cáo số 08/BC-MTTQ-BTT ngày 05/02/2020",
            "huyện Cao Lộc gửi số liệu sau",
            List.of(new Change(Change.Kind.FIGURE, "Tổng số khu dân cư", "ít nhất 10", "30")));

    private static XWPFDocument write(Edition edition, String text) {
        List<Content.FigureLine> figures = new ArrayList<>(List.of(section("A. PHẦN CỦA BIỂU")));
        IntStream.rangeClosed(1, 80)
                .forEach(number -> figures.add(figure(number, "so-" + number, BigDecimal.valueOf(number), "1.646")));
        List<Content.SenderLine> senders = List.of(
                sender("183", "huyện Cao Lộc", Sender.State.LATE, 2),
                sender("185", "huyện " + text, Sender.State.MISSING, 3));
        byte[] file = new ReportPaper(Samples.messages()).write(content(figures, senders, text), edition);
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CTSectPr> sections(XWPFDocument word) {
        Stream<CTSectPr> within = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr());
        return Stream.concat(within, Stream.of(word.getDocument().getBody().getSectPr()))
                .toList();
    }

    @Test
    void theBodyStandsUprightTheFormLiesAcrossAndAllHaveTheMarginsOfTheDecree() {
        List<CTSectPr> sections = sections(write(SIGNED, "Lời"));

        assertThat(sections).hasSize(3);
        assertThat(sections)
                .extracting(section ->
                        section.getPgSz().getW() + "x" + section.getPgSz().getH())
                .containsExactly("11906x16838", "16838x11906", "11906x16838");
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.getPgMar().getTop()).hasToString("1134"); // 20 mm in twentieths of a point
            assertThat(section.getPgMar().getBottom()).hasToString("1134");
            assertThat(section.getPgMar().getLeft()).hasToString("1701"); // 30 mm
            assertThat(section.getPgMar().getRight()).hasToString("850"); // 15 mm
        });
        assertThat(sections.get(1).getPgSz().getOrient()).hasToString("landscape");
    }

    @Test
    void eachAnnexNumbersItsOwnPagesAndNoFirstPageShowsANumber() {
        List<CTSectPr> sections = sections(write(AMENDED, "Lời"));

        assertThat(sections).hasSize(4).allSatisfy(section -> {
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getHeaderReferenceArray()).hasSize(2);
        });
        assertThat(sections.get(0).isSetPgNumType()).isFalse();
        assertThat(sections.subList(1, 4))
                .allSatisfy(
                        section -> assertThat(section.getPgNumType().getStart()).hasToString("1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ỦY BAN MTTQ VIỆT NAM, 13, false, false, CENTER",
        "BAN THƯỜNG TRỰC, 13, true, false, CENTER",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, 13, true, false, CENTER",
        "Độc lập - Tự do - Hạnh phúc, 14, true, false, CENTER",
        "Số: 08/BC-MTTQ-BTT, 13, false, false, CENTER",
        "'Lạng Sơn, ngày 05 tháng 02 năm 2020', 14, false, true, CENTER",
        "BÁO CÁO, 14, true, false, CENTER",
        "Kết quả thực hiện cuộc vận động năm 2020, 14, true, false, CENTER",
        "I. SỐ LIỆU CHUNG, 14, true, false, BOTH",
        "1. Phát triển kinh tế, 14, true, false, BOTH",
        "Lời văn, 14, false, false, BOTH",
        "Nơi nhận:, 12, true, true, LEFT",
        "- Như trên;, 11, false, false, LEFT",
        "- Lưu: VT., 11, false, false, LEFT",
        "TM. BAN THƯỜNG TRỰC, 14, true, false, CENTER",
        "CHỦ TỊCH, 14, true, false, CENTER",
        "Nguyễn Văn An, 14, true, false, CENTER",
        "Phụ lục I, 14, true, false, CENTER",
        "BIỂU BÁO CÁO SỐ LIỆU, 14, true, false, CENTER",
        "(Kèm theo Báo cáo số 08/BC-MTTQ-BTT ngày 05/02/2020 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn), 14, false, true, CENTER",
        "Phụ lục II, 14, true, false, CENTER",
        "1.646, 12, false, false, RIGHT",
        "TT, 12, true, false, CENTER",
    })
    void eachPartHasItsSizeStyleAndPlace(String text, double points, boolean bold, boolean italic, String place) {
        XWPFParagraph paragraph = paragraphs(write(SIGNED, "Lời văn"))
                .filter(any -> text.equals(any.getText()))
                .findFirst()
                .orElseThrow();
        XWPFRun run = paragraph.getRuns().get(0);

        assertThat(run.getFontSizeAsDouble()).isEqualTo(points);
        assertThat(run.isBold()).isEqualTo(bold);
        assertThat(run.isItalic()).isEqualTo(italic);
        assertThat(paragraph.getAlignment()).hasToString(place);
    }

    @Test
    void everythingIsTimesNewRoman() {
        assertThat(paragraphs(write(AMENDED, "Lời")).flatMap(paragraph -> paragraph.getRuns().stream()))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
    }

    @Test
    void theLineBelowTheTitleIsAThirdToAHalfOfItsLength() {
        XWPFDocument word = write(SIGNED, "Lời");
        List<XWPFParagraph> all = word.getParagraphs();
        int title = IntStream.range(0, all.size())
                .filter(i -> all.get(i).getText().equals("Kết quả thực hiện cuộc vận động năm 2020"))
                .findFirst()
                .orElseThrow();
        XWPFParagraph line = all.get(title + 1);

        assertThat(line.getBorderTop()).hasToString("SINGLE");
        double length = 11906 - 1701 - 850 - line.getIndentationLeft() - line.getIndentationRight();
        assertThat(length / 20 / 265).isBetween(1 / 3.0, 0.5); // the title is about 265 points wide
    }

    @Test
    void headingsAreNeverAloneAtTheEndOfAPage() {
        assertThat(paragraphs(write(SIGNED, "Lời"))
                        .filter(paragraph -> paragraph.getText().equals("I. SỐ LIỆU CHUNG")
                                || paragraph.getText().equals("1. Phát triển kinh tế"))
                        .limit(2))
                .hasSize(2)
                .allSatisfy(heading -> assertThat(heading.isKeepNext()).isTrue());
    }

    @Test
    void theHeadsOfEachTableAreRepeatedAndNoRowIsBroken() {
        List<XWPFTable> annexes = write(AMENDED, "Lời").getTables().subList(2, 5);

        assertThat(annexes).allSatisfy(table -> {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows())
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        });
        assertThat(annexes.get(0).getNumberOfRows()).isEqualTo(82);
        assertThat(annexes.get(0)
                        .getRow(1)
                        .getCell(1)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .isBold())
                .isTrue();
    }

    @Test
    void anAmendedReportSaysWhichItReplacesAndWhatChanged() {
        List<String> texts =
                paragraphs(write(AMENDED, "Lời")).map(XWPFParagraph::getText).toList();

        assertThat(texts)
                .contains(
                        "Báo cáo này thay thế Báo cáo số 08/BC-MTTQ-BTT ngày 05/02/2020. Lý do: huyện Cao Lộc gửi số liệu sau. Những nội dung thay đổi được nêu tại Phụ lục III.",
                        "Phụ lục III",
                        "Số liệu: Tổng số khu dân cư",
                        "ít nhất 10",
                        "30");
    }

    @Test
    void numberAndDayStayOpenForTheRegistry() {
        assertThat(paragraphs(write(AMENDED, "Lời")).map(XWPFParagraph::getText))
                .contains("Số:          /BC-MTTQ-BTT", "Lạng Sơn, ngày       tháng       năm 2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p>&amp; ]]> &#0; <!-- -->",
                "{ HYPERLINK \"http://example.org\" } PAGE INCLUDETEXT",
                "=SUM(A1:A9)",
                "\u0000\u000b\uffff a\u202eb"
            })
    void whateverATextHoldsStaysText(String text) {
        XWPFDocument word = write(AMENDED, text);

        assertThat(word.getTables()).hasSize(5);
        assertThat(word.getDocument().xmlText()).doesNotContain("instrText").doesNotContain("fldSimple");
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument word) {
        Stream<XWPFParagraph> tables = word.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
        return Stream.concat(tables, word.getParagraphs().stream());
    }
}
