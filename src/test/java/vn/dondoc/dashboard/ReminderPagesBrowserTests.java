package vn.dondoc.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;

/** The pages around reminders, letters, waivers and working days: readable by everyone, on a screen and on a telephone. */
@LangSonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderPagesBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonYear year;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private Page page;

    @BeforeAll
    void open() {
        browser = Browser.open();
        year.settle();
        langSon.givePassword(LangSon.STAFF);
        clock.moveTo("2020-11-24T08:00");
        page = browser.page();
        page.navigate(at("/login"));
        page.getByLabel("Tên đăng nhập").fill(LangSon.STAFF);
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
                "/account",
                "/calendar",
                "/calendar/changes",
                "/calendar-link",
                "/contacts?unit=183",
                "/contacts/new?unit=183",
                "/jobs",
                "/letters",
                "/letters/new",
                "/letters/settings",
                "/notices/preview",
                "/notices/year",
                "/requests",
                "/requests/new",
                "/tray",
                "/waivers",
                "/waivers/grant",
                "/waivers/new?rule=BC-NAM&unit=183&period=2020"
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
