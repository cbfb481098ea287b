package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.DONG_DANG;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Reports sent, given back with remarks, corrected, accepted and locked, and opened again. */
@ServerTest
@Import({LangSonReports.class, CountedStatements.class})
@Transactional
class ReviewPageTests {

    private static final ReportKey DISTRICT = new ReportKey("BC-6T", CAO_LOC, HALF_YEAR);
    private static final ReportKey COMMUNE = new ReportKey("BIEU-XA", DONG_DANG, HALF_YEAR);

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    Reports rules;

    @Autowired
    ReportDesk desk;

    @Autowired
    Filing filing;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountedStatements statements;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void remarksOnSingleFiguresStandBesideThemUntilTheReportIsAccepted() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        decide(STAFF, DISTRICT, "RETURNED", "correctBy", "2020-06-10", "r-ho-ngheo", "khớp lại với xã Thụy Hùng");

        assertThat(page(DISTRICT_CLERK, DISTRICT))
                .contains("Hạn chỉnh sửa: 10/06/2020", "href=\"#v-ho-ngheo\"")
                .contains("id=\"remark-v-ho-ngheo\"", "Ý kiến: khớp lại với xã Thụy Hùng")
                .contains("09/06/2020")
                .doesNotContain("đã sửa");
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "118");
        assertThat(page(STAFF, DISTRICT)).contains("đã sửa, trước là 120");
        decide(STAFF, DISTRICT, "ACCEPTED");
        assertThat(page(DISTRICT_CLERK, DISTRICT)).doesNotContain("id=\"remark-v-ho-ngheo\"");
    }

    @Test
    void aLinkOpensTheFormAtItsField() throws Exception {
        String page = web.perform(get(DISTRICT.path())
                        .param("at", "ho-ngheo")
                        .with(user(DISTRICT_CLERK))
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher focused =
                Pattern.compile("<input[^>]*autofocus[^>]*>", Pattern.DOTALL).matcher(page);
        assertThat(focused.find()).isTrue();
        assertThat(focused.group()).contains("id=\"v-ho-ngheo\"");
        assertThat(focused.find()).isFalse();
    }

    /** The half-year report is due by the end of 9 June 2020, a Tuesday. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"2020-06-10, 2020-06-10", "2020-06-13, 2020-06-15", "'', 2020-06-10"})
    void theDayForACorrectionIsAWorkingDayAndLeavesTheFirstDueDay(String named, String noted) throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        decide(STAFF, DISTRICT, "RETURNED", "remark", "xem lại", "correctBy", named);

        assertThat(jdbc.sql("select correct_by from submission_review")
                        .query(String.class)
                        .single())
                .isEqualTo(noted);
        assertThat(page(DISTRICT_CLERK, DISTRICT)).contains("<strong>09/06/2020</strong>");
    }

    @ParameterizedTest(name = "{0} {1}={2}: {3}")
    @CsvSource({
        "RETURNED, remark, '', cần ghi ý kiến chung hoặc ý kiến về số liệu",
        "REFUSED, remark, ' ', cần ghi ý kiến chung hoặc ý kiến về số liệu",
        "RETURNED, correctBy, 2020-06-04, hạn chỉnh sửa đã qua",
        "REOPENED, remark, nhầm, vừa có người khác quyết định",
    })
    void whatCannotBeDecidedIsSaidAndNothingIsNoted(String decision, String name, String value, String said)
            throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        String words = name.equals("correctBy") ? "xem lại" : "";
        MockHttpServletRequestBuilder answer = answer(STAFF, DISTRICT, decision)
                .param("seen", seen(STAFF, DISTRICT))
                .param(name, value);
        String problem = (String) web.perform(words.isEmpty() ? answer : answer.param("remark", words))
                .andExpect(redirectedUrl(DISTRICT.path()))
                .andReturn()
                .getFlashMap()
                .get("problem");

        assertThat(problem).contains(said);
        assertThat(decisions()).isZero();
    }

    @Test
    void whoLookedAtAnOlderVersionDecidesNothing() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        String seen = seen(STAFF, DISTRICT);
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "121");

        web.perform(answer(STAFF, DISTRICT, "ACCEPTED").param("seen", seen)).andExpect(status().isFound());
        assertThat(decisions()).isZero();
    }

    @Test
    void whatWasDecidedOnceIsNotDecidedAgain() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        String seen = seen(STAFF, DISTRICT);
        for (String decision : new String[] {"ACCEPTED", "ACCEPTED"}) {
            web.perform(answer(STAFF, DISTRICT, decision).param("seen", seen)).andExpect(status().isFound());
        }
        assertThat(decisions()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Receipt.Door.class,
            names = {"PAGE", "FILE", "MAIL", "API"})
    void whatWasAcceptedNoDoorChanges(Receipt.Door door) throws Exception {
        accepted();
        langSon.signIn(DISTRICT_CLERK);
        Report report = rules.find(DISTRICT).orElseThrow();
        int kept = reports.kept();

        for (boolean send : new boolean[] {true, false}) {
            Posted posted = new Posted(Map.of("ho-ngheo", "999"), null, false, Set.of(), send);
            Entrance entrance = new Entrance(door, DISTRICT_CLERK, clock.instant());
            assertThat(desk.post(report, posted, door))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.faults())
                                    .singleElement()
                                    .satisfies(fault -> {
                                        assertThat(fault.code()).isEqualTo("reporting.fault.locked");
                                        assertThat(fault.arguments())
                                                .containsExactly("Nông Thị Xuân", "09:00 05/06/2020");
                                    }));
            assertThat(filing.file(report, posted, entrance)).isInstanceOf(Refused.class);
        }
        assertThat(reports.kept()).isEqualTo(kept);
    }

    @Test
    void whatWasAcceptedNoFileOfFiguresChanges() throws Exception {
        accepted();
        int kept = reports.kept();
        assertThat(upload("183,ho-ngheo,2020-H1,999"))
                .contains(
                        "Số liệu đã được Nông Thị Xuân tiếp nhận lúc 09:00 05/06/2020",
                        "đề nghị cán bộ cấp tỉnh mở lại");
        assertThat(upload("183,htx-moi,2020-H1,7"))
                .as("left empty when accepted")
                .contains("đã khóa");
        assertThat(upload("183,ho-ngheo,2020-H1,120")).as("says the same").doesNotContain("đã khóa");
        assertThat(upload("183,ho-ngheo,2020,999")).as("another period").doesNotContain("đã khóa");
        assertThat(reports.kept()).isEqualTo(kept);
    }

    @Test
    void whatWasAcceptedNoFactsInBulkChange() throws Exception {
        accepted();
        int kept = reports.kept();
        assertThatThrownBy(() -> intake.take(
                        LangSonReports.PACK, List.of(figure("ho-ngheo", 999), figure("htx-moi", 7)), List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::path, Fault::code)
                                .containsExactlyInAnyOrder(
                                        tuple("183/2020-H1/ho-ngheo", "reporting.fault.locked"),
                                        tuple("183/2020-H1/htx-moi", "reporting.fault.locked")));
        assertThat(reports.kept()).isEqualTo(kept);

        intake.take(LangSonReports.PACK, List.of(figure("ho-ngheo", 120)), List.of());
        decide(STAFF, DISTRICT, "REOPENED", "remark", "đơn vị báo nhầm số hộ nghèo");
        intake.take(LangSonReports.PACK, List.of(figure("ho-ngheo", 999)), List.of());
        assertThat(reports.figures(CAO_LOC, HALF_YEAR).get("ho-ngheo")).isEqualByComparingTo("999");
    }

    private Figure figure(String indicator, long value) {
        return new Figure(CAO_LOC, indicator, HALF_YEAR, BigDecimal.valueOf(value), clock.instant());
    }

    @Test
    void theFormOfWhatWasAcceptedIsOnlyRead() throws Exception {
        accepted();
        assertThat(page(DISTRICT_CLERK, DISTRICT))
                .contains("nên đã khóa")
                .doesNotContain("name=\"v-ho-ngheo\"", "value=\"send\"", "value=\"REOPENED\"");
    }

    @Test
    void staffOpenWhatWasAcceptedAgainWithAReason() throws Exception {
        accepted();
        decide(STAFF, DISTRICT, "REOPENED", "remark", "đơn vị báo nhầm số hộ nghèo");

        assertThat(page(DISTRICT_CLERK, DISTRICT))
                .contains("đơn vị báo nhầm số hộ nghèo", "Hạn chỉnh sửa: 10/06/2020", "name=\"v-ho-ngheo\"");
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "119");
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .as("the first receipt stays")
                .hasSize(1);
        assertThat(jdbc.sql("select decision from submission_review order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED", "REOPENED");
    }

    @Test
    void onlyStaffOpenAgain() throws Exception {
        accepted();
        web.perform(answer(DISTRICT_CLERK, DISTRICT, "REOPENED")
                        .param("seen", "1-1")
                        .param("remark", "x"))
                .andExpect(status().isForbidden());
    }

    /** {@code reports-to: { commune: district }}. */
    @Test
    void theDistrictReviewsWhatItsCommunesReportToIt() throws Exception {
        send(COMMUNE_CLERK, COMMUNE, "ho-ngheo", "12");
        assertThat(page(COMMUNE_CLERK, COMMUNE)).doesNotContain("value=\"ACCEPTED\"");
        web.perform(answer(COMMUNE_CLERK, COMMUNE, "ACCEPTED").param("seen", "1-1"))
                .andExpect(status().isForbidden());
        web.perform(answer(OTHER_CHAIR, COMMUNE, "ACCEPTED").param("seen", "1-1"))
                .andExpect(status().isForbidden());

        decide(DISTRICT_CLERK, COMMUNE, "ACCEPTED");
        assertThat(decisions()).isOne();
    }

    @Test
    void staffSeeWhatWaitsAndAcceptSeveralAtOnceWhereNothingIsAsked() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        send(COMMUNE_CLERK, COMMUNE, "ho-ngheo", "12");
        decide(DISTRICT_CLERK, COMMUNE, "RETURNED", "r-ho-ngheo", "xem lại", "r-htx-moi", "còn thiếu");
        clock.moveTo("2020-06-08T09:00");
        assertThat(list(COMMUNE_CLERK, "CORRECTING")).contains("Hạn chỉnh sửa: 10/06/2020", "BIEU-XA/06184/2020-H1");
        assertThat(list(OTHER_CHAIR, "CORRECTING")).doesNotContain("BIEU-XA/06184/2020-H1");
        send(COMMUNE_CLERK, COMMUNE, "ho-ngheo", "11");

        String waiting = list(STAFF, "WAITING");
        assertThat(waiting)
                .contains("Từ khi trả lại: sửa 1 chỗ; 1/2 số liệu có ý kiến")
                .containsSubsequence("BC-6T/183/2020-H1", "BIEU-XA/06184/2020-H1");
        assertThat(ticks(waiting)).as("one remark is not answered yet").hasSize(1);
        assertThat(list(DISTRICT_CLERK, "WAITING")).doesNotContain("value=\"BC-6T/183");

        MockHttpServletRequestBuilder accept =
                post("/reviews/accept").with(user(STAFF)).with(csrf());
        ticks(waiting).forEach(name -> accept.param("form", name));
        web.perform(post("/reviews/accept")
                        .param("form", ticks(waiting).get(0), "BIEU-XA/khong-co/2020-H1 1-1")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/reviews/accept")
                        .param(
                                "form",
                                "BIEU-XA/06184/2020-H1 1-1",
                                ticks(waiting).get(0))
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(page(STAFF, DISTRICT)).as("nothing was accepted of either").doesNotContain("nên đã khóa");
        accept.param("form", "BIEU-XA/06184/2020-H1 1-1");
        Map<String, Object> said = web.perform(accept)
                .andExpect(redirectedUrl("/reviews"))
                .andReturn()
                .getFlashMap();
        assertThat(said.get("done")).isEqualTo("Đã tiếp nhận 1 biểu.");
        assertThat(said.get("problem")).asString().startsWith("1 biểu chưa tiếp nhận");
        assertThat(page(STAFF, DISTRICT)).contains("nên đã khóa");
    }

    @Test
    void everyChangeOfAFigureAndTheDifferenceOfTwoVersionsAreShown() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        clock.moveTo("2020-06-08T09:00");
        decide(STAFF, DISTRICT, "RETURNED", "r-ho-ngheo", "xem lại");
        clock.moveTo("2020-06-12T09:00");
        send(STAFF, DISTRICT, "ho-ngheo", "1118");

        String figures = read(DISTRICT_CLERK, "/figures" + DISTRICT.address());
        assertThat(figures)
                .containsSubsequence("1.118", "09:00 12/06/2020", "Nông Thị Xuân", "120", "Lương Văn Sáng")
                .contains("at=ho-ngheo#v-ho-ngheo");
        assertThat(read(DISTRICT_CLERK, "/versions" + DISTRICT.address()))
                .containsSubsequence("Bản 1: gửi", "Bản 2: gửi", ">120<", ">1.118<", ">+998<");
        assertThat(read(DISTRICT_CLERK, "/versions" + DISTRICT.address() + "?from=2&to=2"))
                .contains("Hai bản có số liệu như nhau");
        web.perform(get("/versions" + DISTRICT.address()).param("from", "7").with(user(STAFF)))
                .andExpect(status().isNotFound());
        for (String path : new String[] {"/figures", "/versions"}) {
            web.perform(get(path + DISTRICT.address()).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
        }
        assertThat(page(DISTRICT_CLERK, DISTRICT))
                .contains(
                        "từ 05/06/2020 đến 08/06/2020: 1 ngày làm việc",
                        "từ 08/06/2020 đến 12/06/2020: 4 ngày làm việc")
                .contains("quá hạn chỉnh sửa 1 ngày làm việc", "đúng hạn");
    }

    /** What the form asks about is counted in the list: also what is unlike its sisters. */
    @Test
    void theListCountsWhatTheFormAsks() throws Exception {
        List<ReportKey> communes =
                rules.tree(rules.find(DISTRICT).orElseThrow().unit(), HALF_YEAR).children(CAO_LOC).stream()
                        .limit(5)
                        .map(commune -> new ReportKey("BIEU-XA", commune.id(), HALF_YEAR))
                        .toList();
        send(STAFF, communes.get(0), Map.of("ho-ngheo", "1000", "ho-ngheo-lam-nha", "100"));
        assertThat(list(STAFF, "WAITING")).as("it has no sisters yet").doesNotContain("chỗ cần hỏi lại");
        for (ReportKey usual : communes.subList(1, 5)) {
            send(STAFF, usual, Map.of("ho-ngheo", "1000", "ho-ngheo-lam-nha", "900"));
        }

        assertThat(list(STAFF, "WAITING")).containsOnlyOnce("1 chỗ cần hỏi lại");
    }

    /** None of the pages asks once for each row. */
    @Test
    void theStatementsOfTheListDoNotGrowWithIt() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        list(STAFF, "WAITING");
        int one = statements.during(() -> list(STAFF, "WAITING")).size();
        rules.tree(rules.find(DISTRICT).orElseThrow().unit(), HALF_YEAR).children(CAO_LOC).stream()
                .limit(12)
                .forEach(commune -> send(STAFF, new ReportKey("BIEU-XA", commune.id(), HALF_YEAR), "ho-ngheo", "7"));

        assertThat(ticks(list(STAFF, "WAITING"))).hasSize(13);
        assertThat(statements.during(() -> list(STAFF, "WAITING"))).hasSize(one).hasSizeLessThan(25);
        for (String path : new String[] {"/figures", "/versions"}) {
            assertThat(statements.during(() -> read(STAFF, path + DISTRICT.address())))
                    .hasSizeLessThan(12);
        }
    }

    private String list(String who, String show) throws Exception {
        return read(who, "/reviews?show=" + show);
    }

    private String read(String who, String path) throws Exception {
        return web.perform(get(URI.create(path)).with(user(who).roles(role(who))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String role(String who) {
        return who.equals(STAFF) ? "PROVINCIAL_STAFF" : who.endsWith("chutich") ? "CHAIR" : "CLERK";
    }

    private static List<String> ticks(String list) {
        return Pattern.compile("name=\"form\" value=\"([^\"]*)\"")
                .matcher(list)
                .results()
                .map(tick -> tick.group(1))
                .toList();
    }

    private void accepted() throws Exception {
        send(DISTRICT_CLERK, DISTRICT, "ho-ngheo", "120");
        decide(STAFF, DISTRICT, "ACCEPTED");
    }

    private void send(String who, ReportKey key, String indicator, String figure) {
        send(who, key, Map.of(indicator, figure));
    }

    private void send(String who, ReportKey key, Map<String, String> figures) {
        langSon.signIn(who);
        Posted posted = new Posted(figures, null, false, Set.of(), true);
        assertThat(desk.post(rules.find(key).orElseThrow(), posted, Receipt.Door.PAGE))
                .isInstanceOf(Kept.class);
    }

    private void decide(String who, ReportKey key, String decision, String... fields) throws Exception {
        MockHttpServletRequestBuilder answer = answer(who, key, decision).param("seen", seen(who, key));
        for (int field = 0; field < fields.length; field += 2) {
            answer.param(fields[field], fields[field + 1]);
        }
        ResultActions answered = web.perform(answer).andExpect(redirectedUrl(key.path()));
        assertThat(answered.andReturn().getFlashMap().get("problem")).isNull();
    }

    private static MockHttpServletRequestBuilder answer(String who, ReportKey key, String decision) {
        return post(key.reviewPath()).with(user(who)).with(csrf()).param("decision", decision);
    }

    private String seen(String who, ReportKey key) throws Exception {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page(who, key));
        return seen.find() ? seen.group(1) : "";
    }

    private String page(String who, ReportKey key) throws Exception {
        return web.perform(get(key.path()).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String upload(String row) throws Exception {
        byte[] bytes = ("unit,indicator,period,value\n" + row + "\n").getBytes();
        return web.perform(MockMvcRequestBuilders.multipart("/reports/upload")
                        .file(new MockMultipartFile("file", "so-lieu.csv", "text/csv", bytes))
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int decisions() {
        return jdbc.sql("select count(*) from submission_review")
                .query(Integer.class)
                .single();
    }
}
