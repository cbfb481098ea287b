package vn.dondoc.reporting.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.mock.web.MockMultipartFile;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.workbook.LangSonTemplates;

/** The form of Cao Lộc for the half-year as people send it by a link: made of the template that the program hands out. */
public final class SentWorkbooks {

    /** The area, in m², of which nobody knows whether its dot is one of thousands. */
    public static final Map<String, String> DOUBTFUL = Map.of("dat-hien-tang", "1.234");

    public static final Map<String, String> FAULTY = Map.of("ho-ngheo", "khoảng 1.200 hộ", "htx-moi", "không rõ");

    private SentWorkbooks() {}

    /** @param texts what somebody wrote over the figures, by indicator */
    public static byte[] of(Map<String, String> texts) {
        return of("BC-6T", LangSonTemplates.HALF_YEAR, texts);
    }

    /** The same for another report. */
    public static byte[] of(String rule, Period period, Map<String, String> texts) {
        byte[] template = LangSonTemplates.one(
                LangSonTemplates.report(rule, "183", period),
                new LinkedHashMap<>(HalfYearFigures.TYPED),
                false,
                Map.of());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            texts.forEach(
                    (code, text) -> row(book.getSheet("Biểu"), code).getCell(3).setCellValue(text));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MockMultipartFile file(Map<String, String> texts) {
        return new MockMultipartFile("files", "bieu.xlsx", "application/octet-stream", of(texts));
    }

    /** A sheet of 300 MB of nothing, in 300 KB. */
    static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(of(Map.of())));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                to.write(content);
                if (entry.getName().endsWith("sheet1.xml")) {
                    byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
                    for (int time = 0; time < 300; time++) {
                        to.write(blanks);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Row row(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(6) != null && row.getCell(6).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + code);
    }
}
