package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.CountedStatements;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The residential areas of the township Đồng Đăng as one sheet. */
@ServerTest
@Import({LangSonReports.class, CountedStatements.class})
@Transactional
class JointPageTests {

    private static final String SHEET = "/sheets/BIEU-KDC/06184/2020-H1";
    private static final UnitId FIRST = UnitId.of("06184-01");
    private static final UnitId SECOND = UnitId.of("06184-02");
    private static final int AREAS = 12;

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonReports reports;

    @Autowired
    Units units;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        reports.settle();
        AsInstallation.run(() -> units.take(areas().getBytes(StandardCharsets.UTF_8), "areas.csv"));
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void hasARowForEachAreaAndAColumnForEachFieldOfTheForm() throws Exception {
        String page = page(SHEET);

        assertThat(page.split("<tr[^>]*data-row=", -1)).hasSize(AREAS + 1);
        assertThat(page.split("name=\"v-06184-01/", -1)).hasSize(77 + 1);
        assertThat(page)
                .contains("Số liệu lũy kế từ ngày 01/01/2020 đến ngày 30/06/2020", "1 Đồng Đăng")
                .contains("aria-labelledby=\"col-ho-ngheo name-06184-01\"");
        assertThat(page(SHEET + "?section=2").split("name=\"v-06184-01/", -1)).hasSize(15 + 1);
    }

    @Test
    void everyRowIsAReportOfItsOwnAndHasThenCome() throws Exception {
        send("v-06184-01/ho-ngheo", "12", "v-06184-02/ho-ngheo", "7", "v-06184-03/ho-ngheo", "");

        assertThat(reports.sent("BIEU-KDC", FIRST, HALF_YEAR)).containsOnlyKeys("ho-ngheo");
        assertThat(reports.figures(FIRST, HALF_YEAR).get("ho-ngheo")).isEqualByComparingTo("12");
        assertThat(reports.figures(SECOND, HALF_YEAR).get("ho-ngheo")).isEqualByComparingTo("7");
        assertThat(reports.sent("BIEU-KDC", UnitId.of("06184-03"), HALF_YEAR)).isEmpty();
        assertThat(reports.receipts("BIEU-KDC", FIRST, HALF_YEAR))
                .extracting(Receipt::by)
                .containsExactly(COMMUNE_CLERK);
    }

