package vn.dondoc.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What Decree 30/2020/NĐ-CP, annex I, asks of a letter, read back from the file. */
class OfficeDocumentTests {

    private static final String COMMITTEE = "Ban Thường trực Ủy ban MTTQ Việt Nam huyện ";

    private static byte[] letter(int units, String unit) {
        List<String> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            names.add(COMMITTEE + unit + " " + i);
            rows.add(List.of(Integer.toString(i), unit, "báo cáo 6 tháng năm 2020", "Mục III (1)", "09/6/2020", "161"));
        }
        return new OfficeDocument("V/v đôn đốc " + unit)
                .head(new Letterhead(
                        List.of("ỦY BAN MTTQ VIỆT NAM", "TỈNH LẠNG SƠN"),
                        List.of("BAN THƯỜNG TRỰC"),
                        "Số:          /MTTQ-BTT",
                        "V/v đôn đốc gửi báo cáo 6 tháng năm 2020",
                        "Lạng Sơn, ngày       tháng       năm 2020"))
                .addressees("Kính gửi:", names)
                .paragraph("Thực hiện Kế hoạch; đến ngày 17/11/2020, còn " + unit + " chưa gửi.")
                .paragraph("Đề nghị gửi trước 17 giờ ngày 30/11/2020./.")
                .closing(new Closing(
                        List.of("Như trên", "Lưu: VT, BPT"),
                        List.of("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                        "Nguyễn Văn An"))
                .annex(new Annex(
                        "Danh sách đơn vị",
                        "Kèm theo Công văn số      /MTTQ-BTT",
                        List.of("Căn cứ: (1) Hướng dẫn."),
                        List.of(
                                new Annex.Column("TT", 7, true),
                                new Annex.Column("Đơn vị", 26, false),
                                new Annex.Column("Nội dung", 22, false),
                                new Annex.Column("Căn cứ", 21, false),
                                new Annex.Column("Hạn cuối", 13, true),
                                new Annex.Column("Số ngày quá hạn", 11, true)),
                        rows))
                .bytes();
    }

    private static XWPFDocument read(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections: the letter's, then the annex's. */
    private static List<CTSectPr> sections(XWPFDocument word) {
        Stream<CTSectPr> within = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr());
        return Stream.concat(within, Stream.of(word.getDocument().getBody().getSectPr()))
                .toList();
    }

    @Test
    void everyPageIsA4WithTheMarginsOfTheDecree() {
        assertThat(sections(read(letter(3, "Cao Lộc")))).hasSize(2).allSatisfy(section -> {
            assertThat(section.getPgSz().getW()).hasToString("11906"); // 210 mm in twentieths of a point
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(section.getPgMar().getTop()).hasToString("1134"); // 20 mm
            assertThat(section.getPgMar().getBottom()).hasToString("1134");
            assertThat(section.getPgMar().getLeft()).hasToString("1701"); // 30 mm
            assertThat(section.getPgMar().getRight()).hasToString("850"); // 15 mm
        });
    }

    @Test
    void pagesAreNumberedAtTheTopFromTheSecondOnAndTheAnnexAnew() {
        XWPFDocument word = read(letter(3, "Cao Lộc"));

        assertThat(sections(word)).allSatisfy(section -> {
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getHeaderReferenceArray()).hasSize(2);
        });
        assertThat(sections(word).get(1).getPgNumType().getStart()).hasToString("1");
        String others =
                word.getHeaderFooterPolicy().getDefaultHeader()._getHdrFtr().xmlText();
        assertThat(others).contains(" PAGE ").contains("w:val=\"center\"").contains("w:sz w:val=\"26\"");
        assertThat(word.getHeaderFooterPolicy().getFirstPageHeader().getText().strip())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ỦY BAN MTTQ VIỆT NAM, 13, false, false",
        "BAN THƯỜNG TRỰC, 13, true, false",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, 13, true, false",
        "Độc lập - Tự do - Hạnh phúc, 14, true, false",
        "Số:          /MTTQ-BTT, 13, false, false",
        "V/v đôn đốc gửi báo cáo 6 tháng năm 2020, 12, false, false",
        "'Lạng Sơn, ngày       tháng       năm 2020', 14, false, true",
        "Kính gửi:, 14, false, false",
        "Đề nghị gửi trước 17 giờ ngày 30/11/2020./., 14, false, false",
        "Nơi nhận:, 12, true, true",
        "- Như trên;, 11, false, false",
        "'- Lưu: VT, BPT.', 11, false, false",
        "KT. CHỦ TỊCH, 14, true, false",
        "Nguyễn Văn An, 14, true, false",
        "DANH SÁCH ĐƠN VỊ, 14, true, false",
        "(Kèm theo Công văn số      /MTTQ-BTT), 14, false, true",
    })
    void eachPartHasItsSizeAndStyle(String text, double points, boolean bold, boolean italic) {
        XWPFRun run = runs(read(letter(3, "Cao Lộc")))
                .filter(any -> text.equals(any.text()))
                .findFirst()
                .orElseThrow();

        assertThat(run.getFontSizeAsDouble()).isEqualTo(points);
        assertThat(run.isBold()).isEqualTo(bold);
        assertThat(run.isItalic()).isEqualTo(italic);
    }

