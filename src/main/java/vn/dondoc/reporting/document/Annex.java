package vn.dondoc.reporting.document;

import java.util.List;
import java.util.Set;

/**
 * A table on pages of its own.
 *
 * @param label {@code Phụ lục I}; empty where there is only one
 * @param title its name
 * @param goesWith {@code Kèm theo Công văn số … của …}, without brackets
 * @param notes lines between title and table
 * @param columns heads with their share of the width, in per cent
 * @param rows as many texts each as there are columns
 * @param headings which rows, counted from 0, are printed bold
 * @param across whether its pages lie on their long side
 */
public record Annex(
        String label,
        String title,
        String goesWith,
        List<String> notes,
        List<Column> columns,
        List<List<String>> rows,
        Set<Integer> headings,
        boolean across) {

    /** Where the text of a column's cells stands. */
    public enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** @param side of its cells; heads are always centred */
    public record Column(String head, int width, Side side) {

        /** @param centred whether its cells are centred, as numbers and days are */
        public Column(String head, int width, boolean centred) {
            this(head, width, centred ? Side.CENTRE : Side.LEFT);
        }
    }

    public Annex {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        headings = Set.copyOf(headings);
        int count = columns.size();
        int width = columns.stream().mapToInt(Column::width).sum();
        if (width != 100 || rows.stream().anyMatch(row -> row.size() != count)) {
            throw new IllegalArgumentException("The columns of " + title + " do not fit");
        }
    }

    /** The only one, on upright pages. */
    public Annex(String title, String goesWith, List<String> notes, List<Column> columns, List<List<String>> rows) {
        this("", title, goesWith, notes, columns, rows, Set.of(), false);
    }
}
