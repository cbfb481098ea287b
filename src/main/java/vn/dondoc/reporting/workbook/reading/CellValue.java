package vn.dondoc.reporting.workbook.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.PlainText;

/**
 * What stands in a cell.
 *
 * @param text plain, line by line; of a number the number as it is; empty for a blank
 * @param number of a number, as precise as spreadsheets keep it
 * @param formula whether it is worked out
 */
record CellValue(Kind kind, String text, @Nullable BigDecimal number, boolean formula) {

    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        /** A number shown as so many per cent. */
        PERCENT,
        /** A number shown as a day. */
        DAY,
        TRUTH,
        ERROR,
        /** A formula that nobody has worked out since it was written. */
        UNKNOWN
    }

    static final CellValue BLANK = new CellValue(Kind.BLANK, "", null, false);

    /** Spreadsheets keep 15 digits; what comes after is their rounding. */
    private static final MathContext DIGITS = new MathContext(15);

    /** What a number format holds beside its signs. Each piece ends before the next can begin: no text is slow. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\[\\]]*]|_.|\\*.");

    /** Excel takes no longer number format. */
    private static final int LONGEST_FORMAT = 255;

    private static final Pattern DAY = Pattern.compile("(?i)[dyh]|m{1,5}(?=[/\\-. ])|(?<=[/\\-. ])m{1,5}");

    /** What a formula comes to that cannot be worked out. */
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?]|#N/A");

    static CellValue of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return BLANK;
        }
        boolean formula = cell.getFormula() != null;
        Object value = cell.getValue();
        boolean broken = formula && ERROR.matcher(String.valueOf(value)).matches();
        if (cell.getType() == CellType.ERROR || broken) {
            return new CellValue(Kind.ERROR, PlainText.of(String.valueOf(cell.getRawValue())), null, formula);
        } else if (value instanceof BigDecimal number) {
            return of(number, cell.getDataFormatString(), formula);
        } else if (value instanceof Boolean truth) {
            return new CellValue(Kind.TRUTH, truth.toString(), null, formula);
        } else if (value == null) {
            return formula ? new CellValue(Kind.UNKNOWN, "", null, true) : BLANK;
        }
        String text = value.toString()
                .lines()
                .map(PlainText::of)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new CellValue(text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, null, formula);
    }

    private static CellValue of(BigDecimal given, @Nullable String format, boolean formula) {
        BigDecimal number = given.round(DIGITS).stripTrailingZeros();
        String shown = format == null || format.length() > LONGEST_FORMAT
                ? ""
                : LITERAL.matcher(format).replaceAll("");
        Kind kind = shown.contains("%")
                ? Kind.PERCENT
                : DAY.matcher(shown).find() && !shown.equalsIgnoreCase("General") ? Kind.DAY : Kind.NUMBER;
        boolean writable =
                Math.abs((long) number.precision() - number.scale()) < 100 && Math.abs((long) number.scale()) < 400;
        return new CellValue(kind, writable ? number.toPlainString() : number.toString(), number, formula);
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    boolean isNumber() {
        return number != null;
    }

    /** As it may be shown to people: short, of letters only. */
    String shown() {
        return shown(text);
    }

    static String shown(String text) {
        String visible = text.substring(0, Math.min(text.length(), 200)).replaceAll("\\p{C}+", " ");
        return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
    }
}
