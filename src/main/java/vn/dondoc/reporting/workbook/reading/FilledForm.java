package vn.dondoc.reporting.workbook.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.owed.Report;

/**
 * A unit's form as a workbook has it.
 *
 * @param report what it answers
 * @param entries by indicator, as one would type them on the page ({@code 1234,5}); empty cells are left out
 * @param nothingDone whether "Báo cáo không phát sinh" is said
 * @param stamp of the sheet when the template was made; absent where the workbook does not tell
 * @param cells where each entry stands ({@code Biểu!D17}), by indicator
 */
public record FilledForm(
        Report report,
        Map<String, String> entries,
        boolean nothingDone,
        @Nullable String stamp,
        Map<String, String> cells) {

    /** Whether that stands in the same row as one of its entries. */
    boolean isAt(CellNote note) {
        String row = row(note.place());
        return !note.cell().isEmpty()
                && cells.values().stream().map(FilledForm::row).anyMatch(row::equals);
    }

    /** {@code Biểu!17} of {@code Biểu!D17}. */
    private static String row(String place) {
        int cell = place.lastIndexOf('!') + 1;
        return place.substring(0, cell) + place.substring(cell).replaceFirst("^[A-Z]+", "");
    }
}
