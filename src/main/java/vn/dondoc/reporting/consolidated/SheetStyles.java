package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look. */
final class SheetStyles {

    /** Excel reads a text that begins so as a formula when somebody edits its cell. */
    private static final String DANGEROUS = "=+-@\t\r";

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle title() {
        return styles.computeIfAbsent("title", any -> wrapped(true, HorizontalAlignment.CENTER));
    }

    XSSFCellStyle note() {
        return styles.computeIfAbsent("note", any -> wrapped(false, HorizontalAlignment.LEFT));
    }

    XSSFCellStyle head() {
        return styles.computeIfAbsent("head", any -> boxed(wrapped(true, HorizontalAlignment.CENTER)));
    }

    /** What looks like a formula is marked as text, so that it stays one. */
    XSSFCellStyle text(String text, boolean bold) {
        boolean marked = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return styles.computeIfAbsent("text" + marked + bold, any -> {
            XSSFCellStyle style = boxed(wrapped(bold, HorizontalAlignment.LEFT));
            style.setQuotePrefixed(marked);
            return style;
        });
    }

    /** With as many decimals as it has. */
    XSSFCellStyle number(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return styles.computeIfAbsent("number" + decimals, any -> {
            XSSFCellStyle style = boxed(wrapped(false, HorizontalAlignment.RIGHT));
            style.setDataFormat(
                    book.createDataFormat().getFormat("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals))));
            return style;
        });
    }

    private XSSFCellStyle wrapped(boolean bold, HorizontalAlignment alignment) {
        XSSFFont font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
