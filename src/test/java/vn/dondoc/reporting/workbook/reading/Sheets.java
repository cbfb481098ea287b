package vn.dondoc.reporting.workbook.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.reporting.workbook.WorkbookKey;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

/** Workbooks for tests, written cell by cell. */
final class Sheets {

    private Sheets() {}

    static WorkbookKey key(String rule, String period, String unit) {
        return new WorkbookKey(
                "lang-son/2020",
                1,
                rule,
                Period.parse(period),
                "ntm-dtvm",
                UnitId.of(unit),
                null,
                "0-0",
                LocalDate.of(2020, 5, 1));
    }

    static WorkbookKey keyBelow(String rule, String period, String head, Level tier) {
        return new WorkbookKey(
                "lang-son/2020",
                1,
                rule,
                Period.parse(period),
                "ntm-dtvm",
                UnitId.of(head),
                tier,
                null,
                LocalDate.of(2020, 5, 1));
    }

    static Path write(Path folder, @Nullable WorkbookKey key, Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill.accept(workbook);
            if (key != null) {
                Sheet hidden = workbook.createSheet(Layout.KEY_SHEET);
                key.rows().forEach((name, value) -> row(hidden, name, value));
                workbook.setSheetVisibility(
                        workbook.getSheetIndex(hidden), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            }
            Path file = Files.createTempFile(folder, "bieu", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row: numbers as numbers, {@code =…} as a formula, null as no cell. */
    static Row row(Sheet sheet, @Nullable Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value != null) {
                fill(row.createCell(column), value);
            }
        }
        return row;
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
