package vn.dondoc.reporting.mailed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.reporting.owed.Report;

/**
 * What became of one file.
 *
 * @param course of the file, or else of its form that needs somebody most
 * @param notes what is to be said of its cells
 */
public record TakenFile(Workbook workbook, Course course, List<TakenForm> forms, List<Note> notes) {

    /**
     * What became of one form in it.
     *
     * @param version number of the version that now says so; absent = none does
     */
    public record TakenForm(
            Report report, Course course, @Nullable Integer version) {}

    /**
     * Something about a cell.
     *
     * @param place {@code Biểu!D17}; empty = the whole file
     */
    public record Note(String place, MessageSourceResolvable words) {}

    static TakenFile whole(Workbook workbook, Course course) {
        return new TakenFile(workbook, course, List.of(), List.of());
    }

    /** Whether a report came in by it. */
    public boolean isReceived() {
        return forms.stream().anyMatch(form -> form.course().isReceived());
    }
}
