package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DONG_DANG;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;
import static vn.dondoc.reporting.LangSonReports.PACK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The province's own report of the half-year 2020, of which Cao Lộc is missing. */
@ServerTest
@Import({LangSonReports.class, CountedStatements.class})
@Transactional
class ConsolidatedPageTests {

    private static final String REPORT = "/consolidated/ntm-dtvm/20/2020-H1";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonReports reports;

    @Autowired
    Intake intake;

    @Autowired
    Units units;

    @Autowired
    Issues issues;

    @Autowired
    CountedStatements statements;

    /** All districts but one: 150 residential areas each, 145 of them of culture; 12.345.678 đồng each. */
    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-12T08:00");
        units.territory().on(LocalDate.of(2020, 6, 30)).at(Level.DISTRICT).stream()
                .map(Unit::id)
                .filter(district -> !district.equals(CAO_LOC))
                .forEach(district -> send(district, "2020-06-08T09:00"));
    }

    private void send(UnitId unit, String moment) {
        List<Figure> figures = new ArrayList<>();
        for (String said : List.of("kdc=150", "kdc-van-hoa=145", "kinh-phi-ntm=12345678", "mo-hinh-antq=0")) {
            String[] words = said.split("=");
            figures.add(new Figure(unit, words[0], HALF_YEAR, new BigDecimal(words[1]), MovableClock.at(moment)));
        }
        Receipt receipt = new Receipt(
                unit,
                "BC-6T",
                HALF_YEAR,
                MovableClock.at(moment),
                MovableClock.at(moment),
                Receipt.Door.PAGE,
                null,
                null);
        intake.take(PACK, figures, List.of(receipt));
    }

    @Test
    void figuresStandInTheTextWithWhoseReportsTheyRestOn() throws Exception {
        web.perform(get(REPORT).with(user(STAFF)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("ít nhất 1.500 khu dân cư"),
                                containsString(
                                        "1.450/1.500 khu dân cư đạt chuẩn khu dân cư văn hóa (96,6% tính trên 10/11 huyện, thành phố)"),
                                containsString("là ít nhất 123,4 triệu đồng"),
                                containsString(
                                        "theo báo cáo của 10/11 huyện, thành phố; chưa đủ số liệu của huyện Cao Lộc."),
                                containsString(
                                        "10/11 huyện, thành phố đã gửi báo cáo đúng hạn; 01 đơn vị chưa gửi, đã quá hạn"),
                                containsString("ít nhất 123.456.780"),
                                containsString("Chưa gửi, quá hạn 03 ngày"))));
    }

    @Test
    void theFilesSayTheSame() throws Exception {
        assertThat(text(web.perform(get(REPORT + "/report.docx").with(user(STAFF)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("1.450/1.500 khu dân cư", "BÁO CÁO", "Phụ lục I", "Phụ lục II", "huyện Cao Lộc");
        web.perform(get(REPORT + "/report.xlsx").with(user(STAFF))).andExpect(status().isOk());
    }

    @ParameterizedTest(name = "{0} opens the report of {1}: {2}")
    @CsvSource({
        "canbo, 20, 200",
        "canbo, 183, 200",
        "caoloc.chutich, 183, 200",
        "caoloc.canbo, 183, 200",
        "caoloc.chutich, 182, 403",
        "caoloc.chutich, 20, 403",
        "dongdang.canbo, 183, 403",
        "soanthao, 20, 403",
        "quantri, 20, 403",
        "canbo, 06184, 404",
        "canbo, 999, 404"
    })
    void onlyItsOwnOfficeAndStaffOfTheProvinceReadIt(String who, String unit, int answer) throws Exception {
        for (String file : List.of("", "/report.docx", "/report.xlsx")) {
            web.perform(get("/consolidated/ntm-dtvm/" + unit + "/2020-H1" + file)
                            .with(user(who)))
                    .andExpect(status().is(answer));
        }
    }

    @ParameterizedTest(name = "{0} issues the report of {1}: {2}")
    @CsvSource({
        "canbo, 20, 302",
        "canbo, 183, 403",
        "caoloc.chutich, 183, 302",
        "caoloc.chutich, 20, 403",
        "vanlang.chutich, 183, 403",
        "soanthao, 20, 403"
    })
    void onlyItsOwnOfficeIssuesIt(String who, String unit, int answer) throws Exception {
        web.perform(post("/consolidated/ntm-dtvm/" + unit + "/2020-H1/issues")
                        .with(user(who))
                        .with(csrf()))
                .andExpect(status().is(answer));
        web.perform(get("/consolidated/ntm-dtvm/" + unit + "/2020-H1/texts").with(user(who)))
                .andExpect(status().is(answer == 302 ? 200 : answer));
    }

    @ParameterizedTest
    @CsvSource({
        "/consolidated/khong-co/20/2020",
        "/consolidated/ntm-dtvm/20/2020-Q1",
        "/consolidated/ntm-dtvm/20/nam",
        "/consolidated/ntm-dtvm/2@x/2020",
        "/consolidated/ntm-dtvm/20/2020-H1/figures/khong-co",
        "/consolidated/issues/999999"
    })
    void whatThereIsNotIsNotFound(String path) throws Exception {
        web.perform(get(path).with(user(STAFF))).andExpect(status().isNotFound());
    }

    @Test
    void aFigureIsFollowedDownToTheReportsItWasAddedUpFrom() throws Exception {
        web.perform(get(REPORT + "/figures/kdc").with(user(STAFF)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/reports/BC-6T/182/2020-H1"),
                                containsString("/consolidated/ntm-dtvm/182/2020-H1/figures/kdc"),
                                containsString("Chưa có"))));
        web.perform(get("/consolidated/ntm-dtvm/183/2020-H1/figures/kdc").with(user(DISTRICT_CHAIR)))
                .andExpect(content().string(containsString("/reports/BIEU-XA/06184/2020-H1")));
        web.perform(get("/consolidated/ntm-dtvm/182/2020-H1/figures/kdc").with(user(DISTRICT_CHAIR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void ownFigureAndSumThatDifferAreShown() throws Exception {
        intake.take(PACK, List.of(figure(CAO_LOC, "kdc", 5), figure(DONG_DANG, "kdc", 9)), List.of());

        web.perform(get("/consolidated/ntm-dtvm/183/2020-H1/figures/kdc").with(user(DISTRICT_CHAIR)))
                .andExpect(content().string(containsString("Đơn vị tự báo cáo 5, cấp dưới cộng lại 9")));
    }

    private static Figure figure(UnitId unit, String indicator, int value) {
        return new Figure(unit, indicator, HALF_YEAR, BigDecimal.valueOf(value), MovableClock.at("2020-06-10T09:00"));
    }

    @Test
    void aTextIsWrittenOtherwiseAndItsBlanksAreFilled() throws Exception {
        write("PLAN", "Giữ {kdc-van-hoa/kdc} khu dân cư văn hóa.", "save")
                .andExpect(redirectedUrlPattern("/consolidated/**"));

        web.perform(get(REPORT).with(user(STAFF)))
                .andExpect(content().string(containsString("Giữ 1.450/1.500 (tính trên 10/11 huyện, thành phố) khu")));

        write("PLAN", "", "standard").andExpect(redirectedUrlPattern("/consolidated/**"));

        web.perform(get(REPORT).with(user(STAFF))).andExpect(content().string(not(containsString("Giữ 1.450"))));
    }

    @Test
    void aBlankThatIsNotUnderstoodIsNamedByItsLineAndNotKept() throws Exception {
        write("PLAN", "Một dòng\nCó {kdc-van-hoá} khu", "save")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("dòng 2"),
                                containsString("kdc-van-hoa”"),
                                containsString("Có {kdc-van-hoá} khu"))));

        web.perform(get(REPORT).with(user(STAFF))).andExpect(content().string(not(containsString("Một dòng"))));
    }

    @Test
    void aTextIsTriedWithoutBeingKept() throws Exception {
        write("PLAN", "Thử {kdc}", "try").andExpect(content().string(containsString("Thử ít nhất 1.500")));

        web.perform(get(REPORT).with(user(STAFF))).andExpect(content().string(not(containsString("Thử ít nhất"))));
    }

    @Test
    void whoWasOvertakenSeesBothTextsAndNothingIsSaved() throws Exception {
        write("PLAN", "Lời của người nhanh hơn", "save", 0).andExpect(redirectedUrlPattern("/consolidated/**"));

        write("PLAN", "Lời của tôi", "save", 0)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Chưa lưu: trong lúc bạn viết, Nông Thị Xuân"),
                                containsString("Lời của người nhanh hơn"),
                                containsString(">Lời của tôi</textarea>"),
                                containsString("name=\"seen\" value=\"" + seen("PLAN") + "\""))));
        write("PLAN", "Lời của tôi", "try", 0).andExpect(content().string(containsString("name=\"seen\" value=\"0\"")));
        web.perform(get(REPORT).with(user(STAFF))).andExpect(content().string(not(containsString("Lời của tôi"))));
        write("PLAN", "Lời của tôi", "save").andExpect(redirectedUrlPattern("/consolidated/**"));
        write("KHONG-CO", "Lời", "save").andExpect(status().isNotFound());
    }

    private long seen(String block) {
        return jdbc.sql("select coalesce(max(id), 0) from consolidated_block where block = ?")
                .param(block)
                .query(Long.class)
                .single();
    }

    private ResultActions write(String block, String text, String action) throws Exception {
        return write(block, text, action, seen(block));
    }

    private ResultActions write(String block, String text, String action, long seen) throws Exception {
        return web.perform(post(REPORT + "/texts")
                .param("block", block)
                .param("seen", Long.toString(seen))
                .param("text", text)
                .param("action", action)
                .with(user(STAFF))
                .with(csrf()));
    }

    @Test
    void anIssueKeepsItsBytesAndAnAmendedOneSaysWhatChanged() throws Exception {
        Issue first = issue("08", "12/6/2020", "");
        byte[] kept = paper(first);

        assertThat(text(kept)).contains("Số: 08/BC-MTTQ-BTT", "ngày 12 tháng 6 năm 2020", "Nguyễn Văn An");
        assertThat(first.signing()).isNotNull();

        clock.moveTo("2020-06-15T10:00");
        send(CAO_LOC, "2020-06-15T09:00");
        write("PLAN", "Kế hoạch mới.", "save");
        Issue second = issue("", "", "huyện Cao Lộc gửi báo cáo");

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.changes())
                .contains(
                        new Change(Change.Kind.FIGURE, "Tổng số khu dân cư", "ít nhất 1.500", "1.650"),
                        new Change(Change.Kind.TEXT, "Phương hướng, nhiệm vụ thời gian tới", "…", "Kế hoạch mới."),
                        new Change(Change.Kind.UNIT, "huyện Cao Lộc", "Chưa gửi", "Đã gửi, chậm 06 ngày"));
        assertThat(text(paper(second)))
                .contains(
                        "Báo cáo này thay thế Báo cáo số 08/BC-MTTQ-BTT ngày 12/6/2020. Lý do: huyện Cao Lộc gửi báo cáo.",
                        "Phụ lục III",
                        "1.595/1.650 khu dân cư đạt chuẩn khu dân cư văn hóa (96,6%)");
        assertThat(paper(issues.find(first.id()).orElseThrow())).isEqualTo(kept);
        web.perform(get("/consolidated/issues/" + second.id()).with(user(STAFF)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Báo cáo này thay thế Báo cáo số 08/BC-MTTQ-BTT ngày 12/6/2020."),
                                containsString("ít nhất 1.500"),
                                containsString(second.paperDigest()))));
        web.perform(get("/consolidated/issues/" + second.id()).with(user(DISTRICT_CHAIR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void nothingIsIssuedTwiceWithoutAChangeAndNoAmendmentWithoutAReason() throws Exception {
        issue("", "", "");
        web.perform(order("", "", "Lý do"))
                .andExpect(flash().attribute("problem", containsString("chưa có gì thay đổi")));

        send(CAO_LOC, "2020-06-12T07:00");
        web.perform(order("", "", "")).andExpect(flash().attribute("problem", containsString("phải ghi lý do")));
        web.perform(order("09", "", "Lý do"))
                .andExpect(flash().attribute("problem", containsString("phải ghi cùng nhau")));
        web.perform(order("09", "13/6/2020", "Lý do"))
                .andExpect(flash().attribute("problem", containsString("không sau hôm nay")));
        web.perform(order("09", "hôm nay", "Lý do"))
                .andExpect(flash().attribute("problem", containsString("không phải một ngày")));
    }

    @Test
    void numberAndDayAreRecordedLater() throws Exception {
        Issue issued = issue("", "", "");

        web.perform(post("/consolidated/issues/" + issued.id() + "/sign")
                        .param("number", "15")
                        .param("day", "12/6/2020")
                        .param("signer", "Nguyễn Văn An")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));

        web.perform(get("/consolidated/issues/" + issued.id()).with(user(STAFF)))
                .andExpect(content().string(containsString("Số: 15/BC-MTTQ-BTT")));
        web.perform(get("/consolidated").param("year", "2020").with(user(STAFF)))
                .andExpect(content().string(containsString("Lần 1, số 15")));
    }

    /** Figures, words, receipts, texts and issues: one statement each, however many units and figures there are. */
    @Test
    void aPageTakesFewStatements() throws Exception {
        web.perform(get(REPORT).with(user(STAFF)));

        List<String> sent = statements.during(() -> web.perform(get(REPORT).with(user(STAFF))));

        assertThat(sent.stream()
                        .filter(sql -> sql.contains("figure")
                                || sql.contains("receipt")
                                || sql.contains("consolidated")
                                || sql.contains("submission")))
                .hasSize(5);
    }

    private Issue issue(String number, String day, String reason) throws Exception {
        String path = web.perform(order(number, day, reason))
                .andExpect(redirectedUrlPattern("/consolidated/issues/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return issues.find(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder order(String number, String day, String reason) {
        return post(REPORT + "/issues")
                .param("number", number)
                .param("day", day)
                .param("signer", "Nguyễn Văn An")
                .param("reason", reason)
                .with(user(STAFF))
                .with(csrf());
    }

    private byte[] paper(Issue issue) throws Exception {
        return web.perform(get("/consolidated/issues/" + issue.id() + "/report.docx")
                        .with(user(STAFF)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] file) throws IOException {
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return word.getText();
        }
    }
}
