package vn.dondoc.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.workbook.LangSonTemplates.HALF_YEAR;
import static vn.dondoc.reporting.workbook.LangSonTemplates.report;
import static vn.dondoc.reporting.workbook.Layout.Column.CODE;
import static vn.dondoc.reporting.workbook.Layout.Column.EARLIER;
import static vn.dondoc.reporting.workbook.Layout.Column.TEXT;
import static vn.dondoc.reporting.workbook.Layout.Column.VALUE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

class TemplateWriterTests {

    private static final byte[] FILLED =
            LangSonTemplates.one(report("BC-6T", "183", HALF_YEAR), HalfYearFigures.TYPED, false, Map.of());
    private static final byte[] COMMUNES =
            LangSonTemplates.below("BIEU-XA", "183", HALF_YEAR, Level.COMMUNE, Map.of("06184", HalfYearFigures.TYPED));

    @Test
    void everyFigureOfTheFormHasARowWithItsCodeAndWhatWasEntered() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            Map<String, Cell> values = values(workbook);

            assertThat(values.keySet())
                    .containsAll(LangSonTemplates.PACK.forms().get("ntm-dtvm").indicators())
                    .contains(Layout.NOTHING_DONE_CODE);
            HalfYearFigures.TYPED.forEach((code, text) -> {
                Cell cell = values.get(code);
                if (LangSonTemplates.PACK.indicator(code).type().isNumber()) {
                    assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                            .as(code)
                            .isEqualByComparingTo(Numbers.read(text).orElseThrow());
                } else {
                    assertThat(cell.getStringCellValue()).as(code).isEqualTo(text);
                }
            });
        }
    }

    @Test
    void ratiosAreLockedFormulasCutNotRounded() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            Map<String, Cell> values = values(workbook);

            HalfYearFigures.RATIOS.forEach((code, percent) -> {
                Cell cell = values.get(code);
                assertThat(cell.getCellType()).as(code).isEqualTo(CellType.FORMULA);
                assertThat(cell.getCellStyle().getLocked()).isTrue();
                assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                        .as(code)
                        .isEqualByComparingTo(Numbers.read(percent).orElseThrow());
            });
        }
    }

    @Test
    void aShareWithoutItsFiguresIsEmpty() throws IOException {
        byte[] blank = LangSonTemplates.one(report("BC-6T", "183", HALF_YEAR), Map.of("kdc", "206"), false, Map.of());
        try (XSSFWorkbook workbook = open(blank)) {
            assertThat(values(workbook).get("kdc-van-hoa-ty-le").getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void onlyWhatIsFilledInIsUnlockedAndThereIsNoPassword() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            XSSFSheet sheet = workbook.getSheet(Layout.FORM_SHEET);

            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(workbook.isStructureLocked()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue())
                    .isFalse();
            values(workbook).forEach((code, cell) -> {
                Indicator indicator = LangSonTemplates.PACK.indicators().get(code);
                assertThat(cell.getCellStyle().getLocked())
                        .as(code)
                        .isEqualTo(indicator != null && !indicator.type().isEntered());
                assertThat(cell.getRow().getCell(TEXT.ordinal()).getCellStyle().getLocked())
                        .isTrue();
            });
        }
    }

    @Test
    void eachCellTakesOnlyWhatItsFigureMayBe() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            Map<Integer, XSSFDataValidation> rules = new HashMap<>();
            workbook.getSheet(Layout.FORM_SHEET)
                    .getDataValidations()
                    .forEach(rule ->
                            rules.put(rule.getRegions().getCellRangeAddress(0).getFirstRow(), rule));
            Map<String, Integer> kinds = Map.of(
                    "kdc",
                    ValidationType.INTEGER,
                    "kinh-phi-cvd",
                    ValidationType.INTEGER,
                    "dat-hien-tang",
                    ValidationType.DECIMAL,
                    "van-ban-cap-uy",
                    ValidationType.TEXT_LENGTH,
                    Layout.NOTHING_DONE_CODE,
                    ValidationType.LIST);

            Map<String, Cell> values = values(workbook);
            kinds.forEach((code, kind) -> assertThat(rules.get(values.get(code).getRowIndex())
                            .getValidationConstraint()
                            .getValidationType())
                    .as(code)
                    .isEqualTo(kind));
            assertThat(rules.get(values.get("kinh-phi-cvd").getRowIndex()).getPromptBoxText())
                    .contains("Dòng 6 là tổng của dòng 7, 8 và 9");
        }
    }

    @Test
    void numbersAreShownAsHereAndTextsStayTexts() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            Map<String, Cell> values = values(workbook);

            assertThat(values.get("kinh-phi-cvd").getCellStyle().getDataFormatString())
                    .isEqualTo("[$-42A]#,##0");
            assertThat(values.get("dat-hien-tang").getCellStyle().getDataFormatString())
                    .isEqualTo("[$-42A]#,##0.00");
            assertThat(values.get("van-ban-cap-uy").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void theKeyIsVeryHidden() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            Map<String, String> rows = new LinkedHashMap<>();
            for (Row row : workbook.getSheet(Layout.KEY_SHEET)) {
                rows.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
            }

            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(Layout.KEY_SHEET)))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(WorkbookKey.of(rows).orElseThrow().report())
                    .isEqualTo(report("BC-6T", "183", HALF_YEAR).key());
        }
    }

    @Test
    void itPrintsOnA4WithItsHeadOnEveryPage() throws IOException {
        try (XSSFWorkbook workbook = open(FILLED)) {
            XSSFSheet sheet = workbook.getSheet(Layout.FORM_SHEET);

            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getRepeatingRows().getFirstRow())
                    .isEqualTo(sheet.getPaneInformation().getHorizontalSplitPosition() - 1);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Đơn vị báo cáo: Huyện Cao Lộc");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .endsWith("Số liệu lũy kế từ ngày 01/01/2020 đến ngày 31/05/2020");
        }
        try (XSSFWorkbook workbook = open(COMMUNES)) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void theEarlierFigureStandsBesideGreyedWhereThereIsOne() throws IOException {
        Figure before = new Figure(
                UnitId.of("183"), "ho-ngheo", HALF_YEAR, new BigDecimal("1234"), Instant.parse("2020-06-01T00:00:00Z"));
        byte[] year = LangSonTemplates.one(
                report("BC-NAM", "183", Period.parse("2020")), Map.of(), false, Map.of("ho-ngheo", before));
        try (XSSFWorkbook workbook = open(year)) {
            Cell cell = values(workbook).get("ho-ngheo").getRow().getCell(EARLIER.ordinal());

            assertThat(cell.getNumericCellValue()).isEqualTo(1234);
            assertThat(cell.getCellStyle().getLocked()).isTrue();
            assertThat(workbook.getSheetAt(0).isColumnHidden(EARLIER.ordinal())).isFalse();
        }
        try (XSSFWorkbook workbook = open(FILLED)) {
            assertThat(workbook.getSheetAt(0).isColumnHidden(EARLIER.ordinal())).isTrue();
            assertThat(workbook.getSheetAt(0).isColumnHidden(CODE.ordinal())).isTrue();
        }
    }

    @Test
    void whatLooksLikeAFormulaComesBackAsTheSameText() throws IOException {
        String evil = "=HYPERLINK(\"http://example.org\";\"xem\")";
        byte[] file = LangSonTemplates.one(
                report("BC-6T", "183", HALF_YEAR),
                Map.of("van-ban-cap-uy", evil, "ket-qua-giam-sat", "@SUM(A1)", "ket-qua-to-cao", "Không có"),
                false,
                Map.of());
        try (XSSFWorkbook workbook = open(file)) {
            Map<String, Cell> values = values(workbook);

            assertThat(values.get("van-ban-cap-uy").getCellType()).isEqualTo(CellType.STRING);
            assertThat(values.get("van-ban-cap-uy").getStringCellValue()).isEqualTo(evil);
            assertThat(values.get("van-ban-cap-uy").getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(values.get("ket-qua-giam-sat").getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(values.get("ket-qua-to-cao").getCellStyle().getQuotePrefixed())
                    .isFalse();
            assertThat(values.get("van-ban-cap-uy").getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void manyUnitsHaveARowEachAndEveryFigureAColumn() throws IOException {
        try (XSSFWorkbook workbook = open(COMMUNES)) {
            XSSFSheet sheet = workbook.getSheet(Layout.FORM_SHEET);
            Row codes = rowOf(sheet, Layout.UNIT_ROW_CODE);
            Row dongDang = rowOf(sheet, "06184");

            assertThat(codes.getZeroHeight()).isTrue();
            assertThat(sheet.getLastRowNum() - codes.getRowNum()).isEqualTo(22);
            int column = column(codes, "kinh-phi-cvd");
            assertThat(dongDang.getCell(1).getStringCellValue()).isEqualTo("Thị trấn Đồng Đăng");
            assertThat(dongDang.getCell(column).getNumericCellValue()).isEqualTo(1_020_000_000);
            Cell ratio = dongDang.getCell(column(codes, "kdc-van-hoa-ty-le"));
            assertThat(ratio.getCellFormula())
                    .contains("$" + CellReference.convertNumToColString(column(codes, "kdc"))
                            + (dongDang.getRowNum() + 1));
            assertThat(ratio.getNumericCellValue()).isEqualTo(83.0);
            assertThat(sheet.isSheetLocked()).isTrue();
        }
    }

    @Test
    void otherLibrariesReadItToo() throws IOException {
        for (byte[] file : List.of(FILLED, COMMUNES)) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                        .containsExactly(Layout.FORM_SHEET, Layout.KEY_SHEET);
                assertThat(workbook.getFirstSheet().read()).hasSizeGreaterThan(25);
            }
        }
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** The cells to be filled in, by the hidden codes. */
    private static Map<String, Cell> values(XSSFWorkbook workbook) {
        Map<String, Cell> values = new LinkedHashMap<>();
        for (Row row : workbook.getSheet(Layout.FORM_SHEET)) {
            Cell code = row.getCell(CODE.ordinal());
            if (code != null && !code.getStringCellValue().isEmpty() && row.getCell(VALUE.ordinal()) != null) {
                values.put(code.getStringCellValue(), row.getCell(VALUE.ordinal()));
            }
        }
        values.remove(CODE.head());
        return values;
    }

    private static Row rowOf(XSSFSheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No row " + code);
    }

    private static int column(Row codes, String code) {
        for (Cell cell : codes) {
            if (cell.getStringCellValue().equals(code)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No column " + code);
    }
}
