package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reporting.workbook.reading.CellNote.Kind;

/**
 * Everything to be said of a workbook, in its order. Past a bound it is only counted: nobody mends so many cells one by
 * one. What is to be mended or answered and could not be told refuses the file; the rest does not keep it back.
 */
final class AllNotes {

    /** Of what is to be mended or answered, and again of what is only told. */
    private static final int MOST = 1_000;

    private final List<CellNote> kept = new ArrayList<>();
    private int open;
    private int told;

    void add(CellNote note) {
        int place = note.kind() == Kind.NOTE ? told++ : open++;
        if (place < MOST) {
            kept.add(note);
        }
    }

    boolean refuse() {
        return open > MOST || kept.stream().anyMatch(note -> note.kind() == Kind.REFUSED);
    }

    List<CellNote> all() {
        List<CellNote> all = new ArrayList<>(kept);
        if (open > MOST) {
            all.add(CellNote.refused("", "", Notes.PREFIX + "enough", open - MOST));
        }
        if (told > MOST) {
            all.add(CellNote.note("", "", Notes.PREFIX + "more-notes", told - MOST));
        }
        return all;
    }
}
