package vn.dondoc.reporting.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not opened, each with the reason that is told. */
class FileCheckTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    @BeforeEach
    void aWorkbook() {
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put(SHEET, sheet(ROW.formatted("x")));
    }

    @Test
    void aPlainWorkbookIsOpened() throws IOException {
        Path file = zip();

        assertThatCode(() -> FileCheck.check(file)).doesNotThrowAnyException();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().read()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "a part {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            xl/vbaProject.bin        | macros
            xl/macrosheets/s1.xml    | macros
            ../../etc/passwd         | paths
            /etc/passwd              | paths
            ..\\..\\boot.ini         | paths
            C:/boot.ini              | paths
            XL/WORKBOOK.XML          | damaged
            """)
    void partsThatNoFormHasAreRefused(String part, String reason) throws IOException {
        parts.put(part, "x");

        refuses(zip(), reason);
    }

    @ParameterizedTest(name = "only {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mimetype content.xml | ods
            word/document.xml    | word
            xl/workbook.bin      | xlsb
            bao-cao.xlsx         | zipped
            anh.jpg              | zip
            """)
    void otherArchivesAreCalledByTheirName(String names, String reason) throws IOException {
        parts.clear();
        for (String name : names.split(" ")) {
            parts.put(name, "x");
        }

        refuses(zip(), reason);
    }

    @ParameterizedTest(name = "{0}…: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.4                    | pdf
            <html><table>               | page
            <?xml version="1.0"?><Workbook | page
            unit,indicator,period,value | text
            '\u0001\u0002rubbish'       | unknown
            ''                          | empty
            PK and then nothing         | damaged
            """)
    void otherFilesAreToldFromWorkbooks(String content, String reason) throws IOException {
        refuses(Files.writeString(folder.resolve("so-lieu.xlsx"), content), reason);
    }

    @Test
    void oldWorkbooksAndThoseWithAPasswordAreToldApart() throws Exception {
        Path old = folder.resolve("cu.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet();
            workbook.write(out);
        }
        Path locked = folder.resolve("khoa.xlsx");
        try (POIFSFileSystem wrapped = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            try (OutputStream content = encrypted(wrapped)) {
                Files.copy(zip(), content);
            }
            wrapped.writeFilesystem(out);
        }

        refuses(old, "xls");
        refuses(locked, "password");
    }

    private static OutputStream encrypted(POIFSFileSystem wrapped) throws Exception {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("bí mật");
        return encryptor.getDataStream(wrapped);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/> | entities
            <?xml version="1.0"?><!-- > --><!DOCTYPE x><worksheet/>                    | entities
            <worksheet><sheetData><!ENTITY a "b"></sheetData></worksheet>              | entities
            <worksheet><row r="1"><c r="ZZZZZZ1"/></row></worksheet>                   | damaged
            <worksheet><row r="1"><x:c r="XFE1"/></row></worksheet>                    | damaged
            """)
    void whatMakesParsersFetchOrHoldMoreThanASheetHasIsRefused(String sheet, String reason) throws IOException {
        parts.put(SHEET, sheet);

        refuses(zip(), reason);
    }

    @Test
    void wordsThatOnlyLookLikeADeclarationAreNone() {
        parts.put(SHEET, sheet("<!-- DOCTYPE --><![CDATA[<!DOCTYPE x>]]>" + ROW.formatted("&lt;!DOCTYPE&gt;")));

        assertThatCode(() -> FileCheck.check(zip())).doesNotThrowAnyException();
    }

    @Test
    void anEncodingThatHidesDeclarationsIsRefused() throws IOException {
        refuses(zip(SHEET, "\uFEFF<!DOCTYPE x><worksheet/>".getBytes(StandardCharsets.UTF_16LE)), "encoding");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        parts.put(SHEET, "<a>".repeat(10_000));

        refuses(zip(), "damaged");
    }

    @Test
    void aCellOfAGigabyteIsRefusedBeforeItUnfolds() throws IOException {
        byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("bom.xlsx");
        try (ZipOutputStream zip = open(file)) {
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write("<worksheet><row r=\"1\"><c r=\"A1\" t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
            for (int megabyte = 0; megabyte < 1024; megabyte++) {
                zip.write(letters);
            }
        }

        refuses(file, "cell");
    }

    /** A parser passes over blanks, so the part is XML whatever comes first. */
    @ParameterizedTest(name = "{0} blanks: {1}")
    @CsvSource({"100, entities", "65535, entities", "70000, damaged"})
    void blanksBeforeItHideNothing(int blanks, String reason) throws IOException {
        parts.put(SHEET, " ".repeat(blanks) + "<!DOCTYPE worksheet><worksheet/>");

        refuses(zip(), reason);
    }

    @Test
    void aCellOfManySmallPiecesIsAsLongAsAllOfThem() throws IOException {
        parts.put(
                SHEET,
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + "<r><t>mười chữ cái</t></r>".repeat(20_000)
                        + "</is></c></row>"));

        refuses(zip(), "cell");
    }

    @Test
    void anArchiveThatUnfoldsToFarMoreIsRefused() throws IOException {
        byte[] rows =
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("bom.xlsx");
        try (ZipOutputStream zip = open(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
            for (int at = 0; at < 400; at++) {
                zip.write(rows);
            }
        }

        refuses(file, "unfolds");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        for (int part = 0; part < 2_001; part++) {
            parts.put("xl/media/" + part, "");
        }

        refuses(zip(), "parts");
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static void refuses(Path file, String reason) {
        assertThatThrownBy(() -> FileCheck.check(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("reporting.reading.file." + reason);
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("bieu.xlsx");
        open(file).close();
        return file;
    }

    private Path zip(String part, byte[] content) throws IOException {
        parts.remove(part);
        Path file = folder.resolve("bieu.xlsx");
        try (ZipOutputStream zip = open(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return file;
    }

    /** With the parts in it, for more to be added. */
    private ZipOutputStream open(Path file) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (!part.getKey().equals(SHEET) || !file.endsWith("bom.xlsx")) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
