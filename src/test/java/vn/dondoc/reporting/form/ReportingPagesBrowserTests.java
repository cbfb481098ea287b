package vn.dondoc.reporting.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.receipts.ReceiptDesk;
import vn.dondoc.reporting.receipts.ReceivedLetter;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * The pages of forms and of the register with something in them: readable by everyone, on a screen, on a telephone and on
 * paper.
 */
@ReportingServer
@TestPropertySource(properties = "tests.own-server=reporting-pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingPagesBrowserTests {

    private static final String AREAS = """
            code,parent_code,level,type,name_vi
            06469-1,06469,residential_area,khu dân cư,Một
            06469-2,06469,residential_area,khu dân cư,Hai
            """;

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    Reports rules;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    ReceiptDesk receipts;

    @Autowired
    Units units;

    private Browser browser;
    private Page page;

    @BeforeAll
    void open() {
        browser = Browser.open();
        reports.settle();
        AsInstallation.run(() -> units.take(AREAS.getBytes(StandardCharsets.UTF_8), "areas.csv"));
        langSon.givePassword(STAFF);
        clock.moveTo("2020-06-05T09:00");
        langSon.signIn(STAFF);
        send("187");
        decide(
                "187",
                new Answer(Review.Decision.RETURNED, "Xem lại hai số", Map.of("ho-ngheo", "Cao hơn năm trước"), null));
        send("188");
        decide("188", new Answer(Review.Decision.ACCEPTED, null, Map.of(), null));
        receipts.record(new ReceiptDesk.Incoming(
                "BC-6T",
                HALF_YEAR,
                Set.of(UnitId.of("187"), UnitId.of("185")),
                MovableClock.at("2020-06-04T09:00"),
                Receipt.Door.PAPER,
                new ReceivedLetter(false, "12/BC-MTTQ", LocalDate.of(2020, 6, 3), "Hoàng Văn Mẫu", false),
                "Bản giấy",
                List.of()));
        SecurityContextHolder.clearContext();
        page = browser.page();
        page.setDefaultTimeout(60_000); // the first look after so much was sent judges everything
        page.navigate(at("/login"));
        page.getByLabel("Tên đăng nhập").fill(STAFF);
        page.getByLabel("Mật khẩu").fill(LangSon.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("h1")).containsText("tỉnh Lạng Sơn");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/BC-6T/189/2020-H1",
                "/reports/BC-6T/187/2020-H1",
                "/reports/BC-6T/187/2020-H1?at=ho-ngheo",
                "/reports/BC-6T/188/2020-H1",
                "/reports/MH-QUY/187/2020-Q2",
                "/reports/TH-KT/20/2020",
                "/sheets/BIEU-KDC/06469/2020-H1",
                "/sheets/BIEU-KDC/06469/2020-H1?section=2",
                "/receipts",
                "/receipts/new",
                "/receipts/new?duty=BC-6T@2020-H1",
                "/receipts/book",
                "/tasks",
                "/tasks?unit=187&year=2020",
                "/evidence/of/BC-6T/187/2020-H1",
                "/reviews"
            })
    void everyPageIsForEveryone(String path) {
        page.setViewportSize(1366, 768);
        page.navigate(at(path));

        assertThat(page.locator(".failure-code")).hasCount(0);
        isForEveryone();
    }

    @Test
    void aFormThatIsRefusedSaysWhyToEveryone() {
        page.setViewportSize(1366, 768);
        page.navigate(at("/reports/BC-6T/186/2020-H1"));
        page.fill("#v-htx-moi", "nhiều");
        page.fill("#v-ho-ngheo", "10");
        page.fill("#v-ho-ngheo-lam-nha", "11");
        page.click("button[value=send]");

        assertThat(page.locator("#faults li")).hasCount(2);
        isForEveryone();
        assertThat(page.locator("#faults")).isVisible();
    }

    @Test
    void aLineOfTheRegisterIsForEveryone() {
        page.navigate(at("/receipts"));
        page.locator("td a[href^='/receipts/']").first().press("Enter");

        assertThat(page.locator("#strike-title")).isVisible();
        isForEveryone();
    }

    private void isForEveryone() {
        page.setViewportSize(1366, 768);
        assertThat(faults()).isEmpty();
        assertThat(overflow()).as("wider than the screen").isLessThanOrEqualTo(0);
        page.setViewportSize(390, 844);
        assertThat(overflow()).as("wider than a phone").isLessThanOrEqualTo(0);
    }

    private void send(String unit) {
        Map<String, String> entries = new LinkedHashMap<>(HalfYearFigures.TYPED);
        Set<String> asked = desk.check(report(unit), new Posted(entries, null, false, Set.of(), true)).stream()
                .map(fault -> fault.key())
                .collect(Collectors.toSet());
        desk.post(report(unit), new Posted(entries, null, false, asked, true), Receipt.Door.PAGE);
    }

    private void decide(String unit, Answer answer) {
        Sheet sheet = desk.open(report(unit));
        reviews.decide(report(unit), answer, sheet.reviewed().seen());
    }

    private Report report(String unit) {
        return rules.find(new ReportKey("BC-6T", UnitId.of(unit), HALF_YEAR)).orElseThrow();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private List<String> faults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " "
                                + fault.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }
}
