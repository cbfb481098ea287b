package vn.dondoc.reporting.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.workbook.LangSonTemplates;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The way of a template: downloaded, filled in, looked at, taken. */
@ServerTest
@Import({LangSonReports.class, CountedStatements.class})
@Transactional
class WorkbookUploadTests {

    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    CountedStatements statements;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void aTemplateFilledInMakesTheSameSubmissionAsThePage() throws Exception {
        byte[] file = filled(template(), HalfYearFigures.TYPED);

        String page = look(file, DISTRICT_CLERK, 200);
        assertThat(page).contains("Chưa lưu gì", "Biểu!D", "48.250.500.000").doesNotContain("Cần xác nhận");
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        web.perform(take(page, true).with(user(DISTRICT_CLERK)).with(csrf()))
                .andExpect(redirectedUrl(LangSonReports.CAO_LOC_HALF_YEAR));
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).isEqualTo(HalfYearFigures.SENT);
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
        web.perform(get(LangSonReports.CAO_LOC_HALF_YEAR).with(user(DISTRICT_CLERK)))
                .andExpect(content().string(containsString("Tệp bieu.xlsx")));
    }

    @Test
    void whatIsInDoubtMustBeAnsweredFirst() throws Exception {
        byte[] file = edited(template(), sheet -> value(sheet, "dat-hien-tang").setCellValue("1.234"));

        String page = look(file, DISTRICT_CLERK, 200);
        assertThat(page).contains("có thể đọc hai cách");
        Matcher choice = Pattern.compile("name=\"(choose:[^\"]+)\"").matcher(page);
        assertThat(choice.find()).isTrue();
        String name = org.springframework.web.util.HtmlUtils.htmlUnescape(choice.group(1));

        web.perform(take(page, false).with(user(DISTRICT_CLERK)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("còn câu hỏi chưa trả lời")));
        web.perform(take(page, true)
                        .param(name, "1,234")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(redirectedUrl(LangSonReports.CAO_LOC_HALF_YEAR));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("dat-hien-tang", new BigDecimal("1.234"));
    }

    @Test
    void whoChangedTheFormSinceTheTemplateWasMadeIsNotWrittenOverUnasked() throws Exception {
        byte[] file = edited(template(), sheet -> value(sheet, "htx-moi").setCellValue(3));
        web.perform(take(
                        look(edited(template(), sheet -> value(sheet, "htx-moi").setCellValue(5)), DISTRICT_CLERK, 200),
                        true)
                .with(user(DISTRICT_CLERK))
                .with(csrf()));

        String page = look(file, DISTRICT_CLERK, 200);

        assertThat(page).contains("đã có người sửa");
        web.perform(take(page, true).with(user(DISTRICT_CLERK)).with(csrf()))
                .andExpect(content().string(containsString("còn câu hỏi chưa trả lời")));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("htx-moi", BigDecimal.valueOf(5));
        web.perform(take(page, true)
                        .param("all", "true")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(redirectedUrl(LangSonReports.CAO_LOC_HALF_YEAR));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("htx-moi", BigDecimal.valueOf(3));
    }

    @Test
    void aCellThatIsWrongIsNamedAndNothingKept() throws Exception {
        int before = reports.kept();
        byte[] file = edited(template(), sheet -> value(sheet, "ho-ngheo").setCellValue("<script>alert(1)</script>"));

        String page = look(file, DISTRICT_CLERK, 200);

        assertThat(page).contains("không phải là số", "Xin sửa").doesNotContain("<script>alert(1)", "name=\"digest\"");
        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void theSameFileTwiceIsTakenOnce() throws Exception {
        byte[] file = communes(CAO_LOC);
        String page = look(file, LangSon.STAFF, 200);
        send(page);
        int kept = reports.kept();

        send(page);
        assertThat(look(file, LangSon.STAFF, 200)).contains("0 ô thay đổi");

        assertThat(reports.kept()).isEqualTo(kept);
    }

    @Test
    void aFileOfAProvinceTakesAsManyStatementsAsOneOfADistrict() throws Exception {
        byte[] few = communes(CAO_LOC);
        byte[] many = communes(LangSon.PROVINCE);
        String[] page = new String[1];
        page[0] = look(few, LangSon.STAFF, 200);
        List<String> looked = sent(() -> look(few, LangSon.STAFF, 200));
        List<String> took = sent(() -> send(page[0]));

        assertThat(sent(() -> page[0] = look(many, LangSon.STAFF, 200))).hasSameSizeAs(looked);
        assertThat(page[0]).contains("200 biểu", "huyện Văn Lãng").doesNotContain("thị trấn Na Sầm");
        assertThat(sent(() -> send(page[0]))).hasSameSizeAs(took).hasSizeLessThan(60);
    }

    /** But for the look that is taken every few seconds whether another node changed the units. */
    private List<String> sent(CountedStatements.Work work) throws Exception {
        return statements.during(work).stream()
                .filter(sql -> !sql.contains("unit_revision"))
                .toList();
    }

    private void send(String page) throws Exception {
        web.perform(take(page, true)
                        .param("all", "true")
                        .with(user(LangSon.STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports/upload"));
    }

    @Test
    void ofManyFormsEachDistrictHasPagesOfItsOwn() throws Exception {
        String page = look(communes(LangSon.PROVINCE), LangSon.STAFF, 200);
        String link = Pattern.compile("href=\"(/reports/upload/forms[^\"]*)\"[^>]*>huyện Văn Lãng<")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        assertThat(web.perform(get(URI.create(link)).with(user(LangSon.STAFF)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("huyện Văn Lãng: ", "thị trấn Na Sầm", "ô thay đổi")
                .doesNotContain("thị trấn Đồng Đăng");
        web.perform(get(URI.create(link)).with(user(DISTRICT_CLERK))).andExpect(status().isNotFound());
    }

    /** All communes below a unit, in each of them the same. */
    private byte[] communes(UnitId head) {
        UnitTree tree = units.territory().on(HALF_YEAR.end());
        return LangSonTemplates.all(
                "BIEU-XA", tree, head, HALF_YEAR, Level.COMMUNE, Map.of("ho-ngheo", "52", "htx-moi", "2"));
    }

    @Test
    void othersFormsAreRefused() throws Exception {
        assertThat(look(filled(template(), HalfYearFigures.TYPED), COMMUNE_CLERK, 200))
                .contains("ngoài phạm vi được nhập số liệu");
    }

    @Test
    void aDraftIsKeptAlsoWhereFiguresDoNotAgree() throws Exception {
        byte[] file = edited(template(), sheet -> {
            value(sheet, "vu-hoa-giai").setCellValue(3);
            value(sheet, "vu-hoa-giai-thanh").setCellValue(4);
        });

        String page = look(file, DISTRICT_CLERK, 200);
        assertThat(page).contains("Chưa gửi được");
        web.perform(take(page, false).with(user(DISTRICT_CLERK)).with(csrf()))
                .andExpect(redirectedUrl(LangSonReports.CAO_LOC_HALF_YEAR));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @Test
    void aWorkbookOfFiguresIsTakenRowByRow() throws Exception {
        byte[] file = workbook(sheet -> {
            row(sheet, "Mã đơn vị", "Mã số liệu", "Kỳ", "Số liệu");
            row(sheet, "183", "htx-moi", "2020-H1", 5);
            row(sheet, "183", "dat-hien-tang", "2020-H1", 1250.5);
        });

        String page = look(file, LangSon.STAFF, 200);
        assertThat(page).contains("Tệp có 2 số liệu của 1 đơn vị");
        web.perform(post("/reports/upload/take")
                        .param("digest", digest(page))
                        .param("name", "bieu.xlsx")
                        .with(user(LangSon.STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports/upload"));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSize(2);
    }

    @Test
    void macrosAreRefusedWithAdvice() throws Exception {
        web.perform(get("/reports/upload").param("report", "BC-6T/183/2020-H1").with(user(DISTRICT_CLERK)))
                .andExpect(content().string(containsString("Tệp cho báo cáo: huyện Cao Lộc")))
                .andExpect(content().string(not(containsString("value=\"null\""))));
        byte[] macros = workbook(sheet -> row(sheet, "x"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(macros));
                var zip = new java.util.zip.ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/vbaProject.bin"));
        }

        assertThat(look(out.toByteArray(), DISTRICT_CLERK, 200)).contains("Tệp có macro: xin lưu lại dạng .xlsx");
    }

    private byte[] template() throws Exception {
        return web.perform(get("/reports/workbook/BC-6T/183/2020-H1").with(user(DISTRICT_CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] filled(byte[] template, Map<String, String> typed) throws IOException {
        return edited(
                template,
                sheet -> typed.forEach((code, text) -> {
                    String plain = text.replace(".", "").replace(',', '.');
                    if (plain.matches("\\d+(\\.\\d+)?")) {
                        value(sheet, code).setCellValue(Double.parseDouble(plain));
                    } else {
                        value(sheet, code).setCellValue(text);
                    }
                }));
    }

    private static byte[] edited(byte[] template, Consumer<Sheet> edit) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet("Biểu"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook(Consumer<Sheet> fill) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(workbook.createSheet("Số liệu"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }

    private static Cell value(Sheet sheet, String code) {
        for (Row row : sheet) {
            Cell last = row.getCell(6);
            if (last != null && last.getStringCellValue().equals(code)) {
                return row.getCell(3);
            }
        }
        throw new AssertionError("No row of " + code);
    }

    private String look(byte[] file, String username, int expected) throws Exception {
        return web.perform(multipart("/reports/upload")
                        .file(new MockMultipartFile("file", "C:\\Users\\bieu.xlsx", null, file))
                        .with(user(username))
                        .with(csrf()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder take(String page, boolean send) {
        return post("/reports/upload/forms")
                .param("digest", digest(page))
                .param("name", "bieu.xlsx")
                .param("send", Boolean.toString(send));
    }

    private static String digest(String page) {
        Matcher digest = DIGEST.matcher(page);
        assertThat(digest.find()).as(page).isTrue();
        return digest.group(1);
    }
}
