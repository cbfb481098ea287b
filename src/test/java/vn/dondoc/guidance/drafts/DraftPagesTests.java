package vn.dondoc.guidance.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.Packs;

@ServerTest
@Transactional
class DraftPagesTests {

    private static final String NAME = "lang-son/2020";
    private static final String PACK = "/packs/" + NAME;
    private static final String DRAFT = PACK + "/draft";
    private static final String RULES = "chi-tieu.quytac";

    @Autowired
    private LangSon langSon;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Packs packs;

    @Autowired
    private PackDocuments documents;

    private PackFiles original;

    @BeforeEach
    void settle() {
        langSon.settle();
        original = PackFiles.of(Path.of("rules", NAME), NAME);
        langSon.signIn(LangSon.PLANNER);
    }

    private MockMvcRequestBuilder get(String path, String person) {
        return mvc.get().uri(path).with(user(person)).locale(Locale.forLanguageTag("vi"));
    }

    private MvcTestResult post(String path, String person, String... parameters) {
        MockMvcRequestBuilder request = mvc.post().uri(path).with(user(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.locale(Locale.forLanguageTag("vi")).exchange();
    }

    private MvcTestResult upload(String path, String person, MockMultipartFile file, String... parameters) {
        var request =
                mvc.post().uri(path).multipart().file(file).with(user(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.locale(Locale.forLanguageTag("vi")).exchange();
    }

    private SortedMap<String, byte[]> with(String old, String young) {
        SortedMap<String, byte[]> files = new TreeMap<>(original.files());
        String text = new String(files.get(RULES), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.put(RULES, text.replace(old, young).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** A request leaves nobody signed in. */
    private Drafts drafts() {
        langSon.signIn(LangSon.PLANNER);
        return drafts;
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPlannerBeginsFromTheFolderAndTheListSaysSo() {
        assertThat(get(DRAFT + "/new", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Thư mục trên máy chủ", "Bộ mẫu", "Bộ trống")
                .doesNotContain("Bản đang áp dụng</span>", "Bản cho năm sau", "??");
        assertThat(post(DRAFT + "/new", LangSon.PLANNER, "origin", "FOLDER")).hasRedirectedUrl(DRAFT);
        assertThat(drafts().find(NAME).orElseThrow().files().digest()).isEqualTo(original.digest());
        assertThat(get("/packs", LangSon.STAFF))
                .bodyText()
                .contains("Bản soạn, lần 1")
                .doesNotContain("??");
        assertThat(get("/packs", LangSon.DISTRICT_CHAIR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Bản soạn");
        assertThat(get(PACK, LangSon.PLANNER))
                .bodyText()
                .contains("Bản soạn, lần 1")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"LAST_YEAR,lang-son/2021", "TEMPLATE,ha-giang/2027", "EMPTY,ha-giang/2027"})
    void aDraftBeginsInOtherWaysToo(Origin origin, String name) {
        assertThat(post("/packs/" + name + "/draft/new", LangSon.PLANNER, "origin", origin.name()))
                .hasRedirectedUrl("/packs/" + name + "/draft");
        assertThat(drafts().find(name).orElseThrow().files().files()).containsKeys("pack.yaml", "clauses.csv");
        assertThat(get("/packs/" + name, LangSon.PLANNER)).hasRedirectedUrl("/packs/" + name + "/draft");
    }

    @Test
    void whatIsDiscardedCanBeTakenUpAgain() {
        drafts().begin(new PackFiles(NAME, with("Toàn tỉnh phấn đấu có 100%", "Toàn tỉnh phấn đấu có 95%")), null);
        assertThat(get(DRAFT + "/discard", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post(DRAFT + "/discard", LangSon.PLANNER)).hasRedirectedUrl("/packs");
        assertThat(drafts().find(NAME)).isEmpty();
        assertThat(get(DRAFT + "/revisions", LangSon.PLANNER)).hasStatus(HttpStatus.NOT_FOUND);
        post(DRAFT + "/new", LangSon.PLANNER, "origin", "DISCARDED");
        assertThat(new String(drafts().find(NAME).orElseThrow().files().files().get(RULES), StandardCharsets.UTF_8))
                .contains("có 95%");
    }

    @Test
    void revisionsAreComparedLineByLineAndRestored() {
        drafts().begin(original, null);
        drafts().save(NAME, 1, with("có ít nhất 90% khu dân cư", "có ít nhất 92,5% khu dân cư"));

        assertThat(get(DRAFT + "/revisions", LangSon.STAFF))
                .hasStatusOk()
                .bodyText()
                .contains("Lần 2", "Hoàng Văn Thu", "+1", "−1")
                .doesNotContain("Lấy lại</button>", "??");
        assertThat(get(DRAFT + "/revisions/compare?a=1&b=2", LangSon.STAFF)).hasRedirectedUrl(DRAFT + "/revisions/1/2");
        assertThat(get(DRAFT + "/revisions/1/2", LangSon.STAFF))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "từ lần lưu 1 đến lần lưu 2",
                        "<del>90</del>",
                        "<ins>92,5</ins>",
                        "dòng không đổi",
                        ">Bỏ:<",
                        ">Thêm:<")
                .doesNotContain("??");
        assertThat(get(DRAFT + "/revisions/1/9", LangSon.STAFF)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(DRAFT + "/revisions/v1/2", LangSon.STAFF)).hasStatus(HttpStatus.NOT_FOUND);

        post(DRAFT + "/revisions/1/restore", LangSon.PLANNER, "expected", "2");
        assertThat(drafts().find(NAME).orElseThrow().head().revision()).isEqualTo(3);
        assertThat(drafts().find(NAME).orElseThrow().files().digest()).isEqualTo(original.digest());
        assertThat(post(DRAFT + "/revisions/1/restore", LangSon.STAFF, "expected", "3"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theOneWhoDidNotWriteAdopts() {
        drafts().begin(original, null);
        assertThat(get(DRAFT + "/adopt", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Lý Văn Hạ", "Bạn đã lưu bản soạn này", "Đã bao quát 152/152 khoản")
                .doesNotContain("Áp dụng bản soạn này</button>", "??");
        assertThat(post(DRAFT + "/adopt", LangSon.PLANNER, "revision", "1")).hasRedirectedUrl(DRAFT + "/adopt");
        assertThat(packs.find(NAME)).isEmpty();
        assertThat(get(DRAFT + "/adopt", LangSon.ADMINISTRATOR))
                .bodyText()
                .contains("Áp dụng bản soạn này</button>")
                .doesNotContain("name=\"seen\"");
        assertThat(post(DRAFT + "/adopt", LangSon.ADMINISTRATOR, "revision", "1"))
                .hasRedirectedUrl(PACK);
        assertThat(packs.find(NAME)).isPresent();
        assertThat(get(PACK, LangSon.ADMINISTRATOR)).bodyText().contains(PACK + "/export");
    }

    @Test
    void whatChangedMeanwhileHasToBeSeenFirst() {
        packs.adopt(original);
        drafts().begin(new PackFiles(NAME, with("có ít nhất 90% khu dân cư", "có ít nhất 90,02% khu dân cư")), 1);
        packs.adopt(new PackFiles(NAME, with("có ít nhất 90% khu dân cư", "có ít nhất 90,01% khu dân cư")));

        assertThat(get(DRAFT + "/adopt", LangSon.ADMINISTRATOR))
                .bodyText()
                .contains("đã đổi từ phiên bản 1 sang 2", DRAFT + "/revisions/v1/v2", "name=\"seen\"");
        assertThat(get(DRAFT + "/revisions/v1/v2", LangSon.ADMINISTRATOR))
                .bodyText()
                .contains("<ins>90,01</ins>");
        assertThat(post(DRAFT + "/adopt", LangSon.ADMINISTRATOR, "revision", "1"))
                .hasRedirectedUrl(DRAFT + "/adopt");
        assertThat(packs.find(NAME).orElseThrow().version()).isEqualTo(2);
        assertThat(post(DRAFT + "/adopt", LangSon.ADMINISTRATOR, "revision", "1", "over", "2", "seen", "true"))
                .hasRedirectedUrl(PACK);
        assertThat(packs.find(NAME).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aFaultyDraftSaysWhatIsWrongBeforeAnybodyTriesToAdoptIt() {
        drafts().begin(new PackFiles(NAME, with("Toàn tỉnh phấn đấu có 100%", "Toàn tỉnh nhảy 100%")), null);
        assertThat(get(DRAFT + "/adopt", LangSon.ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains(RULES + ":", "lỗi nên chưa áp dụng được")
                .doesNotContain("Áp dụng bản soạn này</button>", "??");
    }

    @Test
    void aPackGoesOutAndComesInAgainByteForByte() {
        packs.adopt(original);
        documents.attach(NAME, new TreeMap<>(Map.of("Hướng dẫn.pdf", "%PDF-1.7 thử".getBytes(StandardCharsets.UTF_8))));
        MvcTestResult export = get(PACK + "/export?version=1", LangSon.PLANNER).exchange();
        assertThat(export).hasStatusOk().hasContentType("application/zip");
        assertThat(export.getResponse().getHeader("Content-Disposition")).contains("lang-son-2020-v1.zip");
        byte[] zip = export.getResponse().getContentAsByteArray();

        assertThat(upload("/packs/import", LangSon.ADMINISTRATOR, new MockMultipartFile("zip", zip), "name", ""))
                .hasRedirectedUrl(DRAFT);
        assertThat(drafts().find(NAME).orElseThrow().files().digest()).isEqualTo(original.digest());
        assertThat(get(DRAFT + "/export", LangSon.PLANNER)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(zip);
        assertThat(upload("/packs/import", LangSon.PLANNER, new MockMultipartFile("zip", zip), "name", NAME))
                .hasStatusOk()
                .bodyText()
                .contains("Đang có một bản soạn lang-son/2020");
        assertThat(upload(
                        "/packs/import",
                        LangSon.PLANNER,
                        new MockMultipartFile(
                                "zip",
                                PackZip.of("khac", with("có ít nhất 90% khu dân cư", "có ít nhất 92% khu dân cư"))),
                        "name",
                        NAME,
                        "over",
                        "true"))
                .hasRedirectedUrl(DRAFT);
        assertThat(drafts().find(NAME).orElseThrow().head().revision()).isEqualTo(2);
    }

    @Test
    void aZipThatIsNoPackIsRefusedWithItsNames() {
        MvcTestResult refused = upload(
                "/packs/import",
                LangSon.PLANNER,
                new MockMultipartFile(
                        "zip",
                        PackZip.of(
                                "thu/2020",
                                new TreeMap<>(
                                        Map.of("a.exe", new byte[1], "b.zip", new byte[1], "c.csv", new byte[1])))),
                "name",
                "");
        assertThat(refused).hasStatusOk();
        assertThat(text(refused)).contains("a.exe: ", "b.zip: ").doesNotContain("c.csv", "??");
        assertThat(drafts().find("thu/2020")).isEmpty();
        assertThat(upload("/packs/import", LangSon.STAFF, new MockMultipartFile("zip", new byte[0])))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void documentsAreAttachedReplacedAndGivenOutSafely() {
        MockMultipartFile text =
                new MockMultipartFile("files", "C:\\Tệp\\Hướng dẫn.txt", "text/html", "<script>".getBytes());
        assertThat(upload(PACK + "/documents", LangSon.PLANNER, text)).hasRedirectedUrl(PACK + "/documents");
        upload(PACK + "/documents", LangSon.PLANNER, text);
        assertThat(documents.of(NAME))
                .singleElement()
                .satisfies(document -> assertThat(document.file()).isEqualTo("Hướng dẫn.txt"));
        assertThat(get(PACK + "/documents", LangSon.DISTRICT_CHAIR))
                .hasStatusOk()
                .bodyText()
                .contains("Hướng dẫn.txt")
                .doesNotContain("Gỡ</button>", "??");
        MvcTestResult given =
                get(PACK + "/documents/Hướng dẫn.txt", LangSon.DISTRICT_CHAIR).exchange();
        assertThat(given).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
        assertThat(given.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(given.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given.getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");

        assertThat(upload(
                        PACK + "/documents",
                        LangSon.PLANNER,
                        new MockMultipartFile("files", "a.pdf", "application/pdf", "<html>".getBytes())))
                .hasRedirectedUrl(PACK + "/documents");
        assertThat(documents.of(NAME)).hasSize(1);
        post(PACK + "/documents/Hướng dẫn.txt/remove", LangSon.PLANNER);
        assertThat(documents.of(NAME)).isEmpty();
        assertThat(upload(PACK + "/documents", LangSon.STAFF, text)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        DRAFT + "/new,soanthao",
        DRAFT + "/revisions,soanthao",
        DRAFT + "/revisions/1/2,soanthao",
        DRAFT + "/adopt,soanthao",
        DRAFT + "/discard,soanthao",
        PACK + "/documents,soanthao",
        "/packs/import,soanthao",
        "/packs,soanthao"
    })
    void everyPageSpeaksEnglishToo(String path, String person) {
        drafts().begin(original, null);
        drafts().save(NAME, 1, with("có ít nhất 90% khu dân cư", "có ít nhất 92% khu dân cư"));
        MvcTestResult page = mvc.get()
                .uri(path)
                .with(user(person))
                .locale(Locale.ENGLISH)
                .param("lang", "en")
                .exchange();
        if (page.getResponse().getStatus() == 200) {
            assertThat(text(page)).containsPattern("<html\\s+lang=\"en\"").doesNotContain("??");
        } else {
            assertThat(page).hasRedirectedUrl(DRAFT);
        }
    }

    @Test
    void nobodyElseSeesADraft() {
        drafts().begin(original, null);
        for (String page : new String[] {"/revisions", "/revisions/1/1", "/adopt", "/discard", "/export"}) {
            assertThat(get(DRAFT + page, LangSon.DISTRICT_CHAIR)).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get("/packs/mau/2027/draft/new", LangSon.PLANNER)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/packs/new?province=Lạng Sơn&year=năm 2021", LangSon.PLANNER))
                .hasRedirectedUrl("/packs");
    }

    @Test
    void aProvinceIsWrittenAsPeopleWriteItAndAPackThatIsNotThereIsNoLink() {
        for (String province : new String[] {"Cao Bằng", "tỉnh Cao Bằng ", "cao-bang", "CAO BẰNG"}) {
            assertThat(get("/packs/new?province=" + province + "&year=2027", LangSon.PLANNER))
                    .hasRedirectedUrl("/packs/cao-bang/2027/draft/new");
        }
        assertThat(get("/packs/new?province=Thành phố Đà Nẵng&year=2027", LangSon.PLANNER))
                .hasRedirectedUrl("/packs/da-nang/2027/draft/new");
        assertThat(get("/packs/cao-bang/2027/draft/new", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/packs\"")
                .doesNotContain("href=\"/packs/cao-bang/2027\"");
        assertThat(get(DRAFT + "/new", LangSon.PLANNER)).bodyText().contains("href=\"/packs/lang-son/2020\"");
        assertThat(get("/packs", LangSon.PLANNER)).bodyText().doesNotContain("pattern=");
    }
}
