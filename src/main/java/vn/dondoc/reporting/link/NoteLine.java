package vn.dondoc.reporting.link;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;

/**
 * What is to be said of a cell, in the reader's language.
 *
 * @param place sheet and cell; empty = the whole file
 * @param kind how much it matters
 */
record NoteLine(String place, String text, CellNote.Kind kind) {

    /** More than these nobody reads on a page. */
    private static final int MOST = 100;

    static List<NoteLine> of(WorkbookReading reading, MessageSource messages, Locale locale) {
        return reading.notes().stream()
                .limit(MOST)
                .map(note -> new NoteLine(note.place(), messages.getMessage(note, locale), note.kind()))
                .toList();
    }
}
