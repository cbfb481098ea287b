package vn.dondoc.reporting.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import vn.dondoc.territory.SpreadsheetText;

/** Writes texts of people into the cells of one workbook, as texts, never as formulas. */
public final class SafeCells {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** By the style that a cell had before: a workbook may have only so many. */
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    /**
     * The letters stay as they are, so that they come back the same; a text that would become a formula as soon as
     * somebody edits the cell gets the quotation mark that spreadsheets keep beside it. The style must be set before.
     */
    public void write(Cell cell, String text) {
        String shown = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        cell.setCellValue(shown.substring(0, Math.min(shown.length(), LONGEST)));
        if (SpreadsheetText.looksLikeFormula(shown)) {
            cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), any -> quoted(cell)));
        }
    }

    private static CellStyle quoted(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setQuotePrefixed(true);
        return style;
    }
}
