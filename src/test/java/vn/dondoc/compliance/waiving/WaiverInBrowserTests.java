package vn.dondoc.compliance.waiving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.Browser;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.AskingDesk.Asking;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.digest.Digests;
import vn.dondoc.notices.outbox.Message;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.territory.UnitId;

/** The whole way in a real browser: a unit asks, the staff give another day, and the mails follow. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({MovableClock.class, LangSon.class, CountedStatements.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaiverInBrowserTests {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    Packs packs;

    @Autowired
    Judgments judgments;

    @Autowired
    Digests digests;

    @Autowired
    Outbox outbox;

    @Autowired
    AskingDesk askingDesk;

    @Autowired
    MockMvc web;

    @Autowired
    CountedStatements statements;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private AdoptedPack pack;

    @BeforeAll
    void open() {
        browser = Browser.open();
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        langSon.givePassword(LangSon.DISTRICT_CHAIR);
        langSon.givePassword(LangSon.STAFF);
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        clock.moveTo(MovableClock.START);
    }

    @Test
    void aUnitAsksTheStaffGiveAnotherDayAndTheNextMailsSpeakOfIt() {
        clock.moveTo("2020-06-02T08:00");
        judgments.judge(pack);
        Page chair = signIn(browser.page(), LangSon.DISTRICT_CHAIR);
        chair.navigate(at("/units/183"));
        row(chair, "Báo cáo 6 tháng Cuộc vận động")
                .getByText("Xin gia hạn, xin miễn")
                .first()
                .click();
        chair.fill("#newDay", "15/6/2020");
        chair.fill("#reason", "Mưa lũ, chưa tổng hợp xong");
        chair.setInputFiles(
                "#letters",
                new FilePayload(
                        "Công văn.pdf", "application/pdf", "%PDF-1.7 Cao Lộc".getBytes(StandardCharsets.UTF_8)));
        keep(chair, "waiver-ask");
        press(chair, "Gửi đề nghị");
        assertThat(chair.locator("main")).containsText("Công văn.pdf");

        Page staff = signIn(browser.page(), LangSon.STAFF);
        staff.navigate(at("/waivers"));
        isAccessible(staff);
        row(staff, "Mưa lũ").getByRole(AriaRole.LINK).first().click();
        staff.fill("#newDay", "12/6/2020");
        staff.fill("#reason", "Đồng ý đến thứ Sáu");
        isAccessible(staff);
        keep(staff, "waiver-decide");
        press(staff, "Ghi ý kiến");
        assertThat(staff.locator(".alert-success")).containsText("Đã ghi ý kiến");

        chair.navigate(at("/units/183"));
        assertThat(row(chair, "Báo cáo 6 tháng Cuộc vận động").first()).containsText("được gia hạn đến 12/06/2020");

        clock.moveTo("2020-06-10T07:30");
        judgments.judgeAll();
        digests.write(LocalDate.of(2020, 6, 10));
        assertThat(mails("digest/2020-06-10/" + LangSon.DISTRICT_CLERK))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("12/6/2020 (đã gia hạn), còn 02 ngày"));
        assertThat(mails("answer/"))
                .extracting(Message::subject)
                .contains("[Được gia hạn] Báo cáo 6 tháng Cuộc vận động – hạn mới thứ Sáu, 12/6/2020 – huyện Cao Lộc");

        staff.navigate(at("/units/183"));
        staff.getByText("Ghi đã nhắc").click();
        Locator form = staff.locator("#contact form");
        form.locator("input[name=duties]").first().check();
        form.locator("input[name=spokeTo]").fill("Chị Đông");
        form.locator("input[name=promised]").fill("11/6/2020");
        isAccessible(staff);
        form.locator("button").click();
        assertThat(staff.locator("#contact")).containsText("Đã ghi lần nhắc huyện Cao Lộc.");
        staff.reload();
        assertThat(staff.locator("main")).containsText("1 điện thoại; hứa gửi 11/06/2020");
        keep(staff, "unit-reminded");
    }

    @Test
    void theTrayAsksTheDatabaseAsOftenForManyRequestsAsForOne() throws Exception {
        clock.moveTo("2020-06-02T09:00");
        judgments.judge(pack);
        List<String> communes = List.of("06184", "06187", "06190", "06193", "06196", "06199");
        ask(communes.get(0));
        long before = queries();
        communes.stream().skip(1).forEach(this::ask);
        assertThat(queries()).isEqualTo(before);
    }

    private void ask(String commune) {
        langSon.signIn(LangSon.STAFF);
        askingDesk.ask(
                pack,
                new Key("MH-XA", UnitId.of(commune), Period.year(2020)),
                new Asking(Terms.waived(null, null), "Sáp nhập", null, null),
                List.of(),
                true);
        SecurityContextHolder.clearContext();
    }

    /** Without the number of open mails, which the navigation asks for once in half a minute. */
    private long queries() throws Exception {
        return statements
                .during(() -> web.perform(
                                get("/waivers").with(user(LangSon.STAFF).roles("PROVINCIAL_STAFF")))
                        .andExpect(status().isOk()))
                .stream()
                .filter(statement -> !statement.contains("incoming_mail"))
                .count();
    }

    private List<Message> mails(String occasion) {
        return outbox.latest(100, 0).stream()
                .filter(mail -> mail.occasion().startsWith(occasion))
                .toList();
    }

    private static Locator row(Page page, String text) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(text));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void isAccessible(Page page) {
        List<String> broken = new ArrayList<>();
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> broken.add(rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
        assertThat(broken).as(page.url()).isEmpty();
    }

    private Page signIn(Page page, String username) {
        page.navigate(at("/login"));
        page.fill("#username", username);
        page.fill("#password", LangSon.PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.locator(".person .name")).isVisible();
        return page;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
