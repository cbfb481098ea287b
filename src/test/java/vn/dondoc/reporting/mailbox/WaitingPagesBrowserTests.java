package vn.dondoc.reporting.mailbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.SendLinks;
import vn.dondoc.reporting.link.SentWorkbooks;

/**
 * The page behind the link of a reminder, and those on which what came by link or mail is confirmed, with something on
 * them: readable by everyone, on a screen and on a telephone, usable without script.
 */
@ReportingServer
@Import(Postbox.class)
@TestPropertySource(properties = "tests.own-server=waiting-pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaitingPagesBrowserTests {

    private static final ReportKey REPORT = new ReportKey("BC-6T", LangSon.CAO_LOC, LangSonReports.HALF_YEAR);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    Postbox postbox;

    @Autowired
    LangSon langSon;

    @Autowired
    SendLinks links;

    private Browser browser;
    private Page sender;
    private Page staff;
    private String link;

    @BeforeAll
    void open() throws Exception {
        browser = Browser.open();
        postbox.settle(LangSonReports.RULES);
        link = links.mint(Map.of(LangSon.DISTRICT_CLERK, List.of(REPORT)))
                .get(LangSon.DISTRICT_CLERK)
                .get(REPORT);
        postbox.came(postbox.mail(Client.OUTLOOK, "caoloc.canbo@example.org", true, "", "too-many"));
        langSon.givePassword(LangSon.STAFF);
        sender = browser.pageWithoutScript();
        staff = browser.page();
        staff.setDefaultTimeout(60_000);
        sender.setDefaultTimeout(60_000);
        staff.navigate(at("/login"));
        staff.getByLabel("Tên đăng nhập").fill(LangSon.STAFF);
        staff.getByLabel("Mật khẩu").fill(LangSon.PASSWORD);
        staff.locator("main button[type=submit]").press("Enter");
        assertThat(staff.locator("h1")).containsText("tỉnh Lạng Sơn");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void send(String name, String type, byte[] content) {
        Page page = browser.page();
        page.setDefaultTimeout(60_000);
        page.navigate(at(link));
        page.locator("#files").setInputFiles(new FilePayload(name, type, content));
        page.locator("main button[type=submit]").press("Enter");
        assertThat(page.locator("#kept-title, .alert-danger")).isVisible();
        expectForEveryone(page);
        page.close();
    }

    @Test
    @Order(1)
    void thePageBehindALinkIsForEveryoneWhateverIsSent() {
        Page page = browser.page();
        page.navigate(at(link));
        expectForEveryone(page);
        page.navigate(at("/send/" + "x".repeat(43)));
        expectForEveryone(page);
        page.close();

        send("văn bản.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        send("trang.html", "text/html", "<html>".getBytes(StandardCharsets.UTF_8));
        send("bieu-loi.xlsx", XLSX, SentWorkbooks.of(SentWorkbooks.FAULTY));
        send("bieu.xlsx", XLSX, SentWorkbooks.of(SentWorkbooks.DOUBTFUL));
    }

    @Test
    @Order(2)
    void aDoubtIsAnsweredByKeyboardWithoutScriptAndWithoutSignIn() {
        sender.navigate(at(link));
        sender.locator("#files")
                .setInputFiles(new FilePayload("bieu.xlsx", XLSX, SentWorkbooks.of(SentWorkbooks.DOUBTFUL)));
        sender.locator("main button[type=submit]").press("Enter");
        assertThat(sender.locator("#questions-title")).isVisible();

        sender.locator("main select").selectOption("1,234");
        sender.locator("form:has(select) button[type=submit]").press("Enter");

        assertThat(sender.locator("main")).containsText("Mọi chỗ chưa rõ đã được trả lời");
        assertThat(sender.locator("main select")).hasValue("1,234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uploads",
                "/uploads?waiting=false",
                "/uploads/1",
                "/uploads/2",
                "/uploads/3",
                "/uploads/links",
                "/mailed/1"
            })
    @Order(3)
    void everyPageOfWhatWaitsIsForEveryone(String path) {
        staff.navigate(at(path));

        assertThat(staff.locator(".failure-code")).hasCount(0);
        assertThat(staff.locator("h1")).isVisible();
        expectForEveryone(staff);
        staff.navigate(at(path + (path.contains("?") ? "&" : "?") + "lang=en"));
        assertThat(staff.locator("html")).hasAttribute("lang", "en");
        expectForEveryone(staff);
        staff.navigate(at(path + (path.contains("?") ? "&" : "?") + "lang=vi"));
    }

    @Test
    @Order(4)
    void theTrayNamesWhatCameByMailTooAndTheBarSaysHowMuchWaits() {
        staff.navigate(at("/uploads"));

        assertThat(staff.locator("main")).containsText("bieu.xlsx");
        assertThat(staff.locator("section:has(#mailed-title)")).containsText("Báo cáo 6 tháng");
        assertThat(staff.locator(".places summary .count").first()).hasText(Pattern.compile("5"));
        assertThat(staff.locator("a[href='/mailed/1']")).isVisible();
    }

    private static void expectForEveryone(Page page) {
        page.setViewportSize(1366, 768);
        assertThat(faults(page)).isEmpty();
        assertThat(overflow(page)).as("wider than the screen").isLessThanOrEqualTo(0);
        page.setViewportSize(390, 844);
        assertThat(overflow(page)).as("wider than a phone").isLessThanOrEqualTo(0);
        page.setViewportSize(1366, 768);
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " "
                                + fault.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }
}
