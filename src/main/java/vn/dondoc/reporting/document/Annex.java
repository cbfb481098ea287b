package vn.dondoc.reporting.document;

import java.util.List;

/**
 * A table on pages of its own.
 *
 * @param title its name
 * @param goesWith {@code Kèm theo Công văn số … của …}, without brackets
 * @param notes lines between title and table
 * @param columns heads with their share of the width, in per cent
 * @param rows as many texts each as there are columns
 */
public record Annex(String title, String goesWith, List<String> notes, List<Column> columns, List<List<String>> rows) {

    /** @param centred whether its cells are centred, as numbers and days are */
    public record Column(String head, int width, boolean centred) {}

    public Annex {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int count = columns.size();
        int width = columns.stream().mapToInt(Column::width).sum();
        if (width != 100 || rows.stream().anyMatch(row -> row.size() != count)) {
            throw new IllegalArgumentException("The columns of " + title + " do not fit");
        }
    }
}
