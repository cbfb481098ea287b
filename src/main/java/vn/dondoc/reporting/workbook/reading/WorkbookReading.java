package vn.dondoc.reporting.workbook.reading;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.reporting.ReportKey;

/**
 * What a workbook says.
 *
 * @param forms in the order of the file; doubtful cells with their likeliest reading. Nothing to go by if one note refuses
 * @param notes everything to be said about it, in the order of the file
 */
public record WorkbookReading(List<FilledForm> forms, List<CellNote> notes) {

    /** Rows that are passed over, and so say nothing against the others. */
    private static final Set<String> LEFT_OUT = Set.of(
            Notes.PREFIX + "not-yours",
            Notes.PREFIX + "not-owed",
            Notes.PREFIX + "unknown-unit",
            Notes.PREFIX + "several-units");

    /** Whether it holds something and nothing in it is refused or in doubt. */
    public boolean isCertain() {
        return !forms.isEmpty() && notes.stream().allMatch(note -> note.kind() == CellNote.Kind.NOTE);
    }

    /**
     * Those of its forms of which nothing is refused or in doubt: where each unit has a row, the other rows. What cannot be
     * laid to a row puts all of them in doubt; a row of a unit that is not known, or not the sender's, only itself.
     */
    public List<FilledForm> certain() {
        List<FilledForm> certain = new ArrayList<>(forms);
        for (CellNote note : notes) {
            if (note.kind() != CellNote.Kind.NOTE && !LEFT_OUT.contains(note.code())) {
                List<FilledForm> meant =
                        forms.stream().filter(form -> form.isAt(note)).toList();
                certain.removeAll(meant.isEmpty() ? forms : meant);
            }
        }
        return certain;
    }

    /** Whether it must be mended before anything of it can be taken. */
    public boolean isRefused() {
        return forms.isEmpty() || notes.stream().anyMatch(note -> note.kind() == CellNote.Kind.REFUSED);
    }

    /** Whether it is a form into which nothing was written. */
    public boolean isBlank() {
        return forms.isEmpty() && notes.stream().anyMatch(note -> note.code().equals(Notes.PREFIX + Notes.NOTHING));
    }

    /** What somebody must answer first. */
    public List<CellNote> doubts() {
        return notes.stream().filter(note -> note.kind() == CellNote.Kind.DOUBT).toList();
    }

    /** Those of them that ask how a cell is to be read, by the report whose cell it is. */
    public Map<ReportKey, List<CellNote>> doubtsByReport() {
        return notes.stream()
                .filter(note -> note.kind() == CellNote.Kind.DOUBT && note.reading() != null)
                .collect(Collectors.groupingBy(
                        note -> requireNonNull(note.reading()).report()));
    }
}
