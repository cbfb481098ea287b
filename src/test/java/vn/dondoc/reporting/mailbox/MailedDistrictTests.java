package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.LangSon;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.mailbox.Client.Attached;
import vn.dondoc.reporting.mailbox.Postbox.Came;
import vn.dondoc.reporting.workbook.LangSonTemplates;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.reporting.workbook.corpus.Edit;
import vn.dondoc.territory.Level;

/** What a district sends by mail for its communes, in one file or several, and what is large. */
@ReportingServer
@AutoConfigureMockMvc
@Import(Postbox.class)
@TestPropertySource(properties = "tests.own-server=mailed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedDistrictTests {

    private static final String CLERK = "caoloc.canbo@example.org";

    /** Three communes of Cao Lộc, filled in. */
    private static final byte[] COMMUNES = LangSonTemplates.below(
            "BIEU-XA",
            "183",
            LangSonTemplates.HALF_YEAR,
            Level.COMMUNE,
            Map.of(
                    "06184", Map.of("kdc", "12", "kdc-van-hoa", "10", "ho-ngheo", "40"),
                    "06187", Map.of("kdc", "14", "ho-ngheo", "52"),
                    "06190", Map.of("kdc", "9", "dat-hien-tang", "1.250,5")));

    @Autowired
    Postbox postbox;

    @Autowired
    LangSonReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @BeforeAll
    void settle() {
        postbox.settle(LangSonReports.RULES);
    }

    private byte[] mail(Attached... files) {
        return Client.OUTLOOK.mail(
                postbox.headers(CLERK, false, ""), "Kính gửi Ban Phong trào, xin gửi biểu của các xã.", List.of(files));
    }

    private static Attached communes(Consumer<XSSFSheet> change) {
        return new Attached("Các xã Cao Lộc.xlsx", Edit.form(COMMUNES, change));
    }

    /** What became of the form of which unit. */
    private List<String> forms() {
        return jdbc.sql("select unit || ' ' || course from mailed_form order by file_id, unit")
                .query(String.class)
                .list();
    }

    @Test
    void aFileOfManyCommunesBecomesADraftOfEachAndOneClickSendsThem() {
        postbox.aside(() -> {
            Came came = postbox.came(mail(communes(sheet -> {})));
            assertThat(came.courses()).containsExactly("DRAFTED");
            assertThat(forms()).containsExactly("06184 DRAFTED", "06187 DRAFTED", "06190 DRAFTED");
            assertThat(came.versions()).isEqualTo(3);
            String answer = came.answers().get(0);
            assertThat(answer)
                    .startsWith("[Đã nhận, chờ xác nhận] ")
                    .contains("thị trấn Đồng Đăng", "thị trấn Cao Lộc", "xã Bảo Lâm", "/mailed/")
                    .doesNotContain("Kết quả đối với từng đơn vị");

            Matcher confirm = Pattern.compile("/mailed/\\d+").matcher(answer);
            assertThat(confirm.find()).isTrue();
            web.perform(post(confirm.group()).with(user("caoloc.canbo")).with(csrf()))
                    .andExpect(status().isFound());
            assertThat(jdbc.sql("select count(*) from submission_version where sent")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
            assertThat(reports.figures(LangSon.DONG_DANG, LangSonReports.HALF_YEAR)
                            .get("ho-ngheo"))
                    .isEqualByComparingTo("40");
            return came;
        });
    }

    @Test
    void whatIsCertainIsTakenAndTheAnswerNamesWhatBecameOfEach() {
        postbox.aside(() -> {
            Came came = postbox.came(mail(communes(sheet -> {
                Edit.value(sheet, "06187", "ho-ngheo").setCellValue("nhiều");
                Row other = Edit.row(sheet, 0, "06193");
                other.getCell(0).setCellValue("06124");
                other.getCell(1).setCellValue("Thị trấn Na Sầm");
                other.getCell(Edit.column(Edit.row(sheet, 0, Layout.UNIT_ROW_CODE), "kdc"))
                        .setCellValue(12);
                Edit.value(sheet, "06184", "kdc-van-hoa").setCellValue(13);
            })));

            assertThat(forms()).containsExactly("06184 FAULTY", "06187 CELLS", "06190 DRAFTED");
            assertThat(came.courses()).containsExactly("CELLS");
            assertThat(came.mails().get(0).waits()).isTrue();
            assertThat(came.answers())
                    .singleElement()
                    .asString()
                    .startsWith("[Đề nghị chỉnh sửa] ")
                    .contains("- thị trấn Đồng Đăng: ", "- thị trấn Cao Lộc: ", "- xã Bảo Lâm: ")
                    .contains("Không có đơn vị “Thị trấn Na Sầm”", "Kết quả đối với từng đơn vị")
                    .containsPattern("Ô Biểu![A-Z]+\\d+: “nhiều” không phải là số")
                    .containsPattern("Ô Biểu![A-Z]+\\d+: 13 lớn hơn")
                    .contains("/mailed/");
            assertThat(reports.receipts("BIEU-XA", LangSon.DONG_DANG, LangSonReports.HALF_YEAR))
                    .hasSize(1);
            assertThat(jdbc.sql("select count(*) from receipt where unit like '06124%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            return came;
        });
    }

    @Test
    void aRowOfNobodyKnownIsNamedAndTheOthersAreTaken() {
        Came came = postbox.come(mail(communes(sheet -> {
            Row row = Edit.row(sheet, 0, "06193");
            row.getCell(0).setBlank();
            row.getCell(1).setCellValue("Xã Không Có");
            row.getCell(Edit.column(Edit.row(sheet, 0, Layout.UNIT_ROW_CODE), "kdc"))
                    .setCellValue(12);
        })));

        assertThat(came.courses()).containsExactly("CELLS");
        assertThat(came.versions()).isEqualTo(3);
        assertThat(came.answers()).singleElement().asString().contains("Không có đơn vị “Xã Không Có”", "/mailed/");
    }

    @Test
    void ofUnitsThatAreNotTheSendersNothingIsTakenAndTheyAreNamed() {
        byte[] districts = LangSonTemplates.below(
                "BC-6T",
                "20",
                LangSonTemplates.HALF_YEAR,
                Level.DISTRICT,
                Map.of("183", HalfYearFigures.TYPED, "182", HalfYearFigures.TYPED));
        Came came = postbox.come(mail(new Attached("Các huyện.xlsx", districts)));

        assertThat(came.courses()).containsExactly("NOT_THEIRS");
        assertThat(came.versions()).isEqualTo(1);
        assertThat(came.receipts()).hasSize(1);
        assertThat(came.answers())
                .singleElement()
                .asString()
                .startsWith("[Đã nhận, chờ xác nhận] ")
                .contains("- huyện Cao Lộc: đã lưu bản nháp", "huyện Văn Lãng: ngoài phạm vi", "/mailed/");
    }

    @Test
    void whatCannotBeLaidToARowLeavesNothingCertain() {
        Came came = postbox.come(mail(communes(sheet -> {
            Row codes = Edit.row(sheet, 0, Layout.UNIT_ROW_CODE);
            codes.getCell(Edit.column(codes, "ho-ngheo")).setCellValue("Ghi thêm");
        })));

        assertThat(came.courses()).containsExactly("CELLS");
        assertThat(came.versions()).isZero();
    }

    @Test
    void ofSeveralFilesInOneMailEachHasItsOwnAnswer() {
        Came came = postbox.come(mail(
                new Attached("Huyện.xlsx", Workbooks.file("filled")),
                communes(sheet -> {}),
                new Attached("Văn Lãng.xlsx", Workbooks.file("vanlang")),
                new Attached("Cũ.xlsm", Workbooks.file("macros"))));

        assertThat(came.courses()).containsExactly("DRAFTED", "DRAFTED", "NOT_THEIRS", "MACROS");
        assertThat(came.answers())
                .singleElement()
                .asString()
                .startsWith("[Đề nghị gửi lại] ")
                .containsSubsequence(
                        "== Huyện.xlsx ==",
                        "bản nháp",
                        "/mailed/",
                        "== Các xã Cao Lộc.xlsx ==",
                        "bản nháp",
                        "/mailed/",
                        "== Văn Lãng.xlsx ==",
                        "huyện Văn Lãng: ngoài phạm vi",
                        "== Cũ.xlsm ==",
                        "macro");
    }

    @Test
    void aMailOfThirtyMegabytesIsTakenWithItsScan() {
        byte[] scan = Arrays.copyOf("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), 22 * 1024 * 1024);
        Came came = postbox.come(
                mail(new Attached("Biểu.xlsx", Workbooks.file("filled")), new Attached("Bản ký.pdf", scan)));

        assertThat(came.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.fate()).isEqualTo(Fate.REPORT);
            assertThat(mail.bytes()).isGreaterThan(30_000_000);
            assertThat(mail.attachments()).isEqualTo(2);
        });
        assertThat(came.courses()).containsExactly("DRAFTED");
        assertThat(came.receipts()).hasSize(1);
        assertThat(came.answers()).singleElement().asString().startsWith("[Đã nhận, chờ xác nhận] ");
    }

    @Test
    void ofALargerMailTheSenderIsToldAndItStaysInTheMailboxFlagged() {
        byte[] mail = mail(
                new Attached("Biểu.xlsx", Workbooks.file("filled")),
                new Attached("Phim.bin", new byte[31 * 1024 * 1024]));
        Came came = postbox.aside(() -> {
            Came taken = postbox.came(mail);
            assertThat(postbox.marked(Flags.Flag.FLAGGED)).isEqualTo(1);
            assertThat(postbox.marked(Flags.Flag.SEEN)).isZero();
            return taken;
        });

        assertThat(came.mails()).singleElement().satisfies(noted -> {
            assertThat(noted.fate()).isEqualTo(Fate.TOO_LARGE);
            assertThat(noted.waits()).isTrue();
            assertThat(noted.bytes()).isGreaterThan(41_000_000);
        });
        assertThat(came.receipts()).isEmpty();
        assertThat(came.answers())
                .singleElement()
                .asString()
                .startsWith("[Đề nghị gửi lại] ")
                .contains("Thư quá lớn", "gửi riêng tệp biểu số liệu (.xlsx)")
                .doesNotContain("không phải gửi lại");
    }
}
