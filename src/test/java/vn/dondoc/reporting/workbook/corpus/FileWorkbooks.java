package vn.dondoc.reporting.workbook.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.workbook.LangSonTemplates;

/** Files that are not what they seem, are broken, or are written otherwise than POI writes them. */
final class FileWorkbooks {

    private static final byte[] FILLED = OneUnitWorkbooks.FILLED;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    static Map<String, byte[]> make() throws IOException {
        FileWorkbooks workbooks = new FileWorkbooks();
        workbooks.notWorkbooks();
        workbooks.broken();
        workbooks.entities();
        workbooks.strange();
        workbooks.byOthers();
        return workbooks.made;
    }

    private void notWorkbooks() throws IOException {
        made.put("file-empty", new byte[0]);
        made.put("file-text", "TT;Nội dung;Số liệu\n1;Tổng số khu dân cư;206\n".getBytes(UTF_8));
        made.put(
                "file-page",
                "<html><body><table><tr><td>Tổng số khu dân cư</td><td>206</td></tr></table></body></html>"
                        .getBytes(UTF_8));
        made.put("file-pdf", "%PDF-1.4\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
        made.put("file-random", new byte[] {7, 1, 2, 3, 0, 5, 6, 8, 9, 10});
        made.put("file-zipped", zip(Map.of("BC-6T_Cao-Loc_2020-H1.xlsx", FILLED)));
        made.put("file-zip", zip(Map.of("ảnh.jpg", new byte[] {1, 2, 3})));
        made.put("file-with-password", encrypted(FILLED));
        made.put("file-with-macros", macros());
    }

    private void broken() {
        made.put("file-truncated", Arrays.copyOf(FILLED, FILLED.length * 2 / 3));
        made.put("file-truncated-at-the-end", Arrays.copyOf(FILLED, FILLED.length - 12));
        made.put("file-sheet-cut", part(SHEET, xml -> xml.substring(0, xml.indexOf("</sheetData>") / 2)));
        made.put("file-sheet-missing", Edit.parts(FILLED, (name, bytes) -> name.equals(SHEET) ? null : bytes));
        made.put("file-texts-missing", Edit.parts(FILLED, (name, bytes) -> name.equals(TEXTS) ? null : bytes));
        made.put(
                "file-text-index-too-large",
                part(SHEET, xml -> xml.replaceFirst("(<c r=\"D7\"[^>]* t=\"s\"><v>)\\d+</v>", "$199999</v>")));
        made.put("file-path-names", Edit.with(FILLED, "../../etc/cron.d/x", "evil".getBytes(UTF_8)));
        made.put("file-absolute-name", Edit.with(FILLED, "/etc/passwd", "evil".getBytes(UTF_8)));
        made.put("file-windows-name", Edit.with(FILLED, "..\\..\\x.xml", "<x/>".getBytes(UTF_8)));
    }

    private void entities() {
        String laughs = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        made.put(
                "entities-a-billion-laughs",
                part(TEXTS, xml -> declared(xml, laughs).replaceFirst("<t>[^<]*</t>", "<t>&d;</t>")));
        made.put(
                "entities-of-a-file",
                part(SHEET, xml -> declared(xml, "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")));
        made.put(
                "entities-from-afar",
                part(
                        "xl/workbook.xml",
                        xml -> declared(xml, "<!DOCTYPE workbook SYSTEM \"http://example.org/x.dtd\">")));
        made.put(
                "sheet-in-utf-16",
                Edit.parts(
                        FILLED,
                        (name, bytes) -> name.equals(SHEET)
                                ? new String(bytes, UTF_8)
                                        .replace("UTF-8", "UTF-16")
                                        .getBytes(StandardCharsets.UTF_16)
                                : bytes));
    }

    private void strange() {
        made.put(
                "dimension-of-the-whole-sheet",
                part(
                        SHEET,
                        xml -> xml.replaceFirst("<dimension ref=\"[^\"]*\"/>", "<dimension ref=\"A1:XFD1048576\"/>")));
        made.put(
                "cell-too-long",
                part(TEXTS, xml -> xml.replaceFirst("<t>[^<]*</t>", "<t>" + "x".repeat(2_000_000) + "</t>")));
        made.put("dimension-absent", part(SHEET, xml -> xml.replaceFirst("<dimension ref=\"[^\"]*\"/>", "")));
        made.put("cells-without-addresses", part(SHEET, xml -> xml.replaceAll("<row r=\"\\d+\"", "<row")));
        made.put("external-link", external());
    }

    private void byOthers() throws IOException {
        made.put("fastexcel-by-words", fastexcel());
        made.put("inline-texts", inline());
        made.put("google-style", google());
    }

    private static byte[] part(String part, UnaryOperator<String> change) {
        return Edit.parts(
                FILLED,
                (name, bytes) -> name.equals(part)
                        ? change.apply(new String(bytes, UTF_8)).getBytes(UTF_8)
                        : bytes);
    }

    private static String declared(String xml, String doctype) {
        int end = xml.indexOf("?>") + 2;
        return xml.startsWith("<?xml") ? xml.substring(0, end) + doctype + xml.substring(end) : doctype + xml;
    }

    /** No shared texts: each stands in its cell, as data bases and scripts like to write them. */
    private static byte[] inline() {
        String[] texts = texts();
        return Edit.parts(FILLED, (name, bytes) -> switch (name) {
            case TEXTS -> null;
            case "[Content_Types].xml", "xl/_rels/workbook.xml.rels" ->
                new String(bytes, UTF_8)
                        .replaceAll("<(Override|Relationship)[^>]*haredStrings[^>]*/>", "")
                        .getBytes(UTF_8);
            default ->
                name.startsWith("xl/worksheets/")
                        ? inline(new String(bytes, UTF_8), texts).getBytes(UTF_8)
                        : bytes;
        });
    }

    private static String inline(String xml, String[] texts) {
        return Pattern.compile("t=\"s\"([^>]*)><v>(\\d+)</v>")
                .matcher(xml)
                .replaceAll(match -> Matcher.quoteReplacement("t=\"inlineStr\"" + match.group(1) + "><is>"
                        + texts[Integer.parseInt(match.group(2))] + "</is>"));
    }

    private static String[] texts() {
        StringBuilder all = new StringBuilder();
        Edit.parts(FILLED, (name, bytes) -> {
            if (name.equals(TEXTS)) {
                all.append(new String(bytes, UTF_8));
            }
            return bytes;
        });
        return Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
                .matcher(all)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);
    }

