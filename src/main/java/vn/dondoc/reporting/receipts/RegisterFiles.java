package vn.dondoc.reporting.receipts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.dondoc.reporting.workbook.SafeCells;
import vn.dondoc.territory.SpreadsheetText;

/** The register as files for spreadsheets; nothing that people wrote is ever worked out by them. */
final class RegisterFiles {

    /** By it spreadsheets know that a CSV file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Of the columns, in letters. */
    private static final List<Integer> WIDTHS = List.of(6, 17, 24, 40, 20, 20, 12, 22, 18, 24, 28, 22, 40);

    private static final int LETTER = 256;

    private RegisterFiles() {}

    /** RFC 4180 in UTF-8; the stream is flushed, not closed. */
    static void csv(RegisterBook.Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(table.head());
        for (List<String> row : table.rows()) {
            csv.printRecord(row.stream().map(SpreadsheetText::inCsv).toList());
        }
        csv.flush();
    }

    /** One sheet, its head repeated on every page printed; the stream is not closed. */
    static void xlsx(RegisterBook.Table table, String title, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SafeCells cells = new SafeCells();
            SXSSFSheet sheet = workbook.createSheet(title);
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            for (int column = 0; column < WIDTHS.size(); column++) {
                sheet.setColumnWidth(column, WIDTHS.get(column) * LETTER);
            }
            write(sheet.createRow(0), table.head(), style(workbook, true), cells);
            CellStyle plain = style(workbook, false);
            for (int at = 0; at < table.rows().size(); at++) {
                write(sheet.createRow(at + 1), table.rows().get(at), plain, cells);
            }
            workbook.write(out);
        }
    }

    private static CellStyle style(SXSSFWorkbook workbook, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void write(Row row, List<String> texts, CellStyle style, SafeCells cells) {
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            cells.write(cell, texts.get(column));
        }
    }
}
