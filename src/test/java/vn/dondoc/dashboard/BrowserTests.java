package vn.dondoc.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;

/** What a provincial officer does on Monday morning, in a real browser. */
@LangSonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTests {

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
    void aRedCellLeadsToItsClause() {
        Page page = signedIn(browser.page());
        keep(page, "overview");

        page.locator(".matrix a.verdict-not_met").first().click();

        assertThat(page).hasURL(Pattern.compile(".*/verdicts/BC-6T/178/2020-H1"));
        assertThat(page.locator(".standing")).containsText("Chưa gửi, quá hạn 168 ngày");
        assertThat(page.locator("blockquote").first()).containsText("báo cáo 6 tháng gửi trước ngày 10/6");
        keep(page, "verdict");
    }

    @Test
    void everythingWorksWithoutScript() {
        Page page = signedIn(browser.pageWithoutScript());

        page.getByLabel("Loại").selectOption("TARGET");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*kind=TARGET.*"));
        assertThat(page.locator(".matrix-title")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void withScriptOnlyTheMatrixIsFetchedAnew() {
        Page page = signedIn(browser.page());
        Locator heading = page.locator("h1");
        heading.evaluate("heading => heading.dataset.kept = 'yes'");

        page.getByLabel("Loại").selectOption("TARGET");

        assertThat(page.locator(".matrix-title")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*kind=TARGET.*"));
        assertThat(heading).hasAttribute("data-kept", "yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/units/183",
                "/verdicts/BC-NAM/183/2020",
                "/verdicts/LH-90/20/2020",
                "/reports/BC-NAM/183/2020",
                "/obligations",
                "/packs",
                "/units",
                "/receipts",
                "/outbox",
                "/no-such-page"
            })
    void everyPageIsForEveryone(String path) {
        Page page = signedIn(browser.page());
        page.navigate(at(path));

        assertThat(faults(page)).isEmpty();
        assertThat(overflow(page)).as("wider than the screen").isLessThanOrEqualTo(0);
        page.setViewportSize(390, 844);
        assertThat(overflow(page)).as("wider than a phone").isLessThanOrEqualTo(0);
    }

    @Test
    void theSignInPageIsForEveryone() {
        Page page = browser.page();
        page.navigate(at("/login"));

        assertThat(faults(page)).isEmpty();
    }

    @Test
    void nothingIsAskedOfAnotherHostAndNothingIsRefusedByThePolicy() {
        Page page = browser.page();
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        signedIn(page);
        page.navigate(at("/verdicts/LH-90/20/2020"));

        assertThat(complaints).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(at("/")));
    }

    private Page signedIn(Page page) {
        page.navigate(at("/login"));
        page.getByLabel("Tên đăng nhập").fill(LangSon.STAFF);
        page.getByLabel("Mật khẩu").fill(LangSon.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("h1")).containsText("tỉnh Lạng Sơn");
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(BrowserTests::say).toList();
    }

    private static String say(Rule fault) {
        return fault.getId() + ": " + fault.getHelp() + " "
                + fault.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
