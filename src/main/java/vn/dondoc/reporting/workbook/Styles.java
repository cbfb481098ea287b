package vn.dondoc.reporting.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once: a workbook may have only so many. */
final class Styles {

    /** Shown as {@code 1.234} here; the mark for the language tells programs that would otherwise go by their own. */
    static final String WHOLE = "[$-42A]#,##0";

    static final String DECIMALS = "[$-42A]#,##0.00";
    private static final String TEXT = "@";
    private static final String FACE = "Times New Roman";
    private static final int INK = 0x1F2937;
    private static final int QUIET = 0x6B7280;
    private static final int RULE = 0x9CA3AF;
    private static final int TO_FILL_IN = 0xFFFBE6;
    private static final int HEAD = 0xDCE6F1;
    private static final int CLOSED = 0xF3F4F6;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(!look.isFilledIn());
        style.setFont(font(look));
        style.setAlignment(alignment(look));
        style.setIndention(indent(look));
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        if (look.isInTable()) {
            border(style);
        }
        fill(style, look);
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints((short)
                switch (look) {
                    case TITLE -> 14;
                    case NOTE -> 10;
                    default -> 12;
                });
        font.setBold(
                switch (look) {
                    case OWNER, TITLE, HEAD, SECTION, SIGNATURE -> true;
                    default -> false;
                });
        font.setItalic(look == Look.ABOUT || look == Look.NOTE || look == Look.SIGNATURE_NOTE);
        font.setColor(color(
                switch (look) {
                    case NOTE, EARLIER_COUNT, EARLIER_AMOUNT -> QUIET;
                    default -> INK;
                }));
        return font;
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case TITLE, ABOUT, HEAD, NUMBER, MEASURE, CHOICE, SIGNATURE, SIGNATURE_NOTE -> HorizontalAlignment.CENTER;
            case COUNT, AMOUNT, RATIO, EARLIER_COUNT, EARLIER_AMOUNT, DUE -> HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.LEFT;
        };
    }

    private static short indent(Look look) {
        return (short)
                switch (look) {
                    case LINE_BELOW, COUNT, AMOUNT, RATIO, EARLIER_COUNT, EARLIER_AMOUNT -> 1;
                    case LINE_FAR_BELOW -> 2;
                    default -> 0;
                };
    }

    private static String format(Look look) {
        return switch (look) {
            case COUNT, EARLIER_COUNT -> WHOLE;
            case AMOUNT, EARLIER_AMOUNT, RATIO -> DECIMALS;
            case WORDS -> TEXT;
            default -> "General";
        };
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(RULE));
        style.setBottomBorderColor(color(RULE));
        style.setLeftBorderColor(color(RULE));
        style.setRightBorderColor(color(RULE));
    }

    private static void fill(XSSFCellStyle style, Look look) {
        if (look.isInTable() && (look.isFilledIn() || look == Look.HEAD || look == Look.SECTION || isClosed(look))) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(color(look.isFilledIn() ? TO_FILL_IN : look == Look.HEAD ? HEAD : CLOSED));
        }
    }

    private static boolean isClosed(Look look) {
        return switch (look) {
            case RATIO, CLOSED, EARLIER_COUNT, EARLIER_AMOUNT -> true;
            default -> false;
        };
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
