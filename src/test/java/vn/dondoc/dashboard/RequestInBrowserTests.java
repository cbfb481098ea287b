package vn.dondoc.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;

/** A letter's request is entered in a real browser. What is entered is withdrawn again: other tests use the server too. */
@LangSonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestInBrowserTests {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonYear year;

    @Autowired
    MovableClock clock;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
        year.settle();
        langSon.givePassword(LangSon.STAFF);
        clock.moveTo("2020-11-24T08:00");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aLetterIsEnteredByKeyboardAloneAndStandsOnTheUnitsPage() {
        Page page = signedIn(browser.page());
        page.navigate(at("/requests/new"));
        Keyboard keys = page.keyboard();
        keys.type("128/MTTQ-BTT");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("Báo cáo nhanh ủng hộ miền Trung");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("30/11");
        keys.press("Enter");

        assertThat(page.locator(".preview")).containsText("11 đơn vị cấp huyện");
        assertThat(page.locator("button[value=save]")).isFocused();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("request-preview.png")));
        keys.press("Enter");

        assertThat(page.locator(".alert-success")).containsText("Đã ghi");
        assertThat(page.locator("#main")).containsText("đã gửi 0/11");
        String path = page.url();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.navigate(at("/units/183"));
        assertThat(page.locator("#main")).containsText("Báo cáo nhanh ủng hộ miền Trung");
        withdraw(page, path);
    }

    @Test
    void singleUnitsAreFoundByNameAndTakeThePlaceOfTheWholeTier() {
        Page page = signedIn(browser.page());
        page.navigate(at("/requests/new"));
        page.fill("#subject", "Báo cáo riêng");
        page.fill("#day", "30/11");
        page.locator(".choose-units > summary").press("Enter");
        page.fill("#unit-filter", "dong dang");
        page.press("#unit-filter", "Enter");
        page.keyboard().press("Space");
        page.press("#subject", "Enter");

        assertThat(page.locator(".preview .columns li")).hasText(Pattern.compile("thị trấn Đồng Đăng.*"));
    }

    @Test
    void withoutScriptItWorksTheSame() {
        Page page = signedIn(browser.pageWithoutScript());
        page.navigate(at("/requests/new"));
        page.fill("#subject", "Báo cáo không kịch bản");
        page.fill("#day", "30/11");
        page.press("button[value=look]", "Enter");
        // By keyboard: whether a button stands still is hard to tell without script.
        page.press("button[value=save]", "Enter");
        assertThat(page.locator(".alert-success")).containsText("Đã ghi");
        withdraw(page, page.url());
    }

    @Test
    void onATelephoneNothingStandsBeyondTheEdge() {
        Page page = signedIn(browser.page());
        page.setViewportSize(360, 740);
        page.navigate(at("/requests/new"));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private void withdraw(Page page, String path) {
        page.navigate(path + "/change");
        page.fill("#reason", "Thử xong");
        page.press("#reason", "Enter");
        assertThat(page.locator(".alert-success")).containsText("Đã rút lại");
    }

    private Page signedIn(Page page) {
        page.setDefaultTimeout(30_000);
        page.navigate(at("/login"));
        page.fill("#username", LangSon.STAFF);
        page.fill("#password", LangSon.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
