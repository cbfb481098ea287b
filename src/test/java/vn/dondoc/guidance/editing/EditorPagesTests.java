package vn.dondoc.guidance.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;

@ServerTest
@Transactional
class EditorPagesTests {

    private static final String NAME = "lang-son/2020";
    private static final String DRAFT = "/packs/lang-son/2020/draft";
    private static final String RULES = "chi-tieu.quytac";

    @Autowired
    private LangSon langSon;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void begin() {
        langSon.settle();
        langSon.signIn(LangSon.PLANNER);
        drafts.begin(PackFiles.of(Path.of("rules", "lang-son", "2020"), NAME), null);
    }

    private MockMvcTester.MockMvcRequestBuilder get(String path, String person) {
        return mvc.get().uri(path).with(user(person)).locale(Locale.forLanguageTag("vi"));
    }

    /** The form as the page sends it. */
    private MockMvcTester.MockMvcRequestBuilder post(String path, String person, String text) {
        return post(path, person, text, RULES);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, String person, String text, String file) {
        return mvc.post()
                .uri(path)
                .with(user(person))
                .with(csrf())
                .locale(Locale.forLanguageTag("vi"))
                .param("file", file)
                .param("revision", "1")
                .param("text", text.replace("\n", "\r\n"));
    }

    private Draft draft() {
        langSon.signIn(LangSon.PLANNER);
        return drafts.find(NAME).orElseThrow();
    }

    private String text(String file) {
        return DraftFile.of(draft().files(), file).text();
    }

    private String misspelt() {
        return text(RULES).replace("Toàn tỉnh phấn đấu có 100%", "Toàn tỉnhh phấn đấu có 100%");
    }

    /** Somebody else saves a file. */
    private void meanwhile(String file, String text) {
        langSon.signIn(LangSon.ADMINISTRATOR);
        Draft draft = drafts.find(NAME).orElseThrow();
        TreeMap<String, byte[]> files = new TreeMap<>(draft.files().files());
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        drafts.save(NAME, draft.head().revision(), files);
    }

    @Test
    void theTextStandsBesideTheGuidanceAndTheSentences() {
        assertThat(get(DRAFT, LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ tiêu NH-100: Ngày hội Đại đoàn kết", "Đã bao quát 152/152 khoản")
                .contains("data-codes=\"NH-100", "value=\"chi-tieu.quytac#NH-100\"", "Bản soạn không có lỗi")
                .contains("mỗi đơn vị cấp xã", "kèm biểu ntm-dtvm", "danh sách &quot;13 xã điểm NTM&quot;")
                .doesNotContain("??");
        assertThat(get(DRAFT + "?file=clauses.csv", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("id,document,clause,kind");
        assertThat(get(DRAFT + "?file=../../../etc/passwd", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ tiêu NH-100");
    }

    @Test
    void whoeverReadsInEnglishReadsTheFaultsInEnglish() {
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, misspelt()).param("lang", "en"))
                .bodyText()
                .contains("Line 15", "Replace by")
                .doesNotContain("??");
    }

    @Test
    void aWrongSentenceIsToldAtItsLineWithoutBeingSaved() {
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, misspelt()))
                .hasStatusOk()
                .bodyText()
                .contains("Dòng 15", "Không hiểu ai phải làm: “Toàn tỉnhh”", "Thay bằng “Toàn tỉnh”")
                .contains("Toàn tỉnhh phấn đấu có 100%", "id=\"line-15\"");
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, misspelt()).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<div id=\"faults\"", "data-line=\"15\"", "hx-swap-oob=\"true\"")
                .doesNotContain("<html", "<textarea");
        assertThat(text(RULES)).doesNotContain("tỉnhh");
    }

