package vn.dondoc.reporting.workbook;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;

/** A sheet that is written on; every text stays a text. */
final class Paper {

    /** Height of a line of text, in points. */
    private static final float LINE = 15.5f;

    /** How wide a letter is, in 256ths of the digit that columns are measured by. */
    private static final int NARROW = 222;

    private final Sheet sheet;
    private final Styles styles;
    private final SafeCells texts = new SafeCells();

    Paper(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    Cell cell(int row, int column, Look look) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    void text(int row, int column, String text, Look look) {
        texts.write(cell(row, column, look), text);
    }

    void number(int row, int column, @Nullable BigDecimal number, Look look) {
        Cell cell = cell(row, column, look);
        if (number != null) {
            // A spreadsheet keeps 15 digits, more than a figure of an office has.
            cell.setCellValue(number.doubleValue());
        }
    }

    /** Height of a row of one line, in points. */
    static float oneLine() {
        return 3 + LINE;
    }

    /**
     * Makes a row as high as its longest text, unless its height is set; programs may still make it higher. What is
     * written away at once keeps a height for good, so there it is only set where it must be.
     */
    void fit(int row) {
        Row line = sheet.getRow(row);
        if (line instanceof XSSFRow held && held.getCTRow().isSetHt()) {
            return;
        }
        int lines = 1;
        for (Cell cell : line) {
            if (cell.getCellType() == CellType.STRING && !sheet.isColumnHidden(cell.getColumnIndex())) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), sheet.getColumnWidth(cell.getColumnIndex())));
            }
        }
        if (line instanceof XSSFRow held) {
            held.setHeightInPoints(3 + lines * LINE);
            held.getCTRow().setCustomHeight(false);
        } else if (lines > 1) {
            line.setHeightInPoints(3 + lines * LINE);
        }
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> 1 + line.length() * NARROW / width).sum();
    }

    /** A text across several columns; lines as high as it needs, since a spreadsheet does not see to that itself. */
    void across(int row, int from, int to, String text, Look look, int lines) {
        for (int column = from; column <= to; column++) {
            cell(row, column, look);
        }
        text(row, from, text, look);
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
        short height = styles.of(look).getFont().getFontHeightInPoints();
        Row line = sheet.getRow(row);
        line.setHeightInPoints(Math.max(line.getHeightInPoints(), lines * height * 1.35f));
    }
}
