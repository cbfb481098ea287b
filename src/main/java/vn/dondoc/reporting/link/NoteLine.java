package vn.dondoc.reporting.link;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.dondoc.reporting.workbook.reading.CellNote;

/**
 * What is to be said of a cell, in the reader's language.
 *
 * @param place sheet and cell; empty = the whole file
 * @param kind how much it matters
 */
record NoteLine(String place, String text, CellNote.Kind kind) {

    /** More than these nobody reads on a page. */
    static final int MOST = 100;

    /** Everything but what is asked beside. */
    static List<NoteLine> of(Readings.Read read, MessageSource messages, Locale locale) {
        return read.reading().notes().stream()
                .filter(note ->
                        note.kind() != CellNote.Kind.DOUBT || read.doubts().isEmpty())
                .limit(MOST)
                .map(note -> new NoteLine(note.place(), messages.getMessage(note, locale), note.kind()))
                .toList();
    }
}