    @Test
    void withoutScriptAButtonPutsTheNearestWordsIn() {
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, misspelt()).param("replace", "15:2:12:Toàn tỉnh"))
                .hasStatusOk()
                .bodyText()
                .contains("0 lỗi, 0 lưu ý trong tệp này", "  Toàn tỉnh phấn đấu có 100%");
    }

    @Test
    void savingIsARevisionHoweverFaultyAndLeadsToTheFileWanted() {
        assertThat(post(DRAFT, LangSon.PLANNER, misspelt()).param("open", "bao-cao.quytac#BC-NAM"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .matches(".*/draft\\?file=bao-cao\\.quytac#line-\\d+");
        assertThat(draft().head().revision()).isEqualTo(2);
        assertThat(text(RULES)).isEqualTo(misspelt()).contains("tỉnhh");
        assertThat(get(DRAFT + "?file=bao-cao.quytac", LangSon.PLANNER))
                .bodyText()
                .contains("1 lỗi ở tệp khác");
    }

    @Test
    void aNewFileIsBegunEmptyAndKeptOnceSomethingStandsInIt() {
        assertThat(post(DRAFT, LangSon.PLANNER, text(RULES))
                        .param("action", "new")
                        .param("path", "lists/xa-diem.csv"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("?file=lists%2Fxa-diem.csv");
        assertThat(get(DRAFT + "?file=lists/xa-diem.csv", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Nội dung tệp lists/xa-diem.csv");
        assertThat(post(DRAFT, LangSon.PLANNER, "code,name\n", "lists/xa-diem.csv"))
                .hasStatus3xxRedirection();
        assertThat(text("lists/xa-diem.csv")).isEqualTo("code,name\n");
        assertThat(post(DRAFT, LangSon.PLANNER, " \n", "lists/xa-diem.csv").param("newest", "2"))
                .hasStatus3xxRedirection();
        assertThat(draft().files().files()).doesNotContainKey("lists/xa-diem.csv");
    }

    @Test
    void whatWasNotChangedStaysByteForByteAndMakesNoRevision() {
        byte[] before = draft().files().files().get(RULES);
        assertThat(post(DRAFT, LangSon.PLANNER, text(RULES)).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có gì mới so với lần lưu 1", "data-saved=\"true\"");
        assertThat(draft().head().revision()).isEqualTo(1);
        assertThat(draft().files().files().get(RULES)).isEqualTo(before);
    }

    @Test
    void twoWhoChangeDifferentFilesDoNotMeet() {
        meanwhile("bao-cao.quytac", text("bao-cao.quytac") + "# thêm\n");

        assertThat(post(DRAFT, LangSon.PLANNER, misspelt())).hasStatus3xxRedirection();
        assertThat(text(RULES)).contains("tỉnhh");
        assertThat(text("bao-cao.quytac")).contains("# thêm");
    }

    @Test
    void whoSavesTheSameFileSecondSeesTheDifferenceAndChooses() {
        String mine = misspelt();
        meanwhile(RULES, text(RULES) + "# của người khác\n");

        assertThat(post(DRAFT, LangSon.PLANNER, mine))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Lý Văn Hạ đã lưu tệp này",
                        "# của người khác",
                        "Toàn tỉnhh phấn đấu",
                        "name=\"newest\" value=\"2\"");
        assertThat(post(DRAFT, LangSon.PLANNER, mine).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Lý Văn Hạ đã lưu tệp này", "data-saved=\"false\"");
        assertThat(text(RULES)).contains("# của người khác");
        assertThat(post(DRAFT, LangSon.PLANNER, mine).param("newest", "2")).hasStatus3xxRedirection();
        assertThat(text(RULES)).contains("tỉnhh").doesNotContain("# của người khác");
    }

    @Test
    void whoChangedNothingOverwritesNothing() {
        String before = text(RULES);
        meanwhile(RULES, before + "# của người khác\n");

        assertThat(post(DRAFT, LangSon.PLANNER, before)
                        .param("action", "mark")
                        .param("clauses", "HD-I.1.1-a")
                        .param("coveredBy", "reference")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"revision\" value=\"1\"");
        assertThat(text(RULES)).contains("# của người khác");
    }

    @Test
    void manyClausesAreMarkedAtOnceTogetherWithWhatIsTyped() {
        assertThat(post(DRAFT, LangSon.PLANNER, misspelt())
                        .param("action", "mark")
                        .param("clauses", "HD-I.2-c", "HD-I.2-a")
                        .param("coveredBy", "by-hand")
                        .param("reason", "Theo dõi ở hội nghị, hằng quý"))
                .hasStatus3xxRedirection();
        assertThat(draft().head().revision()).isEqualTo(2);
        assertThat(text("clauses.csv"))
                .containsPattern("HD-I.2-c,.*,by-hand,\"Theo dõi ở hội nghị, hằng quý\"\n")
                .containsPattern("HD-I.2-a,.*,by-hand,\"Theo dõi ở hội nghị, hằng quý\"\n");
        assertThat(text(RULES)).contains("tỉnhh");
    }

    @Test
    void aMarkWithoutReasonOrClauseIsRefusedAndNothingIsLost() {
        assertThat(post(DRAFT, LangSon.PLANNER, misspelt())
                        .param("action", "mark")
                        .param("clauses", "HD-I.2-c")
                        .param("coveredBy", "by-hand"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("cần ghi lý do", "Toàn tỉnhh phấn đấu");
        assertThat(post(DRAFT, LangSon.PLANNER, misspelt())
                        .param("action", "mark")
                        .param("coveredBy", "reference"))
                .bodyText()
                .contains("Chưa chọn mục nào");
        assertThat(draft().head().revision()).isEqualTo(1);
    }

    @Test
    void marksMadeInTheVeryFileThatIsOpenComeBackWithTheAnswer() {
        String mine = text("clauses.csv").replaceFirst("\n$", "\n# của tôi\n");
        assertThat(post(DRAFT, LangSon.PLANNER, mine, "clauses.csv")
                        .param("action", "mark")
                        .param("clauses", "HD-I.2-c")
                        .param("coveredBy", "by-hand")
                        .param("reason", "Theo dõi ở hội nghị")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("data-saved=\"true\"", "data-newest=\"2\"", ",by-hand,Theo dõi ở hội nghị\n", "# của tôi\n");
        assertThat(text("clauses.csv")).contains(",by-hand,Theo dõi ở hội nghị\n", "# của tôi\n");
    }

    @Test
    void aFileIsTakenOutOfTheDraftButNoneThatEveryPackNeeds() {
        assertThat(get(DRAFT + "?file=nhiem-vu.quytac", LangSon.PLANNER))
                .bodyText()
                .contains("Xóa nhiem-vu.quytac khỏi bản soạn?", "value=\"remove\"");
        assertThat(post(DRAFT, LangSon.PLANNER, "bỏ dở", "nhiem-vu.quytac").param("action", "remove"))
                .hasRedirectedUrl(DRAFT);
        assertThat(draft().files().files()).doesNotContainKey("nhiem-vu.quytac").containsKey(RULES);
        assertThat(drafts.revision(NAME, 1).orElseThrow().files().files()).containsKey("nhiem-vu.quytac");
        for (String needed : new String[] {"pack.yaml", "clauses.csv", "indicators.csv"}) {
            assertThat(get(DRAFT + "?file=" + needed, LangSon.PLANNER))
                    .bodyText()
                    .doesNotContain("value=\"remove\"");
            assertThat(post(DRAFT, LangSon.PLANNER, text(needed), needed).param("action", "remove"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("không xóa được");
        }
        assertThat(get(DRAFT, LangSon.STAFF)).bodyText().doesNotContain("value=\"remove\"");
    }

    @Test
    void aFileThatSomebodyChangedMeanwhileIsNotTakenOutUnseen() {
        String before = text("bao-cao.quytac");
        meanwhile("bao-cao.quytac", before + "# thêm\n");

        assertThat(post(DRAFT, LangSon.PLANNER, before, "bao-cao.quytac").param("action", "remove"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("# thêm");
        assertThat(text("bao-cao.quytac")).contains("# thêm");
    }

    @Test
    void theExamplesOfTheTypedTextAreTried() {
        String wrong = text(RULES).replace("1.704/1.705 → Chưa đạt; 0/1.705", "1.704/1.705 → Đạt; 0/1.705");

        assertThat(post(DRAFT + "/examples", LangSon.PLANNER, wrong))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "ví dụ, 1 sai", "Dòng 17", "NH-100: ví dụ “1.704/1.705 → Đạt” phải là Đạt, nhưng ra Chưa đạt");
        assertThat(post(DRAFT + "/examples", LangSon.PLANNER, misspelt()).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Bản soạn còn lỗi nên chưa chạy được ví dụ");
    }

    @Test
    void theDrlOfAFaultlessDraftCanBeLookedAt() {
        assertThat(get(DRAFT + "/drl", LangSon.PLANNER)).bodyText().contains("<html", "rule &quot;LH-90 certain&quot;");
        assertThat(get(DRAFT + "/drl", LangSon.PLANNER).header("HX-Request", "true"))
                .bodyText()
                .contains("rule &quot;LH-90 certain&quot;")
                .doesNotContain("<html");
        meanwhile(RULES, misspelt());
        assertThat(get(DRAFT + "/drl", LangSon.PLANNER)).bodyText().contains("Bản soạn còn lỗi, chưa có DRL");
    }

    @Test
    void staffReadAndOthersDoNot() {
        assertThat(get(DRAFT, LangSon.STAFF))
                .hasStatusOk()
                .bodyText()
                .contains("readonly", "Chỉ tiêu NH-100")
                .doesNotContain("id=\"save\"", "name=\"coveredBy\"", "name=\"open\"");
        assertThat(post(DRAFT, LangSon.STAFF, misspelt())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(DRAFT, LangSon.DISTRICT_CHAIR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(DRAFT + "/check", LangSon.DISTRICT_CHAIR, "x")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(DRAFT).with(user(LangSon.PLANNER)).param("text", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFormWithoutItsTextSavesNothing() {
        assertThat(mvc.post()
                        .uri(DRAFT)
                        .with(user(LangSon.PLANNER))
                        .with(csrf())
                        .param("file", RULES)
                        .param("revision", "1"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(draft().head().revision()).isEqualTo(1);
    }

    @Test
    void withoutADraftThePlannerIsToldSoAndAnOpenPageKeepsItsText() {
        langSon.signIn(LangSon.PLANNER);
        drafts.discard(NAME);

        assertThat(get(DRAFT, LangSon.PLANNER)).hasStatus3xxRedirection();
        assertThat(post(DRAFT, LangSon.PLANNER, "x").header("HX-Request", "true"))
                .hasStatus(HttpStatus.GONE);
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, "x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTextOfAnyShapeIsAnswered() {
        String line = "x".repeat(DraftFile.LONGEST);
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, line).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Dòng dài hơn 4000 ký tự");
        assertThat(post(DRAFT, LangSon.PLANNER, line + "x"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("dài hơn 200.000 ký tự");
        assertThat(post(DRAFT + "/check", LangSon.PLANNER, "không hiểu\n".repeat(18_000))
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Dòng 200", "lỗi và lưu ý nữa")
                .doesNotContain("Dòng 201");
    }
}
