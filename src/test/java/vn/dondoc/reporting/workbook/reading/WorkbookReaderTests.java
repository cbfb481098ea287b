package vn.dondoc.reporting.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.reporting.workbook.reading.Sheets.key;
import static vn.dondoc.reporting.workbook.reading.Sheets.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.reporting.workbook.WorkbookKey;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

@ServerTest
@Import(LangSonReports.class)
@Transactional
class WorkbookReaderTests {

    private static final String[] HEAD = {
        "TT", "Nội dung", "Đơn vị tính", "Số liệu", "Ghi chú", "Kỳ trước", "Mã số liệu"
    };
    private static final WorkbookKey CAO_LOC_HALF_YEAR = key("BC-6T", "2020-H1", "183");

    @Autowired
    WorkbookReader reader;

    @Autowired
    LangSonReports langSon;

    @Autowired
    Reports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    MessageSource messages;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        langSon.settle();
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void readsATemplateByItsCodes() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, "3", "Tổng số khu dân cư", "khu dân cư", 206, null, null, "kdc");
            row(sheet, "23", "Số hộ nghèo", "hộ", "1.234", null, null, "ho-ngheo");
        });

        assertThat(entries(reading)).isEqualTo(Map.of("kdc", "206", "ho-ngheo", "1234"));
        assertThat(reading.forms().get(0).report().key())
                .isEqualTo(new ReportKey("BC-6T", CAO_LOC, LangSonReports.HALF_YEAR));
        assertThat(reading.forms().get(0).stamp()).isEqualTo("0-0");
        assertThat(reading.forms().get(0).cells()).containsEntry("kdc", "Biểu!D2");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void whatNoSpreadsheetWritesTakesNoLongerThanWhatItDoes() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, "3", "1.".repeat(16_000) + "1", "khu dân cư", 206, null, null, "kdc");
            row(sheet, "23", "Số hộ nghèo", "hộ", 12, null, null, "ho-ngheo");
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("[".repeat(300) + "0%"));
            sheet.getRow(2).getCell(3).setCellStyle(style);
        });

        assertThat(entries(reading)).isEqualTo(Map.of("kdc", "206", "ho-ngheo", "12"));
    }

    @Test
    void longerTextsThanAnySpreadsheetHoldsAreRefused() throws IOException {
        Path file = folder.resolve("dai.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", null)) {
            workbook.newWorksheet("Biểu").inlineString(0, 0, "a".repeat(40_000));
        }

        assertThat(reader.read(file, "dai.xlsx", null, unit -> true).notes())
                .extracting(CellNote::code)
                .containsExactly("reporting.reading.file.cell");
    }

    @Test
    void readsMovedColumnsByTheirHeads() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, "ỦY BAN MTTQ VIỆT NAM HUYỆN CAO LỘC");
            row(sheet, "Số liệu", "Mã số liệu", "Nội dung");
            row(sheet, 206, "kdc", "Tổng số khu dân cư");
            row(sheet, 12, null, "Số hộ nghèo");
        });

        assertThat(entries(reading)).isEqualTo(Map.of("kdc", "206", "ho-ngheo", "12"));
    }

    @Test
    void readsWordsWithoutCodesHoweverTheyAreComposed() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, "TT", decomposed("Nội dung"), "Số liệu");
            row(sheet, 3, decomposed("Tổng số khu dân cư"), 206);
            row(sheet, 23, "- " + decomposed("Số hộ nghèo") + ":", 12);
            row(sheet, null, "Số vụ hoà giải", 7);
            row(sheet, null, "Ủy ban tặng", null);
        });

        assertThat(entries(reading))
                .containsEntry("kdc", "206")
                .containsEntry("ho-ngheo", "12")
                .containsEntry("vu-hoa-giai", "7");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void asksAboutWordsThatAreOnlyNearlyThoseOfTheForm() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, null, "Tổng số khu dân cư", null, 206);
            row(sheet, null, "Số hộ nghèo", null, 5);
            row(sheet, null, "Số mô hình xây dựng gia đình hạnh phúcc", null, 9);
            row(sheet, null, "Số xe đạp đã tặng", null, 11);
        });

        assertThat(entries(reading)).containsEntry("mo-hinh-gia-dinh-hanh-phuc", "9");
        assertThat(say(reading))
                .contains(
                        "Biểu!D4: Dòng “Số mô hình xây dựng gia đình hạnh phúcc” đọc là “Số mô hình xây dựng gia đình hạnh phúc” (9): đúng không?",
                        "Biểu!D5: Dòng “Số xe đạp đã tặng” không có trong biểu; bỏ qua số 11?");
    }

    @Test
    void namesTheCellOfEachFault() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, null, "Tổng số khu dân cư", null, "nhiều", null, null, "kdc");
            row(sheet, null, "Số hộ nghèo", null, 1.5, null, null, "ho-ngheo");
            row(sheet, null, "Số vụ hòa giải", null, "=1/0", null, null, "vu-hoa-giai");
            row(sheet, null, "", null, 3, null, null, "htx-moi");
            row(sheet, null, "", null, 4, null, null, "htx-moi");
        });

        assertThat(reading.isRefused()).isTrue();
        assertThat(say(reading))
                .contains(
                        "Biểu!D2: “nhiều” không phải là số (Tổng số khu dân cư)",
                        "Biểu!D3: “1.5” phải là số nguyên (dấu chấm ngăn cách hàng nghìn)",
                        "Biểu!D4: Công thức chưa có kết quả (Số vụ hòa giải). Để trống? Nếu không, xin mở bằng Excel, lưu lại rồi gửi lại");
        assertThat(say(reading)).anyMatch(said -> said.startsWith("Biểu!D6: “Số hợp tác xã"));
    }

    @Test
    void aFormulaCountsWithTheResultThatTheSpreadsheetKept() {
        Path file = Sheets.write(folder, CAO_LOC_HALF_YEAR, workbook -> {
            Sheet sheet = workbook.createSheet("Biểu");
            row(sheet, (Object[]) HEAD);
            row(sheet, null, "Tổng số khu dân cư", null, "=100+106", null, null, "kdc");
            row(sheet, null, null, null, "=\"không\"", null, null, "ho-ngheo");
            row(sheet, null, null, null, 3, null, null, "htx-moi");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(entries(read(file))).isEqualTo(Map.of("kdc", "206", "ho-ngheo", "0", "htx-moi", "3"));
    }

    @Test
    void aCellMergedOverTwoLinesIsAskedAbout() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, null, "Tổng số khu dân cư", null, 206, null, null, "kdc");
            row(sheet, null, "Số hộ nghèo", null, 7, null, null, "ho-ngheo");
            row(sheet, null, "Số hợp tác xã", null, null, null, null, "htx-moi");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
        });

        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cell()).isEqualTo("D4");
            assertThat(doubt.code()).isEqualTo("reporting.reading.merged");
        });
    }

    @Test
    void lastYearsTemplateIsReadByItsWordsAndAskedAbout() {
        WorkbookReading reading = read(key("BC-6T", "2019-H1", "183"), sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, null, "Tổng số khu dân cư", null, 206, null, null, "khac");
            row(sheet, null, "Số hộ nghèo", null, 7, null, null, "kdc");
            row(sheet, null, "Số vụ hòa giải", null, 3, null, null, "ho-ngheo");
        });

        assertThat(entries(reading)).isEqualTo(Map.of("kdc", "206", "ho-ngheo", "7", "vu-hoa-giai", "3"));
        assertThat(say(reading))
                .contains("Biểu: Biểu mẫu là của 6 tháng năm 2019. Nhận cho 6 tháng năm 2020: đúng không?");
    }

    @Test
    void withoutAKeyTheWordsAboveTheTableTellAndAreAskedAbout() {
        WorkbookReading reading = read(null, sheet -> {
            row(sheet, "ỦY BAN MTTQ VIỆT NAM HUYỆN CAO LỘC");
            row(sheet, "BÁO CÁO SỐ LIỆU 6 THÁNG ĐẦU NĂM 2020");
            row(sheet, "STT", "Nội dung", "ĐVT", "Kết quả");
            row(sheet, 1, "Tổng số khu dân cư", "KDC", 206);
            row(sheet, 2, "Số hộ nghèo", "hộ", 7);
            row(sheet, 3, "Số vụ hòa giải", "vụ", 3);
        });

        assertThat(reading.forms()).singleElement().satisfies(form -> {
            assertThat(form.report().key()).isEqualTo(new ReportKey("BC-6T", CAO_LOC, LangSonReports.HALF_YEAR));
            assertThat(form.entries()).containsEntry("kdc", "206");
        });
        assertThat(reading.isCertain()).isFalse();
        assertThat(reading.isRefused()).isFalse();
    }

    @Test
    void withoutAKeyTheExpectedReportCounts() {
        Path file = Sheets.write(folder, null, workbook -> {
            Sheet sheet = workbook.createSheet("Sheet1");
            row(sheet, "Nội dung", "Số liệu");
            row(sheet, "Tổng số khu dân cư", 206);
            row(sheet, "Số hộ nghèo", 7);
            row(sheet, "Số vụ hòa giải", 3);
        });

        WorkbookReading reading = reader.read(
                file,
                "bieu.xlsx",
                reports.find(new ReportKey("BC-6T", CAO_LOC, LangSonReports.HALF_YEAR))
                        .orElseThrow(),
                any -> true);

        assertThat(reading.isCertain()).isTrue();
        assertThat(entries(reading)).containsEntry("vu-hoa-giai", "3");
    }

    @Test
    void aSheetOfManyUnitsIsReadByCodeOrByName() {
        WorkbookReading reading = read(Sheets.keyBelow("BIEU-XA", "2020-H1", "183", Level.COMMUNE), sheet -> {
            row(sheet, "Các đơn vị thuộc huyện Cao Lộc");
            row(
                    sheet,
                    "Mã đơn vị",
                    "Đơn vị",
                    "Không phát sinh",
                    "3. Tổng số khu dân cư",
                    "Số hộ nghèo",
                    "Số vụ hòa giải");
            row(sheet, null, null, null, "khu dân cư", "hộ", "vụ");
            row(sheet, Layout.UNIT_ROW_CODE, null, Layout.NOTHING_DONE_CODE, "kdc", "ho-ngheo", "vu-hoa-giai");
            row(sheet, 6184, "Thị trấn Đồng Đăng", null, 12, 3, 1);
            row(sheet, null, "thị trấn Cao Lộc", null, 14, "-", null);
            row(sheet, null, "xã " + decomposed("Hoà Cư"), "Có", null, null, null);
            row(sheet, null, "xã Gia Cát", null, null, null, null);
            row(sheet, null, "Tổng cộng", null, 26, 3, 1);
        });

        assertThat(reading.forms())
                .as(say(reading).toString())
                .extracting(form -> form.report().unit().fullName())
                .containsExactly("thị trấn Đồng Đăng", "thị trấn Cao Lộc", "xã Hòa Cư");
        assertThat(reading.forms().get(1).entries()).isEqualTo(Map.of("kdc", "14", "ho-ngheo", "0"));
        assertThat(reading.forms().get(2).nothingDone()).isTrue();
        assertThat(reading.isCertain()).isTrue();
    }

    @Test
    void aUnitThatIsNotThereIsRefusedByName() {
        WorkbookReading reading = read(Sheets.keyBelow("BIEU-XA", "2020-H1", "183", Level.COMMUNE), sheet -> {
            row(sheet, "Đơn vị", "kdc", "ho-ngheo", "vu-hoa-giai");
            row(sheet, "xã Gia Các", 12, 3, 1);
        });

        assertThat(say(reading)).contains("Biểu!A2: Không có đơn vị “xã Gia Các”. Xin sửa tên hoặc mã đơn vị");
    }

    @Test
    void whatIsNotYoursIsRefused() {
        Path file = Sheets.write(folder, CAO_LOC_HALF_YEAR, workbook -> {
            Sheet sheet = workbook.createSheet("Biểu");
            row(sheet, (Object[]) HEAD);
            row(sheet, null, null, null, 1, null, null, "kdc");
            row(sheet, null, null, null, 1, null, null, "ho-ngheo");
            row(sheet, null, null, null, 1, null, null, "vu-hoa-giai");
        });

        assertThat(say(reader.read(file, "bieu.xlsx", null, unit -> unit.equals(UnitId.of("182")))))
                .containsExactly("Biểu: huyện Cao Lộc: ngoài phạm vi được nhập số liệu");
    }

    @Test
    void twoSheetsOfOneReportMustNotDiffer() {
        Consumer<Sheet> one = sheet -> {
            row(sheet, (Object[]) HEAD);
            row(sheet, null, null, null, 206, null, null, "kdc");
            row(sheet, null, null, null, 1, null, null, "ho-ngheo");
            row(sheet, null, null, null, 1, null, null, "vu-hoa-giai");
        };
        Path file = Sheets.write(folder, CAO_LOC_HALF_YEAR, workbook -> {
            one.accept(workbook.createSheet("Biểu"));
            Sheet copy = workbook.createSheet("Biểu (2)");
            one.accept(copy);
            copy.getRow(1).getCell(3).setCellValue(207);
            workbook.createSheet("Nháp").createRow(0).createCell(0).setCellValue("ghi chú riêng");
        });

        assertThat(say(read(file)))
                .contains(
                        "Biểu (2): Số liệu của huyện Cao Lộc đã có ở trang tính “Biểu” và khác ở đây. Xin bỏ một trong hai",
                        "Nháp: Trang tính không có biểu số liệu, không đọc");
    }

    @Test
    void theWordsAboveTheTableOutweighTheKey() {
        WorkbookReading reading = read(CAO_LOC_HALF_YEAR, sheet -> {
            row(sheet, "Đơn vị báo cáo: Huyện Văn Lãng");
            row(sheet, (Object[]) HEAD);
            row(sheet, null, null, null, 206, null, null, "kdc");
            row(sheet, null, null, null, 1, null, null, "ho-ngheo");
            row(sheet, null, null, null, 1, null, null, "vu-hoa-giai");
        });

        assertThat(say(reading))
                .contains(
                        "Biểu: Đầu biểu ghi huyện Văn Lãng, mã ẩn của biểu mẫu là huyện Cao Lộc. Nhận cho huyện Cao Lộc: đúng không?");
    }

    @Test
    void knowsThePeriodInItsWords() {
        Map<String, String> words = Map.of(
                "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020", "2020-H1",
                "Báo cáo năm. Năm 2020", "2020",
                "Quý III/2020", "2020-Q3",
                "tháng 7 năm 2020", "2020-07",
                "9 tháng năm 2020", "2020-9M");

        words.forEach((said, period) ->
                assertThat(new SheetHeading(List.of(said)).period()).as(said).contains(Period.parse(period)));
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private WorkbookReading read(WorkbookKey key, Consumer<Sheet> fill) {
        return read(Sheets.write(folder, key, workbook -> fill.accept(workbook.createSheet("Biểu"))));
    }

    private WorkbookReading read(Path file) {
        return reader.read(file, "bieu.xlsx", null, any -> true);
    }

    private Map<String, String> entries(WorkbookReading reading) {
        assertThat(reading.forms()).as(say(reading).toString()).hasSize(1);
        return reading.forms().get(0).entries();
    }

    private List<String> say(WorkbookReading reading) {
        return reading.notes().stream()
                .map(note -> note.place() + ": " + messages.getMessage(note, Locale.forLanguageTag("vi")))
                .toList();
    }
}