    @Test
    void everythingIsTimesNewRoman() {
        assertThat(runs(read(letter(3, "Cao Lộc"))))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
    }

    @Test
    void bodyIsJustifiedWithAFirstLineOf127MillimetresAndSixPointsBetween() {
        XWPFParagraph body = read(letter(1, "Cao Lộc")).getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith("Thực hiện"))
                .findFirst()
                .orElseThrow();

        assertThat(body.getAlignment()).hasToString("BOTH");
        assertThat(body.getIndentationFirstLine()).isEqualTo(720);
        assertThat(body.getSpacingBefore()).isEqualTo(120);
        assertThat(body.getSpacingBetween()).isBetween(1.0, 1.5);
    }

    /** Left a third to a half of the issuer's name; right as long as the motto, within a twentieth. */
    @Test
    void theLinesBelowTheHeadHaveTheirLengths() {
        XWPFTable head = read(letter(1, "Cao Lộc")).getTables().get(0);

        assertThat(line(head.getRow(0).getCell(0)) / 20 / 128.6).isBetween(1 / 3.0, 0.5);
        assertThat(line(head.getRow(0).getCell(1)) / 20 / 170.8).isBetween(0.95, 1.05);
    }

    private static double line(XWPFTableCell cell) {
        XWPFParagraph line = cell.getParagraphs().get(cell.getParagraphs().size() - 1);
        assertThat(line.getBorderTop()).hasToString("SINGLE");
        return cell.getWidth() - line.getIndentationLeft() - line.getIndentationRight();
    }

    @Test
    void oneAddresseeStandsOnTheLineItselfAndSeveralEachOnTheirOwn() {
        assertThat(texts(letter(1, "Cao Lộc"))).contains("Kính gửi: " + COMMITTEE + "Cao Lộc 1.");
        assertThat(texts(letter(2, "Cao Lộc")))
                .contains("Kính gửi:", "- " + COMMITTEE + "Cao Lộc 1;", "- " + COMMITTEE + "Cao Lộc 2.");
    }

    @Test
    void theHeadsOfTheListAreRepeatedAndNoRowIsBroken() {
        XWPFTable list = read(letter(60, "Cao Lộc")).getTables().get(2);

        assertThat(list.getNumberOfRows()).isEqualTo(61);
        assertThat(list.getRow(0).isRepeatHeader()).isTrue();
        assertThat(list.getRow(1).isRepeatHeader()).isFalse();
        assertThat(list.getRows())
                .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p>&amp; ]]> &#0; <!-- -->",
                "{ HYPERLINK \"http://example.org\" } PAGE INCLUDETEXT",
                "=SUM(A1:A9) +cmd|' /C calc'!A0",
                "\u0000\u0001\u000b\u001f\u007f\u0085\uffff\ud800 a\u202eb\u2066c",
                "dòng một\ndòng hai\ttab"
            })
    void whateverANameHoldsStaysText(String name) {
        XWPFDocument word = read(letter(3, name));

        assertThat(sections(word)).hasSize(2);
        assertThat(word.getTables()).hasSize(3);
        assertThat(word.getHyperlinks()).isEmpty();
        String xml = word.getDocument().xmlText();
        assertThat(xml).doesNotContain("instrText").doesNotContain("fldSimple").doesNotContain("w:hyperlink");
        assertThat(String.join("", texts(letter(3, name)))).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]");
    }

    @Test
    void longNamesAreKeptWhole() {
        String longest = "một đơn vị có tên rất dài ".repeat(12).strip();

        assertThat(texts(letter(2, longest))).anyMatch(text -> text.contains(longest + " 2"));
    }

    /** Where LibreOffice is there; with {@code DONDOC_REQUIRE_OFFICE=true} it must be. */
    @Test
    void libreOfficeOpensItAndBreaksItIntoPages(@TempDir Path folder) throws IOException, InterruptedException {
        boolean required = Boolean.parseBoolean(System.getenv("DONDOC_REQUIRE_OFFICE"));
        boolean present = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        if (!present && !required) {
            System.out.println("No LibreOffice here: the letter is not converted to PDF");
        }
        Assumptions.assumeTrue(present || required, "no LibreOffice here");
        Path file = Files.write(folder.resolve("letter.docx"), letter(60, "Cao Lộc"));

        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();

        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).isZero();
        String pdf = Files.readString(folder.resolve("letter.pdf"), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf.split("/Type\\s*/Page[^s]", -1).length - 1).isBetween(5, 6);
    }

    private static Stream<XWPFRun> runs(XWPFDocument word) {
        return paragraphs(word).flatMap(paragraph -> paragraph.getRuns().stream());
    }

    private static List<String> texts(byte[] file) {
        return paragraphs(read(file)).map(XWPFParagraph::getText).toList();
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument word) {
        Stream<XWPFParagraph> tables = word.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
        return Stream.concat(word.getParagraphs().stream(), tables);
    }
}
