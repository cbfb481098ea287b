package vn.dondoc.reporting.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.LangSon.VAN_LANG;
import static vn.dondoc.reporting.LangSonReports.CAO_LOC_HALF_YEAR;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.Browser;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The form as a chair meets it, with script and without, and the register as staff do. */
@ReportingServer
@TestPropertySource(properties = "tests.own-server=FormInBrowserTests")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormInBrowserTests {

    private static final String FORM = "/reports/BC-6T/182/2020-H1";
    private static final String AREAS = """
            code,parent_code,level,type,name_vi
            06067-1,06067,residential_area,khu dân cư,Một
            06067-2,06067,residential_area,khu dân cư,Hai
            06067-3,06067,residential_area,khu dân cư,Ba
            """;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    Units units;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
        clock.moveTo("2020-06-12T09:00");
        reports.settle();
        langSon.givePassword(OTHER_CHAIR);
        langSon.givePassword(STAFF);
        langSon.givePassword(DISTRICT_CLERK);
        langSon.givePassword(DISTRICT_CHAIR);
        langSon.givePassword(COMMUNE_CLERK);
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
    void theWholeFormIsFilledInAndSentByKeyboardAlone() {
        Page page = signIn(browser.page(), DISTRICT_CLERK);
        page.navigate(at(CAO_LOC_HALF_YEAR));
        Keyboard keyboard = page.keyboard();
        String first = HalfYearFigures.TYPED.keySet().iterator().next();
        for (int tabs = 0; tabs < 60 && !focused(page).equals("v-" + first); tabs++) {
            keyboard.press("Tab");
        }

        HalfYearFigures.TYPED.forEach((code, text) -> {
            assertThat(focused(page)).isEqualTo("v-" + code);
            String[] lines = text.split("\n");
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    keyboard.press("Shift+Enter");
                }
                keyboard.type(lines[line]);
            }
            keyboard.press("Enter");
        });
        HalfYearFigures.RATIOS.forEach(
                (code, percent) -> assertThat(page.locator("#v-" + code)).containsText(percent + " %"));
        keep(page, "report-form-whole");
        keyboard.press("Tab");
        keyboard.press("Tab");
        assertThat(page.locator("button[value=send]")).isFocused();
        keyboard.press("Enter");

        assertThat(page.locator(".alert-success")).containsText("Đã gửi");
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsExactlyInAnyOrderEntriesOf(HalfYearFigures.SENT);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSameSizeAs(HalfYearFigures.FIGURES);
        reports.figures(CAO_LOC, HALF_YEAR)
                .forEach((code, value) ->
                        assertThat(value).as(code).isEqualByComparingTo(HalfYearFigures.FIGURES.get(code)));
    }

    @Test
    void arrowsGoUpAndDownAndAColumnPastedFromASpreadsheetFillsDownwards() {
        Page page = signIn(browser.page(), DISTRICT_CHAIR);
        page.navigate(at("/reports/BC-NAM/183/2020"));
        page.locator("#v-tien-ung-ho-ntm").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#v-dat-hien-tang")).isFocused();
        page.keyboard().press("ArrowUp");
        paste(page, "#v-tien-ung-ho-ntm", "Số tiền\t1.234.567\nĐất\t1.234,5\nNgày công\tnhiê\u0300u\n\t\nHộ\t12\n");

        assertThat(page.locator("#pasted")).containsText("Đã dán 4 ô");
        assertThat(page.locator("#v-dat-hien-tang")).hasValue("1.234,5");
        assertThat(page.locator("#v-ngay-cong")).hasValue("nhi\u1ec1u");
        assertThat(page.locator("#said-v-ngay-cong")).containsText("không phải là số");
        assertThat(page.locator("#v-ngay-cong-tri-gia")).hasValue("");
        assertThat(page.locator("#v-ho-ngheo")).hasValue("12");

        paste(page, "#v-nguoi-co-cong", "1,234.5\n1,000\n7");
        assertThat(page.locator("#v-nguoi-co-cong")).hasValue("1.234,5");
        assertThat(page.locator("#v-kdc-co-clb")).hasValue("1.000");
        assertThat(page.locator("#pasted")).containsText("Không còn ô cho: 7");
        page.locator("#pasted button").press("Enter");
        assertThat(page.locator("#v-kdc-co-clb")).hasValue("");
    }

    @Test
    void twoWhoWriteAtOnceSeeEachOtherAndLoseNothing() {
        String form = "/reports/BC-NAM/182/2020";
        Page chair = signIn(browser.page(), OTHER_CHAIR);
        Page staff = signIn(browser.page(), STAFF);
        chair.navigate(at(form));
        staff.navigate(at(form));

        write(chair, "htx-moi", "5");
        write(staff, "nguoi-cam-hoa", "8");
        assertThat(staff.locator("#v-htx-moi")).hasValue("5");
        assertThat(staff.locator("#said-v-htx-moi")).containsText("Chu Văn Tối ghi lúc");
        write(staff, "htx-moi", "7");
        write(chair, "htx-moi", "6");
        assertThat(chair.locator("#said-v-htx-moi")).containsText("Nông Thị Xuân ghi lúc");
        assertThat(chair.locator("#said-v-htx-moi")).containsText("“7”");
        assertThat(chair.locator("#v-htx-moi")).hasValue("6");
        assertThat(chair.locator("#v-nguoi-cam-hoa")).hasValue("8");
        assertThat(new AxeBuilder(chair).analyze().getViolations()).isEmpty();
        keep(chair, "report-form-two");

        chair.locator("#take-v-htx-moi").press("Enter");
        assertThat(chair.locator("#said-v-htx-moi .theirs")).hasCount(0);
        staff.navigate(at(form));
        assertThat(staff.locator("#v-htx-moi")).hasValue("7");
    }

    @Test
    void theAreasOfACommuneAreFilledInAsOneSheetByKeyboardAndByPastingABlock() {
        AsInstallation.run(() -> units.take(AREAS.getBytes(StandardCharsets.UTF_8), "areas.csv"));
        Page page = signIn(browser.page(), STAFF);
        page.navigate(at("/sheets/BIEU-KDC/06067/2020-H1?section=2"));
        page.locator("#c-06067-1-tien-ung-ho-ntm").focus();
        page.keyboard().type("1200000");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("12,5");
        page.keyboard().press("Enter");
        assertThat(page.locator("#c-06067-2-dat-hien-tang")).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#c-06067-1-dat-hien-tang")).isFocused();
        assertThat(page.locator("#c-06067-1-tien-ung-ho-ntm")).hasValue("1.200.000");
        paste(page, "#c-06067-2-tien-ung-ho-ntm", "700.000\t3,5\nx\t4\n1\t2");

        assertThat(page.locator("#row-said-06067-3")).containsText("không phải là số");
        assertThat(page.locator("#pasted")).containsText("Không còn ô cho: 1; 2");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        keep(page, "joint-sheet");
        page.locator("button[value=send]").press("Enter");
        assertThat(page.locator("#faults")).containsText("Đã gửi 2 dòng");
        assertThat(reports.figures(UnitId.of("06067-2"), HALF_YEAR)).hasSize(2);
        assertThat(page.locator("#c-06067-3-tien-ung-ho-ntm")).hasValue("x");
    }

    @Test
    void whoIsSignedOutOrCutOffWhileWritingGoesOnWhereTheyWereAndLosesNothing() {
        Page page = signIn(browser.page(), OTHER_CHAIR);
        page.navigate(at("/reports/BC-NAM/182/2020"));
        page.context().setOffline(true);
        page.fill("#v-kdc-co-clb", "3");
        page.press("#v-kdc-co-clb", "Enter");
        assertThat(page.locator("#lost [data-why=line]")).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator("#lost [data-why=line]")).isHidden();
        assertThat(page.locator("#kept")).containsText("Đã giữ");

        page.context().clearCookies();
        page.fill("#v-kdc-co-clb", "4");
        page.press("#v-kdc-co-clb", "Enter");
        assertThat(page.locator("#lost")).containsText("Phiên làm việc đã kết thúc");
        page.waitForResponse(
                response -> response.url().endsWith("/login"),
                () -> page.locator("button[value=send]").press("Enter"));
        assertThat(page.locator("#v-kdc-co-clb")).hasValue("4");
        signIn(page.context().newPage(), OTHER_CHAIR).close();
        page.evaluate("dispatchEvent(new Event('focus'))");
        assertThat(page.locator("#kept")).containsText("Đã giữ");

        page.navigate(at("/reports/BC-NAM/182/2020"));
        assertThat(page.locator("#v-kdc-co-clb")).hasValue("4");
    }

    @Test
    void twoWhoFillInOneSheetSeeEachOthersRowsAndTheirTotal() {
        AsInstallation.run(
                () -> units.take(AREAS.replace("06067", "06184").getBytes(StandardCharsets.UTF_8), "areas.csv"));
        String sheet = "/sheets/BIEU-KDC/06184/2020?section=2";
        Page clerk = signIn(browser.page(), COMMUNE_CLERK);
        Page staff = signIn(browser.page(), STAFF);
        List<String> errors = new ArrayList<>();
        staff.onPageError(errors::add);
        clerk.navigate(at(sheet));
        staff.clock().install();
        staff.navigate(at(sheet));

        staff.fill("#c-06184-2-dat-hien-tang", "0,2");
        clerk.fill("#c-06184-1-dat-hien-tang", "0,1");
        answered(clerk, () -> clerk.press("#c-06184-1-dat-hien-tang", "Enter"));
        answered(clerk, () -> clerk.check("#nothing-06184-3"));
        staff.clock().runFor(20_000);

        assertThat(staff.locator("#c-06184-1-dat-hien-tang")).hasValue("0,1");
        assertThat(staff.locator("#nothing-06184-3")).isChecked();
        assertThat(staff.locator("#c-06184-2-dat-hien-tang")).hasValue("0,2");
        assertThat(staff.locator("#row-said-06184-1")).containsText("ghi lúc");
        assertThat(staff.locator("tfoot td").nth(1)).hasText(Pattern.compile("^\\s*0,3\\s+2/3 dòng\\s*$"));
        assertThat(new AxeBuilder(staff).analyze().getViolations()).isEmpty();
        assertThat(errors).isEmpty();
    }

    private static void answered(Page page, Runnable action) {
        page.waitForResponse(response -> response.request().method().equals("POST"), action);
    }

    /** Answered is what has the text in it: what was written before may still be on its way. */
    private static void write(Page page, String field, String text) {
        page.fill("#v-" + field, text);
        String pair = "v-" + field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        page.waitForResponse(
                response -> String.valueOf(response.request().postData()).contains(pair),
                () -> page.press("#v-" + field, "Enter"));
    }

    private static void paste(Page page, String field, String text) {
        page.locator(field)
                .evaluate(
                        "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                                + " field.dispatchEvent(new ClipboardEvent('paste',"
                                + " {clipboardData: data, bubbles: true, cancelable: true})) }",
                        text);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
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
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
