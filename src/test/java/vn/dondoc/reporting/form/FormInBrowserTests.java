package vn.dondoc.reporting.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.LangSon.VAN_LANG;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportingServer;

/** The form as a chair meets it, with script and without, and the register as staff do. */
@ReportingServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormInBrowserTests {

    private static final String FORM = "/reports/BC-6T/182/2020-H1";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    MovableClock clock;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
        clock.moveTo("2020-06-12T09:00");
        reports.settle();
        langSon.givePassword(OTHER_CHAIR);
        langSon.givePassword(STAFF);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whileTheChairWritesRatiosAndFaultsAppearAndWhatIsSentCounts() {
        Page page = signIn(browser.page(), OTHER_CHAIR);
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.navigate(at(FORM));

        page.fill("#v-vu-hoa-giai", "3");
        page.fill("#v-vu-hoa-giai-thanh", "2");
        page.press("#v-vu-hoa-giai-thanh", "Tab");
        assertThat(page.locator("#v-vu-hoa-giai-thanh-ty-le")).containsText("66,66 %");
        page.fill("#v-htx-moi", "nhiều");
        page.press("#v-htx-moi", "Tab");
        assertThat(page.locator("#said-v-htx-moi")).containsText("không phải là số");
        assertThat(page.locator("#v-htx-hieu-qua")).isFocused();
        keep(page, "report-form");

        page.click("button[value=send]");
        page.click("#faults a");
        assertThat(page.locator("#v-htx-moi")).isFocused();
        page.fill("#v-htx-moi", "4");
        page.fill("#v-ho-ngheo", "10");
        page.fill("#v-ho-ngheo-lam-nha", "11");
        page.click("button[value=send]");
        Locator answer = page.locator("#said-v-ho-ngheo-lam-nha input[name=confirmed]");
        answer.check();
        keep(page, "report-form-asked");
        page.click("button[value=send]");

        assertThat(page.locator(".alert-success")).containsText("Đã gửi");
        assertThat(reports.figures(VAN_LANG, HALF_YEAR))
                .containsOnlyKeys("vu-hoa-giai", "vu-hoa-giai-thanh", "htx-moi", "ho-ngheo", "ho-ngheo-lam-nha");
        assertThat(errors).isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void withoutScriptTheFormWorksTheSame() {
        Page page = signIn(browser.pageWithoutScript(), OTHER_CHAIR);
        page.navigate(at("/reports/BC-NAM/182/2020"));

        page.fill("#v-vu-hoa-giai", "4");
        page.fill("#v-vu-hoa-giai-thanh", "1");
        page.click("button[value=draft]");

        assertThat(page.locator("#v-vu-hoa-giai-thanh-ty-le")).containsText("25,00 %");
        assertThat(page.locator(".alert-success")).containsText("Đã lưu bản nháp");
    }

    @Test
    void onATelephoneNothingStandsBeyondTheEdge() {
        Page page = signIn(browser.page(), OTHER_CHAIR);
        page.setViewportSize(360, 740);
        page.navigate(at(FORM));
        keep(page, "report-form-telephone");

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void staffRecordALetterThatBroughtTwoReports() {
        Page page = signIn(browser.page(), STAFF);
        page.navigate(at("/receipts"));
        page.click("a[href='/receipts/new']");
        page.selectOption("#duty", "BC-ND-6T@2020-H1");
        page.click("form.choose button");
        page.check("input[name=units][value='182']");
        page.check("input[name=units][value='183']");
        page.fill("#day", "09/6/2020");
        page.selectOption("#door", "PAPER");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.click("form[enctype] button[type=submit]");

        assertThat(page.locator(".alert-success")).containsText("Đã ghi nhận cho 2 đơn vị");
        assertThat(reports.receipts("BC-ND-6T", VAN_LANG, HALF_YEAR)).hasSize(1);
        keep(page, "register");
    }

    private Page signIn(Page page, String who) {
        page.navigate(at("/login"));
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", LangSon.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForLoadState();
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
