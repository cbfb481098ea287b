package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.CAO_LOC_HALF_YEAR;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;

@ServerTest
@Import(LangSonReports.class)
@Transactional
class ReportPageTests {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("name=\"confirmed\" value=\"([^\"]*)\"");

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonReports reports;

    @Autowired
    Reports rules;

    @Autowired
    Filing filing;

    @Autowired
    StoredFigures figures;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void theFormHasEveryPrintedLineWithItsFields() throws Exception {
        String page = page(DISTRICT_CLERK);

        assertThat(IntStream.rangeClosed(1, 80).mapToObj(line -> "<span class=\"line-number\">" + line + "</span>"))
                .allSatisfy(line -> assertThat(page).contains(line));
        assertThat(page.split("name=\"v-", -1)).hasSize(68 + 9 + 1);
        assertThat(page.split("<output class=\"ratio", -1)).hasSize(12 + 1);
        assertThat(page)
                .contains("Số liệu lũy kế từ ngày 01/01/2020 đến ngày 31/05/2020")
                .contains("Số liệu bổ sung (không có trên biểu in)");
    }

    @Test
    void sendingTurnsNumbersIntoFiguresAndTellsThatTheReportCame() throws Exception {
        send(
                DISTRICT_CLERK,
                "v-kdc",
                "1.705",
                "v-dat-hien-tang",
                "12,5",
                "v-ket-qua-giam-sat",
                "đã trả lời",
                "confirm");

        assertThat(reports.figures(CAO_LOC, HALF_YEAR))
                .hasSize(2)
                .hasEntrySatisfying("kdc", kdc -> assertThat(kdc).isEqualByComparingTo("1705"))
                .hasEntrySatisfying("dat-hien-tang", area -> assertThat(area).isEqualByComparingTo("12.5"));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.door()).isEqualTo(Receipt.Door.PAGE);
                    assertThat(receipt.receivedAt()).isEqualTo(MovableClock.at("2020-06-05T09:00"));
                    assertThat(receipt.by()).isEqualTo(DISTRICT_CLERK);
                });
        assertThat(page(DISTRICT_CLERK)).contains("value=\"1.705\"", "đã trả lời", "Đã gửi", "Lương Văn Sáng");
    }

    @Test
    void figuresEnteredByStaffForADistrictAreNoReceipt() throws Exception {
        send(STAFF, "v-ho-ngheo", "120");

        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsOnlyKeys("ho-ngheo");
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @Test
    void sendingAgainIsNoSecondReceiptAndAnEmptiedFieldTakesItsFigureBack() throws Exception {
        send(DISTRICT_CLERK, "v-ho-ngheo", "120", "v-htx-moi", "3");
        clock.moveTo("2020-06-08T09:00");
        send(DISTRICT_CLERK, "v-ho-ngheo", "125", "v-htx-moi", "");

        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsOnlyKeys("ho-ngheo");
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
        assertThat(page(DISTRICT_CLERK)).contains("Bản 2: gửi", "Bản 1: gửi", "2 chỗ thay đổi");
    }

    @Test
    void aDraftKeepsWhatWasTypedAndCountsForNothing() throws Exception {
        post(DISTRICT_CLERK, stamp(), "draft", "v-ho-ngheo", "khoảng 120").andExpect(redirectedUrl(CAO_LOC_HALF_YEAR));

        assertThat(page(DISTRICT_CLERK)).contains("value=\"khoảng 120\"", "Bản nháp, chưa gửi");
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            v-ho-ngheo=mười          | v-ho-ngheo | “mười” không phải là số
            v-ho-ngheo=12,5          | v-ho-ngheo | phải là số nguyên
            v-ho-ngheo=-1            | v-ho-ngheo | không thể âm
            v-vu-hoa-giai=3 v-vu-hoa-giai-thanh=4 | v-vu-hoa-giai-thanh | 4 lớn hơn “Số vụ hòa giải” (3)
            v-kinh-phi-cvd=5 v-kinh-phi-cvd-huyen=1 v-kinh-phi-cvd-xa=1 v-kinh-phi-cvd-kdc=1 | v-kinh-phi-cvd | các số thành phần cộng lại là 3
            """)
    void whatIsWrongIsSaidAtItsFieldAndNothingIsSaved(String typed, String field, String said) throws Exception {
        int before = reports.kept();

        post(DISTRICT_CLERK, stamp(), "send", typed.split("[ =]"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(said),
                                containsString("href=\"#" + field + "\""),
                                containsString("vẫn còn trong bản nháp"))));

        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void allFaultsAreToldAtOnceAndWhatWasTypedStays() throws Exception {
        post(DISTRICT_CLERK, stamp(), "send", "v-ho-ngheo", "nhiều", "v-htx-moi", "-2", "v-dan-so", "80.000")
                .andExpect(content()
                        .string(allOf(
                                containsString("có 2 chỗ cần xem lại"),
                                containsString("value=\"nhiều\""),
                                containsString("value=\"80.000\""))));
    }

    @Test
    void aQuestionMustBeAnsweredForTheVeryFiguresItWasAskedOf() throws Exception {
        String asked = post(DISTRICT_CLERK, stamp(), "send", "v-ho-ngheo", "10", "v-ho-ngheo-lam-nha", "11")
                .andExpect(content().string(containsString("Đã kiểm tra, số liệu đúng")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        String key = first(KEY, asked);
        post(DISTRICT_CLERK, stamp(), "send", "v-ho-ngheo", "10", "v-ho-ngheo-lam-nha", "12", "confirmed", key)
                .andExpect(status().isOk());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        post(DISTRICT_CLERK, stamp(), "send", "v-ho-ngheo", "10", "v-ho-ngheo-lam-nha", "11", "confirmed", key)
                .andExpect(status().is3xxRedirection());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSize(2);
    }

    @Test
    void onlyZerosMustBeSaidToBeSo() throws Exception {
        post(DISTRICT_CLERK, stamp(), "send", "v-htx-moi", "0", "v-ho-ngheo", "0")
                .andExpect(content().string(containsString("hãy đánh dấu “Báo cáo không phát sinh”")));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        post(DISTRICT_CLERK, stamp(), "send", "v-htx-moi", "0", "nothing", "true")
                .andExpect(status().is3xxRedirection());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR))
                .containsKeys("htx-moi", "vu-hoa-giai", "thien-tai-tien")
                .doesNotContainKeys("kdc", "dan-so", "ho-ngheo-ty-le")
                .allSatisfy((indicator, value) -> assertThat(value).isZero());
    }

    @Test
    void anEmptyReportIsNotSent() throws Exception {
        post(DISTRICT_CLERK, stamp(), "send").andExpect(content().string(containsString("Chưa nhập số liệu nào")));
    }

    @Test
    void theSecondOfTwoEditorsSeesTheChangeOfTheFirst() throws Exception {
        String stamp = stamp();
        post(STAFF, stamp, "draft", "v-ho-ngheo", "120");

        String page = post(DISTRICT_CLERK, stamp, "send", "v-ho-ngheo", "99")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("người khác đã sửa biểu này", "Người khác vừa ghi: 120", "value=\"99\"");
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        post(DISTRICT_CLERK, first(STAMP, page), "send", "v-ho-ngheo", "99").andExpect(status().is3xxRedirection());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "send"})
    void whoMayNotReportForAUnitIsRefusedAndNothingIsSaved(String action) throws Exception {
        String stamp = stamp();
        int before = reports.kept();

        web.perform(get(CAO_LOC_HALF_YEAR).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
        post(OTHER_CHAIR, stamp, action, "v-ho-ngheo", "120").andExpect(status().isForbidden());
        post(LangSon.COMMUNE_CLERK, stamp, action, "v-ho-ngheo", "120").andExpect(status().isForbidden());
        post(LangSon.PLANNER, stamp, action, "v-ho-ngheo", "120").andExpect(status().isForbidden());

        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void whoMayOnlySeeAFormReadsIt() throws Exception {
        send(DISTRICT_CLERK, "v-ho-ngheo", "1.234");

        assertThat(page(LangSon.PLANNER))
                .contains("1.234")
                .doesNotContain("name=\"v-")
                .doesNotContain("value=\"send\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/BC-6T/183/2020",
                "/reports/BC-6T/183/2020-H9",
                "/reports/BC-6T/183/",
                "/reports/KHONG-CO/183/2020-H1",
                "/reports/BC-6T/06184/2020-H1",
                "/reports/BC-6T/99999/2020-H1",
                "/reports/BC-6T/1%2F2/2020-H1",
                "/reports/NH-100/20/2020"
            })
    void whatNobodyOwesIsNotFound(String path) throws Exception {
        int status = web.perform(get(URI.create(path)).with(user(STAFF)))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isIn(404, 400);
    }

    @Test
    void whileWritingTheRatiosAndFaultsAreAnsweredInPlaceAndNothingIsSent() throws Exception {
        int before = reports.kept();

        String part = web.perform(
                        form(DISTRICT_CLERK, "", "v-vu-hoa-giai", "3", "v-vu-hoa-giai-thanh", "2", "v-dan-so", "x")
                                .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(part)
                .doesNotContain("<html")
                .containsPattern("id=\"v-vu-hoa-giai-thanh-ty-le\"[^>]*hx-swap-oob=\"true\"[^>]*>\\s*<span>66,66 %")
                .contains("“x” không phải là số");
        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void thatNothingIsToBeReportedIsKeptLikeAFieldAndSeenByTheOthersWhoMayTakeItBack() throws Exception {
        int before = reports.kept();
        type(DISTRICT_CLERK, "b-*", "", "nothing", "true");

        assertThat(page(DISTRICT_CHAIR))
                .containsPattern("name=\"nothing\"[^>]*checked")
                .contains("ghi lúc");
        String part = type(DISTRICT_CHAIR, "b-*", "", "v-htx-moi", "");
        assertThat(part).containsPattern("<input(?=[^>]*name=\"nothing\")(?=[^>]*checked)(?=[^>]*data-news)");
        type(DISTRICT_CHAIR, "b-*", "1", "v-htx-moi", "");
        assertThat(page(DISTRICT_CLERK)).doesNotContainPattern("name=\"nothing\"[^>]*checked");
        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void theBoxThatAnotherTickedIsSentOnceItsSenderHasSeenIt() throws Exception {
        type(DISTRICT_CLERK, "b-*", "", "nothing", "true");

        post(DISTRICT_CHAIR, stamp(), "send", "b-*", "", "v-htx-moi", "")
                .andExpect(content().string(containsString("người khác đã sửa")));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        post(DISTRICT_CHAIR, stamp(), "send", "b-*", "1", "nothing", "true", "v-htx-moi", "")
                .andExpect(status().is3xxRedirection());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsKey("htx-moi");
    }

    @Test
    void whatIsTypedIsKeptFieldByFieldAndSeenByTheOthersWithWhoWroteIt() throws Exception {
        type(DISTRICT_CLERK, "v-ho-ngheo", "120", "b-ho-ngheo", "");

        assertThat(page(LangSon.DISTRICT_CHAIR)).contains("value=\"120\"", "Lương Văn Sáng ghi lúc", "Đang nhập dở");
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        assertThat(page(DISTRICT_CLERK)).contains("value=\"120\"").doesNotContain("Lương Văn Sáng ghi lúc");
    }

    @Test
    void twoWhoSaveWithoutScriptHaveBothTheirChangesKept() throws Exception {
        type(STAFF, "v-htx-moi", "3", "b-htx-moi", "");
        post(DISTRICT_CLERK, "", "draft", "v-ho-ngheo", "99", "b-ho-ngheo", "", "v-htx-moi", "", "b-htx-moi", "")
                .andExpect(redirectedUrl(CAO_LOC_HALF_YEAR));

        assertThat(page(DISTRICT_CLERK)).contains("value=\"99\"", "value=\"3\"");
    }

    @Test
    void whoSendsHasSeenWhatOthersWroteMeanwhile() throws Exception {
        type(STAFF, "v-htx-moi", "3", "b-htx-moi", "");
        post(DISTRICT_CLERK, "", "send", "v-ho-ngheo", "99", "b-ho-ngheo", "", "v-htx-moi", "", "b-htx-moi", "")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("value=\"3\""), containsString("người khác đã sửa"))));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        post(DISTRICT_CLERK, "", "send", "v-ho-ngheo", "99", "b-ho-ngheo", "99", "v-htx-moi", "3", "b-htx-moi", "3")
                .andExpect(status().is3xxRedirection());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsOnlyKeys("ho-ngheo", "htx-moi");
    }

    @Test
    void aFieldThatTwoChangedIsLeftToThemAndTheDecisionIsForWhatWasShown() throws Exception {
        type(STAFF, "v-htx-moi", "3", "b-htx-moi", "");
        String part = type(DISTRICT_CLERK, "v-htx-moi", "4", "b-htx-moi", "");
        assertThat(part).contains("Nông Thị Xuân ghi lúc", "“3”", "value=\"htx-moi|3\"");
        assertThat(page(STAFF)).contains("value=\"3\"").doesNotContain("value=\"4\"");

        type(DISTRICT_CLERK, "v-htx-moi", "4", "b-htx-moi", "", "kept", "htx-moi|3");
        assertThat(page(STAFF)).contains("value=\"4\"");
    }

    @Test
    void whatCameByAnotherDoorStandsAndWhatWasTypedBeforeIsShownBesideIt() throws Exception {
        type(STAFF, "v-htx-moi", "3", "b-htx-moi", "");
        Report report = rules.find(new ReportKey("BC-6T", CAO_LOC, HALF_YEAR)).orElseThrow();
        filing.file(
                report,
                new Posted(Map.of("htx-moi", "5"), null, false, Set.of(), true),
                new Entrance(Receipt.Door.MAIL, DISTRICT_CLERK, clock.instant()));

        assertThat(page(DISTRICT_CLERK)).contains("value=\"5\"", "Nông Thị Xuân ghi lúc", "“3”");
        assertThat(reports.figures(CAO_LOC, HALF_YEAR).get("htx-moi")).isEqualByComparingTo("5");
    }

    @Test
    void aStockOfTheLastPeriodShowsThroughAndNeverCountsUnconfirmed() throws Exception {
        send(DISTRICT_CLERK, "v-ho-ngheo", "120", "v-to-hoa-giai", "206", "v-htx-moi", "7");
        clock.moveTo("2020-11-20T09:00");
        String path = "/reports/BC-NAM/183/2020";
        web.perform(get(path).with(user(DISTRICT_CLERK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("placeholder=\"120\""),
                                containsString("Chưa xác nhận: 6 tháng năm 2020 là 120"),
                                not(containsString("Chưa xác nhận: 6 tháng năm 2020 là 7")))));

        MockHttpServletRequestBuilder half = MockMvcRequestBuilders.post(path)
                .with(user(DISTRICT_CLERK))
                .with(csrf())
                .param("action", "send")
                .param("v-htx-moi", "9")
                .param("b-htx-moi", "")
                .param("v-ho-ngheo", "")
                .param("b-ho-ngheo", "")
                .param("same", "ho-ngheo");
        String asked = web.perform(half).andReturn().getResponse().getContentAsString();
        assertThat(asked).contains("1 số chuyển từ kỳ trước chưa được xác nhận");
        assertThat(reports.figures(CAO_LOC, Period.parse("2020"))).isEmpty();

        web.perform(half.param("confirmed", first(KEY, asked))).andExpect(redirectedUrl(path));
        assertThat(reports.figures(CAO_LOC, Period.parse("2020"))).containsOnlyKeys("htx-moi", "ho-ngheo");
    }

    @Test
    void aFigureFarFromTheYearBeforeIsAskedAbout() throws Exception {
        figures.add(
                List.of(new StoredFigures.Statement(CAO_LOC, "htx-moi", Period.parse("2019-H1"), new BigDecimal("4"))),
                new StoredFigures.Source(clock.instant(), null, null));

        post(DISTRICT_CLERK, stamp(), "send", "v-htx-moi", "40")
                .andExpect(content()
                        .string(containsString("Ghi 40, 6 tháng năm 2019 là 4: chênh nhau hơn 3 lần, có đúng không?")));
        post(DISTRICT_CLERK, stamp(), "send", "v-htx-moi", "12").andExpect(status().is3xxRedirection());
    }

    private String type(String who, String... fields) throws Exception {
        return web.perform(form(who, "", fields).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theEarlierFigureOfTheYearStandsBelowTheFieldAndACumulativeOneMayNotFallUnasked() throws Exception {
        send(DISTRICT_CLERK, "v-htx-moi", "7");
        clock.moveTo("2020-11-20T09:00");

        web.perform(get("/reports/BC-NAM/183/2020").with(user(DISTRICT_CLERK)))
                .andExpect(content().string(containsString("6 tháng năm 2020: 7")));
        web.perform(MockMvcRequestBuilders.post("/reports/BC-NAM/183/2020")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf())
                        .param("stamp", "0-0")
                        .param("action", "send")
                        .param("v-htx-moi", "6"))
                .andExpect(content().string(containsString("nhỏ hơn số của kỳ trước trong năm (7)")));
    }

    @Test
    void aReturnedReportKeepsItsReceiptARefusedOneDoesNot() throws Exception {
        send(DISTRICT_CLERK, "v-ho-ngheo", "120");
        review("RETURNED");
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
        assertThat(page(DISTRICT_CLERK)).contains("Trả lại để chỉnh sửa", "thiếu chữ ký");

        send(DISTRICT_CLERK, "v-ho-ngheo", "121");
        review("REFUSED");
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSize(1);

        clock.moveTo("2020-06-12T09:00");
        send(DISTRICT_CLERK, "v-ho-ngheo", "122");
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .extracting(Receipt::receivedAt)
                .containsExactly(MovableClock.at("2020-06-12T09:00"));
    }

    @Test
    void onlyStaffReview() throws Exception {
        send(DISTRICT_CLERK, "v-ho-ngheo", "120");

        web.perform(MockMvcRequestBuilders.post(CAO_LOC_HALF_YEAR.replace("/reports/", "/reviews/"))
                        .with(user(DISTRICT_CLERK))
                        .with(csrf())
                        .param("decision", "ACCEPTED")
                        .param("seen", seen())
                        .param("remark", ""))
                .andExpect(status().isForbidden());
        assertThat(page(DISTRICT_CLERK)).doesNotContain("value=\"ACCEPTED\"");
    }

    @Test
    void thePageIsEnglishWhereAsked() throws Exception {
        web.perform(get(CAO_LOC_HALF_YEAR).param("lang", "en").with(user(DISTRICT_CLERK)))
                .andExpect(
                        content().string(allOf(containsString("Send the report"), not(containsString("Gửi báo cáo")))));
    }

    private String seen() throws Exception {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page(STAFF));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private void review(String decision) throws Exception {
        web.perform(MockMvcRequestBuilders.post(CAO_LOC_HALF_YEAR.replace("/reports/", "/reviews/"))
                        .with(user(STAFF))
                        .with(csrf())
                        .param("decision", decision)
                        .param("seen", seen())
                        .param("remark", "thiếu chữ ký"))
                .andExpect(redirectedUrl(CAO_LOC_HALF_YEAR));
    }

    /** Sends the form as it stands with these fields filled in; "confirm" at the end answers every question with yes. */
    private void send(String who, String... fields) throws Exception {
        boolean confirm = fields[fields.length - 1].equals("confirm");
        String[] filled = confirm ? Arrays.copyOf(fields, fields.length - 1) : fields;
        ResultActions first = post(who, stamp(), "send", filled);
        if (confirm && first.andReturn().getResponse().getStatus() == 200) {
            MockHttpServletRequestBuilder again = form(who, stamp(), filled).param("action", "send");
            Matcher keys = KEY.matcher(first.andReturn().getResponse().getContentAsString());
            while (keys.find()) {
                again.param("confirmed", HtmlUtils.htmlUnescape(keys.group(1)));
            }
            first = web.perform(again);
        }
        first.andExpect(redirectedUrl(CAO_LOC_HALF_YEAR));
    }

    private ResultActions post(String who, String stamp, String action, String... fields) throws Exception {
        return web.perform(form(who, stamp, fields).param("action", action));
    }

    private static MockHttpServletRequestBuilder form(String who, String stamp, String... fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(CAO_LOC_HALF_YEAR);
        request.with(user(who)).with(csrf()).param("stamp", stamp);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private String stamp() throws Exception {
        return first(STAMP, page(STAFF));
    }

    private String page(String who) throws Exception {
        return web.perform(get(CAO_LOC_HALF_YEAR).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in the page", pattern).isTrue();
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }
}
