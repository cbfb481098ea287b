package vn.dondoc.reporting.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of fixed columns as wide as the text; without borders it puts texts side by side. */
final class BareTable {

    private final XWPFTable table;
    private final int[] columns;

    /** @param columns widths in twips */
    BareTable(XWPFDocument word, int rows, int... columns) {
        this.columns = columns.clone();
        table = word.createTable(rows, columns.length);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        width(properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW(), sum());
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        table.getRows().forEach(this::widths);
    }

    BareTable withoutBorders() {
        table.removeBorders();
        CTTblCellMar margins = table.getCTTbl().getTblPr().addNewTblCellMar();
        width(margins.addNewLeft(), 0);
        width(margins.addNewRight(), 0);
        return this;
    }

    XWPFTable table() {
        return table;
    }

    /** A new empty paragraph in a cell; the first is the one every cell has. */
    XWPFParagraph paragraph(int row, int column, ParagraphAlignment alignment) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        XWPFParagraph first = cell.getParagraphs().get(0);
        boolean fresh = cell.getParagraphs().size() == 1 && first.getRuns().isEmpty();
        XWPFParagraph paragraph = fresh ? first : cell.addParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private void widths(XWPFTableRow row) {
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.length; i++) {
            XWPFTableCell cell = row.getCell(i);
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            width(properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW(), columns[i]);
        }
    }

    private static void width(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    private int sum() {
        int sum = 0;
        for (int column : columns) {
            sum += column;
        }
        return sum;
    }
}
