package vn.dondoc.reporting.workbook.reading;

import java.util.List;

/**
 * What a workbook says.
 *
 * @param forms in the order of the file; doubtful cells with their likeliest reading. Nothing to go by if one note refuses
 * @param notes everything to be said about it, in the order of the file
 */
public record WorkbookReading(List<FilledForm> forms, List<CellNote> notes) {

    /** Whether it holds something and nothing in it is refused or in doubt. */
    public boolean isCertain() {
        return !forms.isEmpty() && notes.stream().allMatch(note -> note.kind() == CellNote.Kind.NOTE);
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
}
