package vn.dondoc.reporting.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** The hidden sheet that says what a template is for. */
final class KeySheet {

    private KeySheet() {}

    static void write(Workbook workbook, WorkbookKey key) {
        Sheet sheet = workbook.createSheet(Layout.KEY_SHEET);
        for (Map.Entry<String, String> row : key.rows().entrySet()) {
            Row line = sheet.createRow(sheet.getPhysicalNumberOfRows());
            line.createCell(0).setCellValue(row.getKey());
            line.createCell(1).setCellValue(row.getValue());
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
}
