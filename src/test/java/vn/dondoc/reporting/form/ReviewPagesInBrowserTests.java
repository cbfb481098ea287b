package vn.dondoc.reporting.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.LangSon.VAN_LANG;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.reporting.Forms;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.territory.UnitId;

/** The pages of review and of what becomes of the reports: readable by everyone, on a screen and on a telephone. */
@ReportingServer
@TestPropertySource(properties = "tests.own-server=ReviewPagesInBrowserTests")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPagesInBrowserTests {

    private static final ReportKey CORRECTED = new ReportKey("BC-6T", CAO_LOC, HALF_YEAR);
    private static final ReportKey GIVEN_BACK = new ReportKey("BC-6T", VAN_LANG, HALF_YEAR);
    private static final ReportKey ACCEPTED = new ReportKey("BC-6T", UnitId.of("181"), HALF_YEAR);
    private static final Map<String, String> REMARKS =
            Map.of("ho-ngheo", "khớp lại với xã Thụy Hùng", "kdc-van-hoa", "đề nghị kiểm tra lại");

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    Forms forms;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private Page page;

    @BeforeAll
    void open() {
        browser = Browser.open();
        clock.moveTo("2020-06-05T09:00");
        reports.settle();
        langSon.givePassword(STAFF);
        send(DISTRICT_CLERK, CORRECTED, Map.of());
        send(OTHER_CHAIR, GIVEN_BACK, Map.of());
        send(STAFF, ACCEPTED, Map.of());
        clock.moveTo("2020-06-08T09:00");
        langSon.signIn(STAFF);
        forms.giveBack(CORRECTED, "Số liệu cơ bản đã khớp", REMARKS);
        forms.giveBack(GIVEN_BACK, "Số liệu cơ bản đã khớp", REMARKS);
        forms.accept(ACCEPTED);
        clock.moveTo("2020-06-15T09:00");
        send(DISTRICT_CLERK, CORRECTED, Map.of("ho-ngheo", "118"));
        page = browser.page();
        page.setDefaultTimeout(120_000); // the first page of a server takes long on a busy machine
        page.navigate(at("/login"));
        page.fill("#username", STAFF);
        page.fill("#password", LangSon.PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.locator("h1")).isVisible();
    }

    private void send(String who, ReportKey report, Map<String, String> corrected) {
        Map<String, String> entries = new HashMap<>(HalfYearFigures.TYPED);
        entries.putAll(corrected);
        langSon.signIn(who);
        assertThat(forms.send(report, entries)).isTrue();
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
                "/reviews",
                "/reviews?show=CORRECTING",
                "/reviews?show=ACCEPTED",
                "/figures/BC-6T/183/2020-H1",
                "/versions/BC-6T/183/2020-H1",
                "/reports/BC-6T/183/2020-H1",
                "/reports/BC-6T/182/2020-H1",
                "/reports/BC-6T/181/2020-H1",
                "/consolidated",
                "/consolidated/ntm-dtvm/20/2020-H1",
                "/consolidated/ntm-dtvm/20/2020-H1/totals",
                "/consolidated/ntm-dtvm/20/2020-H1/figures/ho-ngheo",
                "/consolidated/ntm-dtvm/20/2020-H1/texts",
                "/consolidated/ntm-dtvm/183/2020-H1",
            })
    void everyPageIsForEveryone(String path) {
        page.setViewportSize(1366, 768);
        page.navigate(at(path));

        assertThat(page.locator(".failure-code")).hasCount(0);
        assertThat(faults()).isEmpty();
        assertThat(overflow()).as("wider than the screen").isLessThanOrEqualTo(0);
        page.setViewportSize(390, 844);
        assertThat(overflow()).as("wider than a phone").isLessThanOrEqualTo(0);
    }

    @Test
    void theListLeadsToTheVersionsAndTheyToTheCell() {
        page.setViewportSize(1366, 768);
        page.navigate(at("/reviews"));
        page.locator("a[href*='/versions/']").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a").press("Enter");

        assertThat(page.locator("#v-ho-ngheo")).isFocused();
        assertThat(page.locator("#v-ho-ngheo")).isInViewport();
        assertThat(page.locator("#remark-v-ho-ngheo")).containsText("khớp lại với xã Thụy Hùng");
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