    /** As Google Sheets writes: no properties, no key among hidden sheets but a plain hidden one, 1.02E9 for numbers. */
    private static byte[] google() {
        return Edit.parts(FILLED, (name, bytes) -> {
            if (name.startsWith("docProps/")) {
                return null;
            } else if (name.equals("_rels/.rels") || name.equals("[Content_Types].xml")) {
                return new String(bytes, UTF_8)
                        .replaceAll("<(Override|Relationship)[^>]*docProps[^>]*/>", "")
                        .getBytes(UTF_8);
            } else if (name.equals("xl/workbook.xml")) {
                return new String(bytes, UTF_8)
                        .replace("veryHidden", "hidden")
                        .replaceAll("<workbookProtection[^>]*/>", "")
                        .getBytes(UTF_8);
            } else if (name.equals("xl/_rels/workbook.xml.rels")) {
                return new String(bytes, UTF_8)
                        .replaceAll("Target=\"(?=[a-z])", "Target=\"/xl/")
                        .getBytes(UTF_8);
            }
            return name.equals(SHEET)
                    ? new String(bytes, UTF_8)
                            .replaceAll("<sheetProtection[^>]*/>", "")
                            .replace("<v>206.0</v>", "<v>206</v>")
                            .getBytes(UTF_8)
                    : bytes;
        });
    }

    /** A table of one's own, by the words of the form: no template, no codes, no key. */
    private static byte[] fastexcel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cao Loc", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            sheet.value(0, 0, "Huyện Cao Lộc");
            sheet.value(1, 0, "Biểu số liệu 6 tháng đầu năm 2020");
            String[] head = {"STT", "Nội dung", "ĐVT", "Số liệu"};
            for (int column = 0; column < head.length; column++) {
                sheet.value(3, column, head[column]);
            }
            int row = 4;
            for (String code : new String[] {"kdc", "ho-ngheo", "tong-ho", "dan-so"}) {
                sheet.value(row, 0, row - 3);
                sheet.value(row, 1, LangSonTemplates.PACK.indicator(code).name());
                sheet.value(row, 2, LangSonTemplates.PACK.indicator(code).measure());
                sheet.value(row++, 3, HalfYearFigures.FIGURES.get(code));
            }
        }
        return out.toByteArray();
    }

    /** A formula that looks into another file, with the result it had there. */
    private static byte[] external() {
        byte[] linked = part(SHEET, xml -> xml.replaceFirst("<v>206.0</v>", "<f>[1]Sheet1!\\$B\\$2</f><v>206.0</v>"));
        linked = Edit.parts(linked, (name, bytes) -> switch (name) {
            case "xl/workbook.xml" ->
                new String(bytes, UTF_8)
                        .replace(
                                "</sheets>",
                                "</sheets><externalReferences><externalReference r:id=\"rIdX\"/></externalReferences>")
                        .getBytes(UTF_8);
            case "xl/_rels/workbook.xml.rels" ->
                new String(bytes, UTF_8)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>")
                        .getBytes(UTF_8);
            case "[Content_Types].xml" ->
                new String(bytes, UTF_8)
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>")
                        .getBytes(UTF_8);
            default -> bytes;
        });
        linked = Edit.with(
                linked,
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"><sheetNames><sheetName val=\"Sheet1\"/></sheetNames></externalBook></externalLink>"
                        .getBytes(UTF_8));
        return Edit.with(
                linked,
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"file:///c:/so-lieu.xlsx\" TargetMode=\"External\"/></Relationships>"
                        .getBytes(UTF_8));
    }

    private static byte[] macros() {
        byte[] typed = Edit.parts(
                FILLED,
                (name, bytes) -> name.equals("[Content_Types].xml")
                        ? new String(bytes, UTF_8)
                                .replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                                .replace(
                                        "</Types>",
                                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                                .getBytes(UTF_8)
                        : bytes);
        return Edit.with(typed, "xl/vbaProject.bin", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    }

    private static byte[] encrypted(byte[] workbook) throws IOException {
        try (POIFSFileSystem wrapped = new POIFSFileSystem();
                OPCPackage content = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mttq");
            try (OutputStream out = encryptor.getDataStream(wrapped)) {
                content.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            wrapped.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
