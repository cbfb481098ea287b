package vn.dondoc.reporting.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a template comes out of a printer: on A4, heads repeated, pages numbered. */
final class Printing {

    private Printing() {}

    /** As wide as the page. Rows and columns are counted from 0; {@code lastRow} is inclusive. */
    static void upright(XSSFSheet sheet, int headRow, int lastColumn, int lastRow) {
        prepare(sheet, false, lastColumn, lastRow);
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** As many pages beside each other as it takes, the units' names on each. */
    static void lying(XSSFSheet sheet, int[] headRows, int lastNameColumn, int lastColumn, int lastRow) {
        prepare(sheet, true, lastColumn, lastRow);
        sheet.setRepeatingRows(new CellRangeAddress(headRows[0], headRows[1], -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, lastNameColumn));
        sheet.getPrintSetup().setScale((short) 70);
        sheet.getPrintSetup().setLeftToRight(true);
    }

    private static void prepare(XSSFSheet sheet, boolean landscape, int lastColumn, int lastRow) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize((short) (PaperSize.A4_PAPER.ordinal() + 1));
        setup.setLandscape(landscape);
        sheet.setMargin(PageMargin.LEFT, 0.79);
        sheet.setMargin(PageMargin.RIGHT, 0.59);
        sheet.setMargin(PageMargin.TOP, 0.79);
        sheet.setMargin(PageMargin.BOTTOM, 0.79);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setRight("&P/&N");
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }
}
