package vn.dondoc.reporting.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.PLANNER;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.CAO_LOC_HALF_YEAR;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.ReportDesk;
import vn.dondoc.reporting.owed.Reports;

@ServerTest
@Import(LangSonReports.class)
@Transactional
class SendPageTests {

    private static final byte[] PDF = "%PDF-1.7 Báo cáo".getBytes(StandardCharsets.UTF_8);
    private static final ReportKey REPORT = new ReportKey("BC-6T", CAO_LOC, HALF_YEAR);

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    KeptSendLinks links;

    @Autowired
    SentUploads uploads;

    @Autowired
    Reports owed;

    @Autowired
    ReportDesk desk;

    private String link;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-08T16:45");
        link = mint(DISTRICT_CLERK, REPORT);
    }

    private String mint(String username, ReportKey report) {
        return links.mint(Map.of(username, List.of(report))).get(username).get(report);
    }

    /** Without session and without the token of a form. */
    private ResultActions send(String path, MockMultipartFile... files) throws Exception {
        var request = multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return web.perform(request.param("remark", "gửi từ điện thoại"));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private SentUpload sent() throws Exception {
        send(link, file("báo cáo.pdf", PDF)).andExpect(status().isOk());
        return uploads.waiting(REPORT).get(0);
    }

    /** The form of the district, filled in. */
    private MockMultipartFile workbook() throws Exception {
        langSon.signIn(DISTRICT_CLERK);
        desk.post(
                owed.find(REPORT).orElseThrow(),
                new Posted(HalfYearFigures.TYPED, null, false, Set.of(), false),
                Receipt.Door.PAGE);
        byte[] bytes = web.perform(get("/reports/workbook/BC-6T/183/2020-H1").with(user(DISTRICT_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return file("bieu.xlsx", bytes);
    }

    @Test
    void thePageSaysWhatTheMailSaidAndNothingElse() throws Exception {
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("huyện Cao Lộc"),
                                containsString("Báo cáo 6 tháng"),
                                containsString("09/06/2020"),
                                not(containsString("Chưa gửi")),
                                not(containsString("Lương Văn Sáng")))))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void whatIsSentWaitsAndNothingOfItCounts() throws Exception {
        send(link, file("../../báo cáo.pdf", PDF))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã nhận tệp, chờ xác nhận")));

        assertThat(uploads.waiting(REPORT)).singleElement().satisfies(upload -> {
            assertThat(upload.uploadedAt()).isEqualTo(clock.instant());
            assertThat(upload.sender()).isEqualTo(DISTRICT_CLERK);
            assertThat(upload.remark()).isEqualTo("gửi từ điện thoại");
            assertThat(upload.files().get(0).name()).isEqualTo("báo cáo.pdf");
        });
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        send(link, file("báo cáo.pdf", PDF)).andExpect(status().isOk());
        assertThat(uploads.waiting(REPORT)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            trang.html | <html>
            anh.png    | GIF89a
            tep.xlsx   | PK rỗng
            tep.exe    | MZ
            """)
    void whatIsNoReportIsRefusedByItsContent(String name, String content) throws Exception {
        send(link, file(name, content.getBytes(StandardCharsets.UTF_8)))
                .andExpect(content().string(containsString(name + ": không phải tệp PDF")));

        assertThat(uploads.waiting(REPORT)).isEmpty();
    }

    @Test
    void aLinkThatIsNotGoodSaysNothing() throws Exception {
        web.perform(get("/send/" + "x".repeat(43)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Cao Lộc"))));
        send("/send/" + "x".repeat(43), file("a.pdf", PDF)).andExpect(redirectedUrl("/send/" + "x".repeat(43)));

        String ofAnother = mint(OTHER_CHAIR, REPORT);
        web.perform(get(ofAnother)).andExpect(status().isNotFound());
        send(ofAnother, file("a.pdf", PDF)).andExpect(status().isNotFound());

        links.revoke(REPORT, STAFF);
        web.perform(get(link)).andExpect(status().isNotFound());
        send(link, file("a.pdf", PDF)).andExpect(redirectedUrl(link));
        assertThat(uploads.waiting(REPORT)).isEmpty();
    }

    @Test
    void aLinkTakesNoMoreThanTenFilesAtOnceAndTenSendingsAnHour() throws Exception {
        MockMultipartFile[] many = new MockMultipartFile[11];
        for (int at = 0; at < many.length; at++) {
            many[at] = file(at + ".pdf", PDF);
        }
        send(link, many).andExpect(content().string(containsString("nhiều nhất 10 tệp")));
        send(link).andExpect(content().string(containsString("Chưa chọn tệp nào")));
        for (int time = 0; time < 8; time++) {
            send(link, file("a.pdf", PDF)).andExpect(status().isOk());
        }
        send(link, file("a.pdf", PDF)).andExpect(status().isTooManyRequests());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        STAFF + ", 200",
        DISTRICT_CLERK + ", 200",
        DISTRICT_CHAIR + ", 200",
        COMMUNE_CLERK + ", 403",
        OTHER_CHAIR + ", 403",
        PLANNER + ", 403"
    })
    void staffAndTheUnitsOwnPeopleSeeIt(String who, int answer) throws Exception {
        SentUpload upload = sent();

        web.perform(get("/uploads/" + upload.id()).with(user(who))).andExpect(status().is(answer));
        web.perform(get("/uploads/" + upload.id() + "/files/0").with(user(who))).andExpect(status().is(answer));
        web.perform(post("/uploads/" + upload.id() + "/revoke").with(user(who)).with(csrf()))
                .andExpect(status().is(answer == 200 ? 302 : 403));
        web.perform(get("/uploads").with(user(who)))
                .andExpect(content()
                        .string(answer == 200 ? containsString("báo cáo.pdf") : not(containsString("báo cáo.pdf"))));
    }

    @Test
    void onceConfirmedTheReportWasReceivedWhenItWasUploaded() throws Exception {
        SentUpload upload = sent();
        clock.moveTo("2020-06-12T09:00");

        web.perform(post("/uploads/" + upload.id() + "/confirm")
                        .with(user(DISTRICT_CHAIR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/uploads/" + upload.id()));

        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.receivedAt()).isEqualTo(MovableClock.at("2020-06-08T16:45"));
                    assertThat(receipt.recordedAt()).isEqualTo(MovableClock.at("2020-06-12T09:00"));
                    assertThat(receipt.door()).isEqualTo(Receipt.Door.LINK);
                    assertThat(receipt.by()).isEqualTo(DISTRICT_CHAIR);
                });
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        web.perform(get(CAO_LOC_HALF_YEAR).with(user(STAFF)))
                .andExpect(content().string(allOf(containsString("báo cáo.pdf"), containsString("chưa nhập số liệu"))));

        web.perform(
                post("/uploads/" + upload.id() + "/confirm").with(user(STAFF)).with(csrf()));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
    }

    @Test
    void theFiguresOfAWorkbookAreTakenAsByAnyOtherDoor() throws Exception {
        send(link, workbook()).andExpect(content().string(containsString("Đọc được biểu bieu.xlsx")));
        SentUpload upload = uploads.waiting(REPORT).get(0);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        clock.moveTo("2020-06-12T09:00");

        web.perform(get("/uploads/" + upload.id()).with(user(STAFF)))
                .andExpect(content().string(containsString("Xác nhận, nhận cả số liệu")));
        web.perform(post("/uploads/" + upload.id() + "/confirm")
                        .param("figures", "true")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/uploads/" + upload.id()));

        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsExactlyInAnyOrderEntriesOf(HalfYearFigures.SENT);
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.receivedAt()).isEqualTo(MovableClock.at("2020-06-08T16:45")));
    }

    @Test
    void whatIsDeclinedNeverCountsAndNeedsAReason() throws Exception {
        SentUpload upload = sent();

        decline(upload, " ");
        assertThat(uploads.waiting(REPORT)).hasSize(1);
        decline(upload, "nhầm kỳ");
        web.perform(
                post("/uploads/" + upload.id() + "/confirm").with(user(STAFF)).with(csrf()));

        assertThat(uploads.waiting(REPORT)).isEmpty();
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
        web.perform(get("/uploads/" + upload.id()).with(user(STAFF)))
                .andExpect(content().string(containsString("nhầm kỳ")));
    }

    private void decline(SentUpload upload, String reason) throws Exception {
        web.perform(post("/uploads/" + upload.id() + "/decline")
                        .param("reason", reason)
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/uploads/" + upload.id()));
    }

    @Test
    void aTaskIsSentByLinkToo() throws Exception {
        ReportKey task = new ReportKey("KH-PT", CAO_LOC, Period.parse("2020"));
        String path = mint(DISTRICT_CLERK, task);
        send(path, file("kế hoạch.pdf", PDF)).andExpect(status().isOk());
        long id = uploads.waiting(task).get(0).id();

        web.perform(
                post("/uploads/" + id + "/confirm").with(user(DISTRICT_CLERK)).with(csrf()));

        assertThat(reports.receipts("KH-PT", CAO_LOC, Period.parse("2020"))).hasSize(1);
    }
}
