package vn.dondoc.reporting.mailbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.workbook.LangSonTemplates;
import vn.dondoc.reporting.workbook.Layout;

/** Files as people attach them, made of the templates that the program hands out. */
final class Workbooks {

    private Workbooks() {}

    /** By the name that the tables of tests use. */
    static byte[] file(String name) {
        return switch (name) {
            case "filled" -> halfYear("183", HalfYearFigures.TYPED, false);
            case "corrected" -> halfYear("183", changed("ho-ngheo", "1.230"), false);
            case "vanlang" -> halfYear("182", HalfYearFigures.TYPED, false);
            case "empty" -> halfYear("183", Map.of(), false);
            case "zeros" -> halfYear("183", Map.of("te-nan-phat-sinh", "0", "htx-moi", "0"), false);
            case "nothing" -> halfYear("183", Map.of(), true);
            case "too-many" -> halfYear("183", changed("kdc-van-hoa", "300"), false);
            case "year" ->
                LangSonTemplates.one(
                        LangSonTemplates.report("BC-NAM", "183", Period.parse("2020")),
                        HalfYearFigures.TYPED,
                        false,
                        Map.of());
            case "bad-cell" -> edited(book -> set(book.getSheet(Layout.FORM_SHEET), "ho-ngheo", "khoảng 1.200 hộ"));
            case "not-ours" ->
                edited(book -> {
                    book.removeSheetAt(book.getSheetIndex(Layout.KEY_SHEET));
                    book.removeSheetAt(book.getSheetIndex(Layout.FORM_SHEET));
                    book.createSheet("Danh sách").createRow(0).createCell(0).setCellValue("Họ và tên");
                });
            case "macros" -> with(file("filled"), "xl/vbaProject.bin", new byte[] {1, 2, 3});
            case "zip" -> zip(Map.of("6 tháng/Biểu Cao Lộc.xlsx", file("filled"), "doc.txt", bytes("xin chào")));
            case "zip-paths" -> zip(Map.of("../../../../etc/Biểu.xlsx", file("filled")));
            case "zip-two" -> zip(two());
            case "zip-photos" ->
                zip(Map.of("1.jpg", bytes("\u00ff\u00d8\u00ffx"), "2.jpg", bytes("\u00ff\u00d8\u00ffy")));
            case "zip-bomb" -> zip(Map.of("Biểu.xlsx", new byte[120_000_000]));
            case "zip-locked" -> locked(file("zip"));
            case "xls" -> old("Workbook");
            case "password" -> old("EncryptedPackage");
            case "doc" -> old("WordDocument");
            case "rar" -> HexFormat.of().parseHex("526172211a0700cf");
            case "winmail" -> HexFormat.of().parseHex("789f3e220100");
            case "pdf" -> bytes("%PDF-1.4\n%%EOF\n");
            case "cut-off" -> Arrays.copyOf(file("filled"), 3000);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] halfYear(String unit, Map<String, String> entries, boolean nothingDone) {
        return LangSonTemplates.one(
                LangSonTemplates.report("BC-6T", unit, LangSonTemplates.HALF_YEAR), entries, nothingDone, Map.of());
    }

    private static Map<String, String> changed(String code, String text) {
        Map<String, String> entries = new LinkedHashMap<>(HalfYearFigures.TYPED);
        entries.put(code, text);
        return entries;
    }

    private static byte[] edited(Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file("filled")))) {
            if (book.isStructureLocked()) {
                book.unLockStructure();
            }
            edit.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the row of that indicator, in the column of figures. */
    private static void set(XSSFSheet sheet, String code, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(code)) {
                    row.getCell(Layout.Column.VALUE.ordinal()).setCellValue(text);
                    return;
                }
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static Map<String, byte[]> two() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.xlsx", file("filled"));
        files.put("b.xlsx", file("corrected"));
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] archive, String name, byte[] content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(name, content);
        return zip(files);
    }

    /** Says of its first file that it needs a password. */
    private static byte[] locked(byte[] archive) {
        byte[] locked = archive.clone();
        locked[6] |= 1;
        return locked;
    }

    /** A file of Office before 2007 as far as its directory. */
    private static byte[] old(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        out.writeBytes(new byte[504]);
        out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        out.writeBytes(new byte[512]);
        return out.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
