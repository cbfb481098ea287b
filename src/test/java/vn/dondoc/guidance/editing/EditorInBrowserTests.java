package vn.dondoc.guidance.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.Browser;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;

/** The editor as a planner meets it, with script and without. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({MovableClock.class, LangSon.class, CountedStatements.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorInBrowserTests {

    private static final String NAME = "lang-son/2020";
    private static final String DRAFT = "/packs/lang-son/2020/draft";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    LangSon langSon;

    @Autowired
    Drafts drafts;

    @Autowired
    CountedStatements statements;

    private Browser browser;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    @BeforeAll
    void open() {
        browser = Browser.open();
        langSon.settle();
        langSon.givePassword(LangSon.PLANNER);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void begin() {
        langSon.signIn(LangSon.PLANNER);
        drafts.begin(PackFiles.of(Path.of("rules", "lang-son", "2020"), NAME), null);
    }

    @AfterEach
    void discard() {
        langSon.signIn(LangSon.PLANNER);
        drafts.discard(NAME);
    }

    @Test
    void aWrongSentenceIsMarkedAtItsLineMendedByAButtonAndSaved() {
        Page page = at(browser.page(), DRAFT);
        caretAfter(page, "Toàn tỉnh");
        page.keyboard().type("h");

        Locator wrong = page.locator(".ln.wrong");
        assertThat(wrong).hasText("  Toàn tỉnhh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm");
        assertThat(page.locator(".ln.wrong mark")).hasText("Toàn tỉnhh");
        assertThat(page.locator("#note")).containsText("Không hiểu ai phải làm: “Toàn tỉnhh”");
        assertThat(page.locator("#announced")).containsText("1 lỗi");
        assertThat(page.locator(".file[aria-current] .count-wrong")).hasText("1");
        assertThat(page.locator("#text")).isFocused();
        assertThat(errors).isEmpty();
        keep(page, "editor-fault");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        page.click("#note button");
        assertThat(wrong).hasCount(0);
        assertThat(page.locator("#text")).hasValue(text(".*\n  Toàn tỉnh phấn đấu có 100%.*"));
        page.keyboard().type(" thử");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 2.");
        assertThat(page.locator("#text")).isFocused();
        assertThat(saved("chi-tieu.quytac")).contains("Toàn tỉnh thử phấn đấu");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#text")).not().hasValue(text(".*Toàn tỉnh thử.*"));
        assertThat(errors).isEmpty();
    }

    @Test
    void aCheckAsksTheDatabaseForLittle() throws Exception {
        Page page = at(browser.page(), DRAFT);
        caretAfter(page, "Toàn tỉnh");
        List<String> sent = statements.during(() -> {
            page.keyboard().type("h");
            assertThat(page.locator(".ln.wrong")).hasCount(1);
        });

        assertThat(sent).as("who is signed in, the draft, its files").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aClauseLeadsToItsRuleTheRuleToItsClausesAndOneIsMarkedByHand() {
        Page page = at(browser.page(), DRAFT + "?file=nhiem-vu.quytac");
        page.locator(".chip", new Page.LocatorOptions().setHasText("KH-NH"))
                .first()
                .click();
        assertThat(page.locator(".ln.current")).hasText(Pattern.compile("^Nhiệm vụ KH-NH: .*"));
        assertThat(page.locator(".clause-line.here").first()).isVisible();
        assertThat(page.locator(".clause-line.here .chip", new Page.LocatorOptions().setHasText("KH-NH"))
                        .first())
                .isVisible();

        page.locator(".clause-line.here input[type=checkbox]").first().check();
        page.fill("input[name=reason]", "Theo dõi ở hội nghị");
        page.keyboard().press("Enter");
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 2.");
        assertThat(page.locator(".clause-cover", new Page.LocatorOptions().setHasText("(Theo dõi ở hội nghị)")))
                .isVisible();
        assertThat(saved("clauses.csv")).contains(",by-hand,Theo dõi ở hội nghị\n");

        page.locator(".chip", new Page.LocatorOptions().setHasText("NH-100"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*file=chi-tieu\\.quytac#line-13"));
        assertThat(page.locator(".ln.current")).hasText(Pattern.compile("^Chỉ tiêu NH-100: .*"));
        assertThat(errors).isEmpty();
    }

    @Test
    void theOpenClausesFollowTheMarksAndMeetNoConflictWithOneself() {
        Page page = at(browser.page(), DRAFT + "?file=clauses.csv");
        mark(page, 0, "Lần một");
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 2.");
        assertThat(page.locator("#text")).hasValue(text(".*,by-hand,Lần một\n.*"));
        assertThat(page.locator(".file.unsaved")).hasCount(0);

        page.locator("#text").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("# của tôi");
        mark(page, 1, "Lần hai");
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 3.");
        assertThat(page.locator("#text")).hasValue(text(".*,by-hand,Lần hai\n.*# của tôi.*"));
        page.locator("#text").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("!");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 4.");
        assertThat(saved("clauses.csv")).contains(",by-hand,Lần một\n", ",by-hand,Lần hai\n", "# của tôi!");
        assertThat(errors).isEmpty();
    }

    private static void mark(Page page, int clause, String reason) {
        page.locator(".clause-line input[type=checkbox]").nth(clause).check();
        page.fill("input[name=reason]", reason);
        page.click("#mark");
    }

    @Test
    void howeverManyFilesThereAreTheWholeTextAndItsBarStayInSight() {
        Page page = at(browser.page(), DRAFT);
        page.setViewportSize(1366, 768);
        int few = bottomOf(page, ".editor-bar");
        page.evaluate("""
                () => {
                  const files = document.getElementById('files')
                  for (let i = 0; i < 14; i++) files.append(files.querySelector('.file:not([aria-current])').cloneNode(true))
                }""");
        assertThat(bottomOf(page, ".editor-bar")).isEqualTo(few).isLessThanOrEqualTo(760);
        keep(page, "editor-many-files");
    }

    private static int bottomOf(Page page, String selector) {
        return ((Number) page.evaluate(
                        "selector => Math.round(document.querySelector(selector).getBoundingClientRect().bottom)",
                        selector))
                .intValue();
    }

    @Test
    void whatIsSaidOfALineLeavesTheNextOneInSight() {
        Page page = at(browser.page(), DRAFT);
        for (String words : List.of("Toàn tỉnh", "Chỉ tiêu NH-100")) {
            caretAfter(page, words);
            page.keyboard().type("h;");
            assertThat(page.locator("#note")).isVisible();
            assertThat((Boolean) page.evaluate("""
                    () => {
                      const note = document.getElementById('note').getBoundingClientRect()
                      const current = document.querySelector('.ln.current')
                      return [current, current.nextElementSibling].map(row => row.getBoundingClientRect())
                          .every(row => row.bottom <= note.top || row.top >= note.bottom)
                    }""")).isTrue();
            page.keyboard().press("Control+z");
        }
    }

    @Test
    void whatIsLookedForInThePaletteIsPutInAtTheCursor() {
        Page page = at(browser.page(), DRAFT);
        page.locator("#text").focus();
        page.keyboard().press("Control+End");
        page.click("#tab-palette");
        page.fill("#side-palette .finder", "bao cao bc-nam");
        assertThat(page.locator(".piece:visible")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#text")).hasValue(text(".*báo cáo BC-NAM$"));
        page.fill("#side-palette .finder", "");
        page.locator("#side-palette .insert").first().click();
        assertThat(page.locator("#text")).hasValue(text(".*\n\nChỉ tiêu <MÃ>: <tên>\n  Căn cứ: .*"));
        page.keyboard().type("CT-1");
        assertThat(page.locator("#text")).hasValue(text(".*\nChỉ tiêu CT-1: <tên>\n.*"));
        page.click("#tab-drl");
        assertThat(page.locator("#drl")).containsText("rule \"LH-90 certain\"");
        assertThat(errors).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesTheSession() {
        Page page = at(browser.page(), DRAFT);
        BrowserContext context = page.context();
        page.locator("#text").focus();
        // A check still under way would answer without its session, and bring a signed-out one along.
        page.waitForResponse(
                answer -> answer.url().endsWith("/check"), () -> page.keyboard().type("# giữ lại\n"));
        context.clearCookies();
        page.keyboard().press("Control+s");
        assertThat(page.locator("#state")).containsText("Phiên làm việc đã hết");
        signIn(context.newPage()).close();
        page.keyboard().press("Control+s");
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 2.");

        page.keyboard().type("# mất điện\n");
        assertThat(page.locator("#state")).hasText("Chưa lưu");
        page.evaluate("""
                async () => {
                  while (localStorage.length === 0) await new Promise(then => setTimeout(then, 50))
                }""");
        page.close();
        Page later = context.newPage();
        later.navigate("http://localhost:" + port + DRAFT);
        later.locator("#state button").first().click();
        assertThat(later.locator("#text")).hasValue(text("^# giữ lại\n# mất điện\n.*"));
    }

    @Test
    void withoutScriptTheFormDoesTheSame() {
        Page page = at(browser.pageWithoutScript(), DRAFT);
        page.fill(
                "#text", page.inputValue("#text").replace("Toàn tỉnh phấn đấu có 100%", "Toàn tỉnhh phấn đấu có 100%"));
        page.click("button[formaction$='/check']");
        assertThat(page.locator("#faults li")).containsText("Không hiểu ai phải làm");
        assertThat(page.locator("#line-15")).containsText("Toàn tỉnhh");
        keep(page, "editor-without-script");
        page.click("#faults .instead");
        assertThat(page.locator("#faults li")).hasCount(0);
        page.fill("#text", page.inputValue("#text") + "# xong\n");
        page.click("button.file[value='bao-cao.quytac']");
        assertThat(page).hasURL(Pattern.compile(".*file=bao-cao\\.quytac"));
        assertThat(page.locator("#state")).hasText("Đã lưu, lần 2.");
        assertThat(saved("chi-tieu.quytac")).endsWith("# xong\n");
    }

    @Test
    void onATelephoneNothingStandsBeyondTheEdge() {
        Page page = at(browser.page(), DRAFT);
        page.setViewportSize(390, 844);
        keep(page, "editor-telephone");

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static Pattern text(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private String saved(String file) {
        langSon.signIn(LangSon.PLANNER);
        return DraftFile.of(drafts.find(NAME).orElseThrow().files(), file).text();
    }

    private static void caretAfter(Page page, String words) {
        page.evaluate("""
                words => {
                  const text = document.getElementById('text')
                  const place = text.value.indexOf(words) + words.length
                  text.focus()
                  text.setSelectionRange(place, place)
                }""", words);
    }

    private Page at(Page page, String path) {
        errors.clear();
        page.onPageError(errors::add);
        signIn(page).navigate("http://localhost:" + port + path);
        return page;
    }

    private Page signIn(Page page) {
        page.navigate("http://localhost:" + port + "/login");
        page.fill("input[name=username]", LangSon.PLANNER);
        page.fill("input[name=password]", LangSon.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForLoadState();
        return page;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
