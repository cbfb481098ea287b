package vn.dondoc.territory;

/**
 * Texts of people in files that are opened by spreadsheets, where {@code =HYPERLINK(…)} would be worked out, not shown.
 * For files that people open; what programs read (the command line's tables, see the contracts) stays exact, and holds
 * nothing but codes, days and numbers.
 */
public final class SpreadsheetText {

    /** Also as East Asian keyboards write them; a tab or line end is passed over and what follows taken for a formula. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** Whether a spreadsheet might work it out. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** As a cell of a CSV file: what looks like a formula gets an apostrophe before it, which keeps it a text. */
    public static String inCsv(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }
}
