package vn.dondoc.reporting.workbook.reading;

import java.util.List;

/** What is to be said of one sheet. Past a bound nothing more is kept: nobody mends so many cells one by one. */
final class Notes {

    private static final int MOST = 1_000;
    static final String PREFIX = "reporting.reading.";

    /** That a form is blank. */
    static final String NOTHING = "nothing";

    private final String sheet;
    private final List<CellNote> all;

    Notes(String sheet, List<CellNote> all) {
        this.sheet = sheet;
        this.all = all;
    }

    String sheet() {
        return sheet;
    }

    /** @param code last part of the message's key */
    void refuse(Object cell, String code, Object... arguments) {
        add(CellNote.refused(sheet, cell.toString(), PREFIX + code, arguments));
    }

    void doubt(Object cell, String code, Object... arguments) {
        add(CellNote.doubt(sheet, cell.toString(), PREFIX + code, arguments));
    }

    void note(Object cell, String code, Object... arguments) {
        add(CellNote.note(sheet, cell.toString(), PREFIX + code, arguments));
    }

    void add(CellNote note) {
        if (all.size() < MOST) {
            all.add(note);
        } else if (all.size() == MOST) {
            all.add(CellNote.refused(sheet, "", PREFIX + "enough"));
        }
    }
}
