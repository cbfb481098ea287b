package vn.dondoc.reporting.workbook.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.workbook.Layout;

/** What people do to a workbook, in short words. */
public final class Edit {

    private Edit() {}

    static byte[] of(byte[] workbook, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            change.accept(opened);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, of the sheet with the form. */
    public static byte[] form(byte[] workbook, Consumer<XSSFSheet> change) {
        return of(workbook, opened -> change.accept(opened.getSheet(Layout.FORM_SHEET)));
    }

    /** Rewrites the parts inside; null from {@code change} leaves one out. */
    static byte[] parts(byte[] workbook, BiFunction<String, byte[], byte @Nullable []> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] bytes = change.apply(part.getName(), in.readAllBytes());
                if (bytes != null) {
                    add(zip, part.getName(), bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Adds a part that was not there. */
    static byte[] with(byte[] workbook, String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                add(zip, part.getName(), in.readAllBytes());
            }
            add(zip, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The cell to be filled in for an indicator, on a form of one unit. */
    static Cell value(XSSFSheet sheet, String code) {
        return row(sheet, Layout.Column.CODE.ordinal(), code).getCell(Layout.Column.VALUE.ordinal());
    }

    /** The cell of a unit and an indicator, on a form of many. */
    public static Cell value(XSSFSheet sheet, String unit, String code) {
        return row(sheet, 0, unit).getCell(column(row(sheet, 0, Layout.UNIT_ROW_CODE), code));
    }

    public static Row row(XSSFSheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.toString().equals(text)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row with " + text);
    }

    public static int column(Row row, String text) {
        for (Cell cell : row) {
            if (cell.toString().equals(text)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("No column with " + text);
    }

    /** Puts the columns of every row in another order; {@code from[i]} is what comes to stand in column i. */
    static void columns(XSSFSheet sheet, int... from) {
        while (sheet.getNumMergedRegions() > 0) {
            sheet.removeMergedRegion(0);
        }
        for (Row row : sheet) {
            XSSFRow line = (XSSFRow) row;
            int beside = 50;
            for (int i = 0; i < from.length; i++) {
                copy(line, from[i], beside + i);
            }
            for (int i = 0; i < from.length; i++) {
                copy(line, beside + i, i);
                remove(line, beside + i);
            }
        }
        for (int i = 0; i < from.length; i++) {
            sheet.setColumnHidden(i, from[i] >= Layout.Column.EARLIER.ordinal());
            sheet.setColumnWidth(i, from[i] == Layout.Column.TEXT.ordinal() ? 60 * 256 : 20 * 256);
        }
    }

    private static void copy(XSSFRow row, int from, int to) {
        remove(row, to);
        if (row.getCell(from) != null) {
            row.createCell(to).copyCellFrom(row.getCell(from), new CellCopyPolicy());
        }
    }

    private static void remove(XSSFRow row, int column) {
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
    }
}
