package vn.dondoc.reporting.workbook.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The cells of a sheet that is no longer than a form can be.
 *
 * @param name of the sheet
 * @param rows those that hold anything, in order
 * @param whole false if there are more rows than were read
 */
record SheetGrid(String name, List<GridRow> rows, Merges merges, boolean whole) {

    /** A province has some 2000 residential areas; everything beyond is no form. */
    static final int MOST_ROWS = 6_000;

    private static final int MOST_CELLS = 600_000;
    private static final int MOST_COLUMNS = 400;

    /** A cell of a spreadsheet holds no more letters. */
    private static final int MOST_LETTERS = 32_767;

    /** Of all cells together: each figure of a province with its words, several times over. */
    private static final long MOST_TEXT = 20_000_000;

    /**
     * A row.
     *
     * @param number counted from 0
     * @param cells from the first column on; to be asked by {@link SheetGrid#at}
     */
    record GridRow(int number, List<CellValue> cells) {

        static GridRow of(Row row) {
            List<CellValue> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(MOST_COLUMNS, row.getCellCount()); column++) {
                cells.add(CellValue.of(row.getCell(column)));
            }
            return new GridRow(number(row), cells);
        }

        /** Rows need not say their number; their cells then do. */
        private static int number(Row row) {
            return row.getFirstNonEmptyCell()
                    .map(cell -> cell.getAddress().getRow())
                    .orElse(row.getRowNum() - 1);
        }

        CellValue at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : CellValue.BLANK;
        }

        /** @return how many letters stand in it */
        long letters() throws UnreadableException {
            long letters = 0;
            for (CellValue cell : cells) {
                if (cell.text().length() > MOST_LETTERS) {
                    throw new UnreadableException("cell");
                }
                letters += cell.text().length();
            }
            return letters;
        }

        boolean isBlank() {
            return cells.stream().allMatch(CellValue::isBlank);
        }
    }

    /** @param most rows to read at most */
    static SheetGrid read(Sheet sheet, Merges merges, int most) throws IOException {
        List<GridRow> rows = new ArrayList<>();
        int cells = 0;
        long letters = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                GridRow row = GridRow.of(each.next());
                letters += row.letters();
                if (letters > MOST_TEXT) {
                    throw new UnreadableException("unfolds");
                }
                if (!row.isBlank()) {
                    rows.add(row);
                    cells += row.cells().size();
                }
                if (rows.size() >= most || cells > MOST_CELLS) {
                    return new SheetGrid(sheet.getName(), rows, merges, !each.hasNext());
                }
            }
        }
        return new SheetGrid(sheet.getName(), rows, merges, true);
    }

    /** What a cell shows: of merged ones, what stands in the first. */
    CellValue at(GridRow row, int column) {
        CellPlace first = merges.first(new CellPlace(row.number(), column));
        if (first == null) {
            return row.at(column);
        }
        return first.row() == row.number() ? row.at(first.column()) : above(first);
    }

    private CellValue above(CellPlace place) {
        return rows.stream()
                .filter(row -> row.number() == place.row())
                .findFirst()
                .map(row -> row.at(place.column()))
                .orElse(CellValue.BLANK);
    }

    /** Whether the cell is merged with one of another row. */
    boolean isAcrossRows(GridRow row, int column) {
        CellPlace first = merges.first(new CellPlace(row.number(), column));
        return first != null && first.row() != row.number();
    }

    int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
