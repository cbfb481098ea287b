package vn.dondoc.reporting.workbook.corpus;

import static vn.dondoc.reporting.workbook.LangSonTemplates.HALF_YEAR;
import static vn.dondoc.reporting.workbook.LangSonTemplates.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.workbook.LangSonTemplates;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.territory.UnitId;

/** The half-year's form of Cao Lộc, filled in, and what may have become of sheet, rows, columns and key on its way. */
final class OneUnitWorkbooks {

    static final byte[] FILLED =
            LangSonTemplates.one(report("BC-6T", "183", HALF_YEAR), HalfYearFigures.TYPED, false, Map.of());
    static final byte[] BLANK = LangSonTemplates.one(report("BC-6T", "183", HALF_YEAR), Map.of(), false, Map.of());

    private static final int TEXT = Layout.Column.TEXT.ordinal();
    private static final int VALUE = Layout.Column.VALUE.ordinal();
    private static final int CODE = Layout.Column.CODE.ordinal();
    private static final int HEAD_ROW = 4;

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    static Map<String, byte[]> make() {
        OneUnitWorkbooks workbooks = new OneUnitWorkbooks();
        workbooks.asMade();
        workbooks.columns();
        workbooks.rows();
        workbooks.withoutCodes();
        workbooks.sheets();
        workbooks.keys();
        return workbooks.made;
    }

    private void form(String name, Consumer<XSSFSheet> change) {
        made.put(name, Edit.form(FILLED, change));
    }

    private void workbook(String name, Consumer<XSSFWorkbook> change) {
        made.put(name, Edit.of(FILLED, change));
    }

    private void asMade() {
        made.put("template-filled", FILLED);
        made.put("template-blank", BLANK);
        made.put(
                "template-nothing-done",
                LangSonTemplates.one(report("BC-6T", "183", HALF_YEAR), Map.of(), true, Map.of()));
        made.put(
                "template-of-commune",
                LangSonTemplates.one(report("BIEU-XA", "06184", HALF_YEAR), HalfYearFigures.TYPED, false, Map.of()));
        Figure before = new Figure(
                UnitId.of("183"), "ho-ngheo", HALF_YEAR, new BigDecimal("1234"), Instant.parse("2020-06-01T00:00:00Z"));
        made.put(
                "template-with-earlier-figures",
                LangSonTemplates.one(
                        report("BC-NAM", "183", Period.parse("2020")),
                        HalfYearFigures.TYPED,
                        false,
                        Map.of("ho-ngheo", before)));
        made.put(
                "template-of-other-unit",
                LangSonTemplates.one(report("BC-6T", "182", HALF_YEAR), HalfYearFigures.TYPED, false, Map.of()));
    }

    private void columns() {
        form("columns-moved", sheet -> Edit.columns(sheet, 3, 0, 2, 1, 4, 5, 6));
        form("columns-moved-without-codes", sheet -> {
            Edit.columns(sheet, 3, 0, 2, 1, 4, 5, 6);
            sheet.forEach(row -> clear(row, CODE));
        });
        form("column-inserted-in-front", sheet -> sheet.shiftColumns(0, CODE, 1));
        form("column-of-own-beside", sheet -> {
            sheet.shiftColumns(VALUE, CODE, 1);
            sheet.getRow(HEAD_ROW).createCell(VALUE).setCellValue("Người theo dõi");
            Edit.row(sheet, CODE + 1, "kdc").createCell(VALUE).setCellValue("chị Hoa");
        });
        form("second-column-of-figures", sheet -> {
            sheet.getRow(HEAD_ROW).getCell(VALUE + 1).setCellValue("Số liệu năm 2019");
            Edit.row(sheet, CODE, "kdc").getCell(VALUE + 1).setCellValue(205);
        });
        form(
                "remarks-filled-in",
                sheet -> Edit.row(sheet, CODE, "kdc").getCell(VALUE + 1).setCellValue("tăng 01 khu"));
    }

