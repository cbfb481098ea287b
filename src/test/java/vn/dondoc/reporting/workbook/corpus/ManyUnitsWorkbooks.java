package vn.dondoc.reporting.workbook.corpus;

import static vn.dondoc.reporting.workbook.LangSonTemplates.HALF_YEAR;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.workbook.LangSonTemplates;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.territory.Level;

/** One file for the communes of Cao Lộc, three of them filled in. */
final class ManyUnitsWorkbooks {

    static final byte[] FILLED = LangSonTemplates.below(
            "BIEU-XA",
            "183",
            HALF_YEAR,
            Level.COMMUNE,
            Map.of(
                    "06184", HalfYearFigures.TYPED,
                    "06187", Map.of("kdc", "14", "ho-ngheo", "52"),
                    "06190", Map.of("kdc", "9", "dat-hien-tang", "1.250,5")));

    private static final int NAME = 1;

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    static Map<String, byte[]> make() {
        ManyUnitsWorkbooks workbooks = new ManyUnitsWorkbooks();
        workbooks.all();
        return workbooks.made;
    }

    private void form(String name, Consumer<XSSFSheet> change) {
        made.put(name, Edit.form(FILLED, change));
    }

    private void all() {
        made.put("communes-filled", FILLED);
        made.put(
                "districts-of-the-province",
                LangSonTemplates.below("BC-6T", "20", HALF_YEAR, Level.DISTRICT, Map.of("183", HalfYearFigures.TYPED)));
        form("communes-one-missing", sheet -> sheet.removeRow(Edit.row(sheet, 0, "06190")));
        form("communes-one-twice", sheet -> again(sheet, "06187", 15));
        form("communes-one-twice-the-same", sheet -> again(sheet, "06187", 14));
        form(
                "communes-one-renamed",
                sheet -> Edit.row(sheet, 0, "06190").getCell(NAME).setCellValue("Xã Bảo Lâm mới"));
        form(
                "communes-name-of-another",
                sheet -> Edit.row(sheet, 0, "06190").getCell(NAME).setCellValue("Xã Thanh Lòa"));
        made.put("communes-key-deleted", Edit.of(FILLED, workbook -> workbook.removeSheetAt(1)));
        form("communes-in-other-order", sheet -> {
            swap(sheet, "06184", "06187");
        });
        form("communes-codes-deleted", sheet -> {
            int first = Edit.row(sheet, 0, Layout.UNIT_ROW_CODE).getRowNum() + 1;
            for (int at = first; at <= sheet.getLastRowNum(); at++) {
                sheet.getRow(at).getCell(0).setBlank();
            }
        });
        form("communes-all-codes-deleted", sheet -> {
            int codes = Edit.row(sheet, 0, Layout.UNIT_ROW_CODE).getRowNum();
            for (int at = codes + 1; at <= sheet.getLastRowNum(); at++) {
                sheet.getRow(at).getCell(0).setBlank();
            }
            sheet.removeRow(sheet.getRow(codes));
        });
        form("communes-codes-as-numbers", sheet -> {
            Edit.row(sheet, 0, "06184").getCell(0).setCellValue(6184);
        });
        form("communes-with-total", sheet -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(NAME).setCellValue("Tổng cộng");
            row.createCell(Edit.column(Edit.row(sheet, 0, Layout.UNIT_ROW_CODE), "kdc"))
                    .setCellValue(229);
        });
        form("communes-one-of-another-district", sheet -> {
            Row row = Edit.row(sheet, 0, "06193");
            row.getCell(0).setCellValue("06124");
            row.getCell(NAME).setCellValue("Thị trấn Na Sầm");
            row.getCell(Edit.column(Edit.row(sheet, 0, Layout.UNIT_ROW_CODE), "kdc"))
                    .setCellValue(12);
        });
        form("communes-one-unknown", sheet -> {
            Row row = Edit.row(sheet, 0, "06193");
            row.getCell(0).setBlank();
            row.getCell(NAME).setCellValue("Xã Không Có");
            row.getCell(Edit.column(Edit.row(sheet, 0, Layout.UNIT_ROW_CODE), "kdc"))
                    .setCellValue(12);
        });
        form(
                "communes-one-wrong-cell",
                sheet -> Edit.value(sheet, "06187", "ho-ngheo").setCellValue("nhiều"));
        form(
                "communes-one-with-nothing-done",
                sheet -> Edit.value(sheet, "06193", Layout.NOTHING_DONE_CODE).setCellValue(Layout.YES));
        form("communes-column-moved", sheet -> {
            Row codes = Edit.row(sheet, 0, Layout.UNIT_ROW_CODE);
            int kdc = Edit.column(codes, "kdc");
            int poor = Edit.column(codes, "ho-ngheo");
            sheet.forEach(row -> swap(row, kdc, poor));
        });
    }

    private static void again(XSSFSheet sheet, String unit, double kdc) {
        Row first = Edit.row(sheet, 0, unit);
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(unit);
        row.createCell(NAME).setCellValue(first.getCell(NAME).getStringCellValue());
        Row codes = Edit.row(sheet, 0, Layout.UNIT_ROW_CODE);
        row.createCell(Edit.column(codes, "kdc")).setCellValue(kdc);
        row.createCell(Edit.column(codes, "ho-ngheo")).setCellValue(52);
    }

    private static void swap(XSSFSheet sheet, String one, String other) {
        Row first = Edit.row(sheet, 0, one);
        Row second = Edit.row(sheet, 0, other);
        for (int column = 0; column < first.getLastCellNum(); column++) {
            exchange(first, column, second, column);
        }
    }

    private static void swap(Row row, int one, int other) {
        if (row.getCell(one) != null && row.getCell(other) != null && row.getRowNum() >= 5) {
            exchange(row, one, row, other);
        }
    }

    private static void exchange(Row row, int column, Row otherRow, int otherColumn) {
        Cell one = row.getCell(column);
        Cell other = otherRow.getCell(otherColumn);
        if (one == null || other == null || one.getCellType() == CellType.FORMULA) {
            return;
        }
        Object before = content(one);
        set(one, content(other));
        set(other, before);
    }

    private static Object content(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static void set(Cell cell, Object content) {
        if (content instanceof Double number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue(content.toString());
        }
    }
}
