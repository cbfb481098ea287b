package vn.dondoc.reporting.workbook.reading;

/** What is to be said of one sheet. */
final class Notes {

    static final String PREFIX = "reporting.reading.";

    /** That a form is blank. */
    static final String NOTHING = "nothing";

    private final String sheet;
    private final AllNotes all;

    Notes(String sheet, AllNotes all) {
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
        all.add(note);
    }
}
