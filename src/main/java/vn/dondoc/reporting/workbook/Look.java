package vn.dondoc.reporting.workbook;

/** How a cell of a template looks. Only those that are filled in are not locked. */
enum Look {
    OWNER,
    DUE,
    TITLE,
    ABOUT,
    NOTE,
    HEAD,
    SECTION,
    /** The number of a line. */
    NUMBER,
    LINE,
    LINE_BELOW,
    LINE_FAR_BELOW,
    MEASURE,
    COUNT,
    AMOUNT,
    WORDS,
    CHOICE,
    RATIO,
    EARLIER_COUNT,
    EARLIER_AMOUNT,
    /** Nothing is filled in here. */
    CLOSED,
    SIGNATURE,
    SIGNATURE_NOTE;

    private static final Look[] LINES = {LINE, LINE_BELOW, LINE_FAR_BELOW};

    /** @param level indent, 0 to 2 */
    static Look line(int level) {
        return LINES[Math.min(level, LINES.length - 1)];
    }

    boolean isFilledIn() {
        return this == COUNT || this == AMOUNT || this == WORDS || this == CHOICE;
    }

    boolean isInTable() {
        return compareTo(HEAD) >= 0 && compareTo(SIGNATURE) < 0;
    }
}