    @Test
    void aRowSentAgainUnchangedIsNoNewVersion() throws Exception {
        send("v-06184-01/ho-ngheo", "12");
        send("v-06184-01/ho-ngheo", "12", "b-06184-01/ho-ngheo", "12", "v-06184-02/ho-ngheo", "7");

        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aRowWithAFaultStaysBehindAndSaysWhyWhileTheOthersAreSent() throws Exception {
        String page = press("send", "v-06184-01/ho-ngheo", "mười", "v-06184-02/ho-ngheo", "7")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("“mười” không phải là số", "1 dòng cần xem lại", "Đã gửi 1 dòng", "value=\"mười\"");
        assertThat(reports.figures(FIRST, HALF_YEAR)).isEmpty();
        assertThat(reports.figures(SECOND, HALF_YEAR)).hasSize(1);
        assertThat(page(SHEET)).contains("value=\"mười\"");
    }

    @Test
    void whatIsTypedInARowIsKeptAndSeenOnTheUnitsOwnPageToo() throws Exception {
        String part = type(COMMUNE_CLERK, "v-06184-01/ho-ngheo", "12", "v-06184-01/tong-ho", "x");

        assertThat(part).contains("row-said-06184-01", "“x” không phải là số").doesNotContain("06184-02", "<html");
        assertThat(page("/reports/BIEU-KDC/06184-01/2020-H1")).contains("value=\"12\"", "value=\"x\"");
        assertThat(reports.figures(FIRST, HALF_YEAR)).isEmpty();
    }

    @Test
    void whatThePageDoesNotShowItDoesNotEmpty() throws Exception {
        press("draft", "v-06184-01/ho-ngheo", "12");
        send("section", "0", "v-06184-01/tai-lieu-tuyen-truyen", "1");

        assertThat(reports.sent("BIEU-KDC", FIRST, HALF_YEAR)).containsOnlyKeys("ho-ngheo", "tai-lieu-tuyen-truyen");
    }

    @Test
    void aQuestionIsAnsweredForItsOwnRow() throws Exception {
        String asked = press("send", "v-06184-01/ho-ngheo", "1", "v-06184-01/ho-ngheo-lam-nha", "2")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("name=\"confirmed\"");

        press(
                        "send",
                        "v-06184-01/ho-ngheo",
                        "1",
                        "v-06184-01/ho-ngheo-lam-nha",
                        "2",
                        "confirmed",
                        "06184-02/" + key(asked))
                .andExpect(status().isOk());
        send("v-06184-01/ho-ngheo", "1", "v-06184-01/ho-ngheo-lam-nha", "2", "confirmed", "06184-01/" + key(asked));
        assertThat(reports.figures(FIRST, HALF_YEAR)).hasSize(2);
    }

    @Test
    void anAreaWithNothingToReportSaysSo() throws Exception {
        send("v-06184-01/ho-ngheo", "", "nothing", "06184-01");

        assertThat(reports.figures(FIRST, HALF_YEAR))
                .containsKey("htx-moi")
                .allSatisfy((code, value) -> assertThat(value).isZero());
    }

    @Test
    void thatAnAreaHasNothingToReportIsKeptWhileTheSheetIsFilledIn() throws Exception {
        type(COMMUNE_CLERK, "v-06184-02/ho-ngheo", "", "b-06184-02/*", "", "nothing", "06184-02");

        assertThat(page(SHEET))
                .containsPattern("id=\"nothing-06184-02\"[^>]*checked")
                .doesNotContainPattern("id=\"nothing-06184-01\"[^>]*checked");
        assertThat(page("/reports/BIEU-KDC/06184-02/2020-H1")).containsPattern("name=\"nothing\"[^>]*checked");
    }

    @Test
    void theLastRowAddsExactlyWhatCanBeReadAndMayBeAdded() throws Exception {
        String[] typed = {
            "v-06184-01/dat-hien-tang",
            "0,1",
            "v-06184-02/dat-hien-tang",
            "0,2",
            "v-06184-03/dat-hien-tang",
            "x",
            "v-06184-01/tien-ung-ho-ntm",
            "99999999999999",
            "v-06184-02/tien-ung-ho-ntm",
            "1",
            "v-06184-01/tro-giup-hien-vat",
            "5"
        };
        press("draft", typed);
        String sums = page(SHEET + "?section=2");

        assertThat(total(sums, "dat-hien-tang")).isEqualTo("0,3 2/12 dòng");
        assertThat(total(sums, "tien-ung-ho-ntm")).isEqualTo("100.000.000.000.000 2/12 dòng");
        assertThat(total(sums, "ho-ngheo")).isEqualTo("0/12 dòng");
        assertThat(total(page(SHEET), "tro-giup-hien-vat")).as("text").isEmpty();
    }

    @Test
    void ofASheetThatIsOpenOnlyTheRowsThatOthersChangedAreAskedForAgain() throws Exception {
        String before = page(SHEET);
        type(COMMUNE_CLERK, "v-06184-01/ho-ngheo", "3", "b-06184-01/ho-ngheo", "");
        type(STAFF, "v-06184-02/ho-ngheo", "4", "b-06184-02/ho-ngheo", "");

        Map<String, String> stamps = stamps();
        assertThat(stamps)
                .hasSize(AREAS)
                .containsEntry("06184-01", stamp(before, "06184-01"))
                .containsEntry("06184-03", stamp(before, "06184-03"));
        assertThat(stamps.get("06184-02")).isNotEqualTo(stamp(before, "06184-02"));
        String row = type(COMMUNE_CLERK, "v-06184-02/ho-ngheo", "", "b-06184-02/ho-ngheo", "");
        assertThat(row).contains("value=\"4\"", "Nông Thị Xuân ghi lúc");
        assertThat(stamp(row, "06184-02")).isEqualTo(stamps.get("06184-02"));
        send("v-06184-03/ho-ngheo", "5");
        assertThat(stamps().get("06184-03"))
                .isEqualTo(stamp(page(SHEET), "06184-03"))
                .isNotEqualTo(stamps.get("06184-03"));
        web.perform(get(SHEET + "?stamps").with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
    }

    private Map<String, String> stamps() throws Exception {
        String json = web.perform(get(SHEET + "?stamps").with(user(COMMUNE_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(json, "$");
    }

    private static String stamp(String page, String unit) {
        String from = page.substring(page.indexOf("id=\"row-said-" + unit + "\""));
        return HtmlUtils.htmlUnescape(
                from.substring(from.indexOf("data-stamp=\"") + 12).split("\"", 2)[0]);
    }

    private static String total(String page, String indicator) {
        String heads = page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));
        int column = heads.substring(0, heads.indexOf("id=\"col-" + indicator + "\""))
                        .split("id=\"col-", -1)
                        .length
                - 1;
        String foot = page.substring(page.indexOf("<tfoot>"));
        return foot.split("<td", -1)[column + 1]
                .replaceAll("^[^>]*>|</td>[\\s\\S]*|<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void onlyWhoMayReportForTheAreasWritesInThem() throws Exception {
        web.perform(get(SHEET).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
        web.perform(row("v-06184-01/ho-ngheo", "1").param("action", "send").with(user(OTHER_CHAIR)))
                .andExpect(status().isForbidden());
        assertThat(reports.sent("BIEU-KDC", FIRST, HALF_YEAR)).isEmpty();
    }

    @Test
    void aDistrictHasItsCommunesAsOneSheetAndTheirReportsHaveNotComeByThat() throws Exception {
        web.perform(post("/sheets/BIEU-XA/183/2020-H1")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf())
                        .param("action", "send")
                        .param("v-06184/ho-ngheo", "40"))
                .andExpect(status().is3xxRedirection());

        assertThat(reports.figures(UnitId.of("06184"), HALF_YEAR)).hasSize(1);
        assertThat(reports.receipts("BIEU-XA", UnitId.of("06184"), HALF_YEAR)).isEmpty();
    }

    @Test
    void whereNobodyBelowOwesItThereIsNoSheet() throws Exception {
        for (String path : List.of("/sheets/BC-6T/06184/2020-H1", "/sheets/BIEU-KDC/99999/2020-H1", "/sheets/A/b/c")) {
            web.perform(get(path).with(user(COMMUNE_CLERK))).andExpect(status().isNotFound());
        }
    }

    @Test
    void theCommunesOwnFormLeadsToTheSheet() throws Exception {
        assertThat(page("/reports/BIEU-XA/06184/2020-H1")).contains("href=\"" + SHEET + "\"");
    }

    @Test
    void theQueriesAreAsManyForTwelveRowsAsForOne() throws Exception {
        page(SHEET);
        int all = statements.during(() -> page(SHEET)).size();
        int last = statements.during(() -> page(SHEET + "?from=" + (AREAS - 1))).size();

        assertThat(all).isEqualTo(last).isLessThan(30);
    }

    private static String key(String page) {
        String from = page.substring(page.indexOf("name=\"confirmed\""));
        String value = from.substring(from.indexOf("value=\"") + 7);
        String full = HtmlUtils.htmlUnescape(value.substring(0, value.indexOf('"')));
        return full.substring(full.indexOf('/') + 1);
    }

    private void send(String... fields) throws Exception {
        String section = fields[0].equals("section") ? fields[1] : "-1";
        press("send", fields).andExpect(redirectedUrl(SHEET + "?section=" + section + "&from=0"));
    }

    private String type(String who, String... fields) throws Exception {
        return web.perform(row(fields).with(user(who)).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions press(String action, String... fields) throws Exception {
        return web.perform(row(fields).param("action", action));
    }

    private static MockHttpServletRequestBuilder row(String... fields) {
        MockHttpServletRequestBuilder request =
                post(SHEET).with(user(COMMUNE_CLERK)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(user(COMMUNE_CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int versions() {
        return jdbc.sql("select count(*) from submission_version v join submission s on s.id = v.submission_id"
                        + " where s.rule = 'BIEU-KDC'")
                .query(Integer.class)
                .single();
    }

    private static String areas() {
        return "code,parent_code,level,type,name_vi\n"
                + IntStream.rangeClosed(1, AREAS)
                        .mapToObj(i -> "06184-%02d,06184,residential_area,khu dân cư,%d Đồng Đăng".formatted(i, i))
                        .collect(Collectors.joining("\n"));
    }
}
