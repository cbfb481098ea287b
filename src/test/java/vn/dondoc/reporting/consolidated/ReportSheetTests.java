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
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report's tables in a workbook: numbers are numbers, texts stay texts. */
class ReportSheetTests {

    private static XSSFWorkbook write(Content.FigureLine line, String unit) {
        Content content =
                content(List.of(section("I. SỐ LIỆU"), line), List.of(sender("183", unit, Sender.State.LATE, 2)), "");
        byte[] file = new ReportSheet(Samples.messages()).write(content, Edition.draft(2020));
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCell cell(XSSFWorkbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row).getCell(column);
    }

    @ParameterizedTest
    @CsvSource({
        "1646, '1,646'",
        "12345678901234, '12,345,678,901,234'",
        "96.5395, 96.5395",
        "0, 0",
        "138570.25, '138,570.25'"
    })
    void figuresAreExactNumbers(BigDecimal figure, String shown) {
        XSSFCell cell = cell(write(figure(1, "kdc", figure, "x"), "huyện"), "Biểu", 4, 3);

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(new BigDecimal(cell.getRawValue())).isEqualByComparingTo(figure);
        assertThat(new DataFormatter(java.util.Locale.ENGLISH).formatCellValue(cell))
                .isEqualTo(shown);
    }

    @Test
    void whatIsNoNumberIsSaid() {
        XSSFCell cell = cell(write(figure(1, "kdc", null, "(chưa có số liệu)"), "huyện"), "Biểu", 4, 3);

        assertThat(cell.getStringCellValue()).isEqualTo("(chưa có số liệu)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2+3", "@SUM(A1)", "\t=1"})
    void whatLooksLikeAFormulaIsText(String unit) {
        XSSFCell cell = cell(write(figure(1, "kdc", BigDecimal.ONE, "01"), unit), "Đơn vị", 3, 1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void headsAreRepeatedOnEachPrintedPage() {
        XSSFWorkbook book = write(figure(1, "kdc", BigDecimal.ONE, "01"), "huyện");

        assertThat(book.getSheet("Biểu").getRepeatingRows().formatAsString()).isEqualTo("3:3");
        assertThat(book.getSheet("Biểu").getPrintSetup().getLandscape()).isTrue();
        assertThat(book.getNumberOfSheets()).isEqualTo(2);
    }
}