    private void rows() {
        form("rows-on-top", sheet -> {
            sheet.shiftRows(0, sheet.getLastRowNum(), 3);
            sheet.createRow(0).createCell(0).setCellValue("ỦY BAN MTTQ VIỆT NAM HUYỆN CAO LỘC");
            sheet.createRow(1).createCell(0).setCellValue("Số: 15/BC-MTTQ");
        });
        form("notes-below", sheet -> {
            int last = sheet.getLastRowNum();
            sheet.createRow(last + 3).createCell(TEXT).setCellValue("Ghi chú: số hộ nghèo theo rà soát cuối năm 2019.");
            sheet.createRow(last + 4).createCell(TEXT).setCellValue("Đã đối chiếu với Phòng Lao động.");
        });
        form("row-of-own", sheet -> {
            Row row = insert(sheet, Edit.row(sheet, CODE, "kdc").getRowNum() + 1);
            row.createCell(TEXT).setCellValue("Số khu dân cư có đường bê tông");
            row.createCell(VALUE).setCellValue(120);
        });
        form("rows-deleted", sheet -> {
            for (String code : new String[] {"ho-thoat-ngheo", "htx-moi", "ket-qua-to-cao"}) {
                sheet.removeRow(Edit.row(sheet, CODE, code));
            }
        });
        form("rows-in-other-order", sheet -> swap(sheet, "kinh-phi-cvd-huyen", "mo-hinh-chong-bao-luc"));
        form("row-twice", sheet -> {
            Row row = insert(sheet, Edit.row(sheet, CODE, "ho-ngheo").getRowNum() + 1);
            row.createCell(TEXT).setCellValue("Số hộ nghèo (tỷ lệ/tổng số hộ)");
            row.createCell(VALUE).setCellValue(1300);
            row.createCell(CODE).setCellValue("ho-ngheo");
        });
        form("rows-hidden", sheet -> {
            for (String code : new String[] {"kdc", "ho-ngheo", "dan-so"}) {
                Edit.row(sheet, CODE, code).setZeroHeight(true);
            }
        });
        form("filtered", sheet -> {
            sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, sheet.getLastRowNum(), 0, VALUE));
            for (int at = HEAD_ROW + 3; at < HEAD_ROW + 30; at++) {
                sheet.getRow(at).setZeroHeight(true);
            }
        });
        form("values-merged-over-rows", sheet -> {
            int row = Edit.row(sheet, CODE, "htx-moi").getRowNum();
            Edit.value(sheet, "htx-hieu-qua").setBlank();
            sheet.addMergedRegion(new CellRangeAddress(row, row + 1, VALUE, VALUE));
        });
        form("values-merged-with-remarks", sheet -> {
            int row = Edit.row(sheet, CODE, "van-ban-cap-uy").getRowNum();
            sheet.addMergedRegion(new CellRangeAddress(row, row, VALUE, VALUE + 1));
        });
        form(
                "last-row-of-the-sheet",
                sheet -> sheet.createRow(1_048_575).createCell(0).setCellValue("hết"));
    }

    private void withoutCodes() {
        form("codes-deleted", sheet -> sheet.forEach(row -> clear(row, CODE)));
        form(
                "codes-deleted-words-decomposed",
                sheet -> sheet.forEach(row -> {
                    clear(row, CODE);
                    row.forEach(cell -> decompose(cell));
                }));
        form(
                "codes-deleted-tones-placed-otherwise",
                sheet -> sheet.forEach(row -> {
                    clear(row, CODE);
                    row.forEach(cell -> replace(cell, "hòa giải", "hoà giải"));
                    row.forEach(cell -> replace(cell, "Ủy ban", "Uỷ ban"));
                    row.forEach(cell -> replace(cell, "văn hóa", "văn hoá"));
                }));
        form(
                "codes-deleted-words-slipped",
                sheet -> sheet.forEach(row -> {
                    clear(row, CODE);
                    row.forEach(cell -> replace(
                            cell,
                            "Số phát sinh tệ nạn xã hội tại cộng đồng",
                            "Số phát sinh tệ nạn xa hội tại cộng đồng"));
                }));
        form(
                "codes-deleted-capitals",
                sheet -> sheet.forEach(row -> {
                    clear(row, CODE);
                    Cell text = row.getCell(TEXT);
                    if (text != null && text.getCellType() == CellType.STRING) {
                        text.setCellValue(text.getStringCellValue().toUpperCase(Locale.forLanguageTag("vi")));
                    }
                }));
        form("code-and-words-disagree", sheet -> {
            Edit.row(sheet, CODE, "ho-ngheo").getCell(TEXT).setCellValue("Tổng số hộ");
            Edit.row(sheet, CODE, "tong-ho").getCell(TEXT).setCellValue("Số hộ nghèo (tỷ lệ/tổng số hộ)");
        });
        form("head-deleted", sheet -> sheet.removeRow(sheet.getRow(HEAD_ROW)));
    }

    private void sheets() {
        workbook("sheet-renamed", workbook -> workbook.setSheetName(0, "6 thang dau nam"));
        workbook("sheet-twice-the-same", workbook -> workbook.cloneSheet(0, "Biểu (2)"));
        workbook("sheet-twice-different", workbook -> {
            XSSFSheet copy = workbook.cloneSheet(0, "Biểu (2)");
            Edit.value(copy, "kdc").setCellValue(207);
        });
        workbook("other-sheets-beside", workbook -> {
            workbook.createSheet("Danh sách hộ").createRow(0).createCell(0).setCellValue("Nguyễn Văn A");
            workbook.setSheetOrder("Danh sách hộ", 0);
        });
        workbook("form-sheet-hidden", workbook -> {
            workbook.createSheet("Trang1").createRow(0).createCell(0).setCellValue("Kính gửi");
            workbook.setActiveSheet(2);
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
        });
        workbook("two-units-merged", workbook -> {
            XSSFSheet copy = workbook.cloneSheet(0, "Văn Lãng");
            copy.getRow(0).getCell(0).setCellValue("Đơn vị báo cáo: Huyện Văn Lãng");
            Edit.value(copy, "kdc").setCellValue(180);
        });
        workbook("unprotected", workbook -> {
            workbook.getSheetAt(0).disableLocking();
            workbook.unLockStructure();
        });
        workbook(
                "protected-by-another-password",
                workbook -> workbook.getSheetAt(0).protectSheet("mttq"));
    }

    private void keys() {
        workbook("key-deleted", workbook -> workbook.removeSheetAt(1));
        key("key-damaged", "version", "hai");
        key("key-of-last-year", Map.of("pack", "lang-son/2019", "period", "2019-H1"));
        made.put("template-of-last-year", Edit.of(made.get("key-of-last-year"), workbook -> {
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> replace(cell, "2020", "2019")));
        }));
        key("key-of-other-unit", "unit", "182");
        key("key-of-unknown-unit", "unit", "999");
        key("key-of-the-year", Map.of("rule", "BC-NAM", "period", "2020"));
        key("key-of-quarter", "period", "2020-Q2");
        key("key-of-other-version", "version", "7");
        key("key-of-later-layout", "mau", "dondoc/2");
    }

    private void key(String name, String row, String value) {
        key(name, Map.of(row, value));
    }

    private void key(String name, Map<String, String> rows) {
        workbook(
                name,
                workbook -> rows.forEach((row, value) -> Edit.row(workbook.getSheet(Layout.KEY_SHEET), 0, row)
                        .getCell(1)
                        .setCellValue(value)));
    }

    private static Row insert(XSSFSheet sheet, int at) {
        sheet.shiftRows(at, sheet.getLastRowNum(), 1);
        return sheet.createRow(at);
    }

    private static void swap(XSSFSheet sheet, String one, String other) {
        Row first = Edit.row(sheet, CODE, one);
        Row second = Edit.row(sheet, CODE, other);
        for (int column : new int[] {0, TEXT, TEXT + 1, CODE}) {
            String text = first.getCell(column).toString();
            first.getCell(column).setCellValue(second.getCell(column).toString());
            second.getCell(column).setCellValue(text);
        }
        double number = first.getCell(VALUE).getNumericCellValue();
        first.getCell(VALUE).setCellValue(second.getCell(VALUE).getNumericCellValue());
        second.getCell(VALUE).setCellValue(number);
    }

    private static void clear(Row row, int column) {
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
    }

    private static void decompose(Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            cell.setCellValue(Normalizer.normalize(cell.getStringCellValue(), Normalizer.Form.NFD));
        }
    }

    private static void replace(Cell cell, String before, String after) {
        if (cell.getCellType() == CellType.STRING) {
            cell.setCellValue(cell.getStringCellValue().replace(before, after));
        }
    }
}
