package vn.dondoc.reporting.consolidated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.consolidated.Content.FigureLine;
import vn.dondoc.reporting.consolidated.Content.SenderLine;

/** The report's tables as an .xlsx: numbers are numbers, texts are texts whatever they begin with. */
@Component
class ReportSheet {

    private static final int WIDTH_UNIT = 256;

    private final Words words;

    ReportSheet(MessageSource messages) {
        this.words = new Words(messages);
    }

    byte[] write(Content content, Edition edition) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setTitle(content.title());
            SheetStyles styles = new SheetStyles(book);
            form(content, new Table(sheet(book, "sheet.form", true), styles));
            units(content, new Table(sheet(book, "sheet.units", false), styles));
            if (edition.isAmended()) {
                changes(edition, new Table(sheet(book, "sheet.changes", false), styles));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFSheet sheet(XSSFWorkbook book, String name, boolean across) {
        XSSFSheet sheet = book.createSheet(words.say(name));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(across);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** Points. */
    private static final int LINE = 17;

    /** Rows written one below the other. */
    private static final class Table {

        private final XSSFSheet sheet;
        private final SheetStyles styles;
        private int next;

        Table(XSSFSheet sheet, SheetStyles styles) {
            this.sheet = sheet;
            this.styles = styles;
        }

        void top(String title, String note, int columns) {
            for (String text : List.of(title, note)) {
                XSSFCell cell = sheet.createRow(next).createCell(0);
                cell.setCellValue(text);
                cell.setCellStyle(next == 0 ? styles.title() : styles.note());
                sheet.getRow(next).setHeightInPoints(36);
                sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
                next++;
            }
        }

        void heads(List<String> heads, int... widths) {
            XSSFRow row = sheet.createRow(next++);
            for (int i = 0; i < heads.size(); i++) {
                sheet.setColumnWidth(i, widths[i] * WIDTH_UNIT);
                XSSFCell cell = row.createCell(i);
                cell.setCellValue(heads.get(i));
                cell.setCellStyle(styles.head());
            }
            sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
            sheet.createFreezePane(0, next);
        }

        /** How many lines the longest text takes: not every program makes room for it when it opens the file. */
        private int lines(@Nullable Object... values) {
            int lines = 1;
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String text) {
                    int width = sheet.getColumnWidth(i) / WIDTH_UNIT;
                    int needed = text.lines()
                            .mapToInt(line -> 1 + line.length() / width)
                            .sum();
                    lines = Math.max(lines, needed);
                }
            }
            return lines;
        }

        /** @param values texts and numbers; nothing for an empty cell */
        void row(boolean bold, @Nullable Object... values) {
            XSSFRow row = sheet.createRow(next++);
            row.setHeightInPoints(LINE * lines(values));
            for (int i = 0; i < values.length; i++) {
                XSSFCell cell = row.createCell(i);
                if (values[i] instanceof BigDecimal number) {
                    cell.setCellValue(number.doubleValue());
                    cell.setCellStyle(styles.number(number));
                } else {
                    String text = values[i] == null ? "" : values[i].toString();
                    cell.setCellValue(text);
                    cell.setCellStyle(styles.text(text, bold));
                }
            }
        }
    }

    private void form(Content content, Table table) {
        table.top(content.formTitle(), content.source(), 7);
        table.heads(
                List.of(
                        words.say("column.number"),
                        words.say("column.figure"),
                        words.say("column.measure"),
                        words.say("column.value"),
                        words.say("column.certain"),
                        words.say("column.coverage"),
                        words.say("column.missing")),
                6,
                70,
                16,
                22,
                24,
                12,
                40);
        for (FigureLine line : content.figures()) {
            table.row(
                    line.isSection(),
                    line.number(),
                    line.text(),
                    line.measure(),
                    line.amount() == null ? line.value() : line.amount(),
                    certainty(line),
                    line.coverage(),
                    line.missing());
        }
    }

    private String certainty(FigureLine line) {
        boolean said = line.certain() || line.amount() == null;
        return said ? "" : line.value().contains("%") ? line.value() : words.say("lower-bound");
    }

    private void units(Content content, Table table) {
        table.top(words.say("units"), content.source(), 6);
        table.heads(
                List.of(
                        words.say("column.number"),
                        words.say("column.unit"),
                        words.say("column.due"),
                        words.say("column.received"),
                        words.say("column.days-late"),
                        words.say("column.state")),
                6,
                30,
                14,
                32,
                14,
                36);
        int number = 0;
        for (SenderLine line : content.senders()) {
            table.row(
                    false,
                    BigDecimal.valueOf(++number),
                    line.name(),
                    line.due(),
                    line.received(),
                    line.daysLate() == 0 ? "" : BigDecimal.valueOf(line.daysLate()),
                    line.say(words));
        }
    }

    private void changes(Edition edition, Table table) {
        table.top(words.say("changes"), words.say("changes.note", edition.replaced()), 4);
        table.heads(
                List.of(
                        words.say("column.number"),
                        words.say("column.change"),
                        words.say("column.before"),
                        words.say("column.after")),
                6,
                60,
                40,
                40);
        int number = 0;
        for (Change change : edition.changes()) {
            table.row(false, BigDecimal.valueOf(++number), words.change(change), change.before(), change.after());
        }
    }
}
