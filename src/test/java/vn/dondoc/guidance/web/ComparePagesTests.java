package vn.dondoc.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.Packs;

@ServerTest
@Transactional
class ComparePagesTests {

    private static final PackFiles FOLDER = PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020");

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void settle() {
        langSon.settle();
        langSon.signIn(LangSon.PLANNER);
        packs.adopt(FOLDER);
        drafts.begin(edited("có ít nhất 90%", "có ít nhất 95%"), 1);
    }

    @Test
    void whatCanBeComparedIsOffered() {
        assertThat(get("", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "lang-son/2020, phiên bản 1",
                        "lang-son/2020, bản soạn",
                        "tuyen-quang/2018, thư mục chưa áp dụng")
                .contains("Chọn hai bộ quy tắc")
                .doesNotContain("??");
    }

    @Test
    void aDraftIsHeldAgainstWhatIsInForce() {
        assertThat(get("?from=lang-son/2020@1&to=lang-son/2020@draft", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ tiêu: 1 thay đổi", "Mức tăng từ 90% lên 95%")
                .contains("có ít nhất 90% khu dân cư", "có ít nhất 95% khu dân cư")
                .doesNotContain("Báo cáo: ", "??");
    }

    @Test
    void twoProvincesAreComparedToo() {
        assertThat(get("?from=lang-son/2020@1&to=tuyen-quang/2018@folder", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("Hai tỉnh khác nhau", "Hạn muộn hơn: “trước ngày 10/6” → “vào ngày 20/6”");
    }

    @Test
    void aFaultyDraftIsComparedAsFarAsItCanBeRead() {
        drafts.save(
                "lang-son/2020",
                1,
                edited("phấn đấu có ít nhất 90%", "mong có 90%").files());

        assertThat(get("?from=lang-son/2020@1&to=lang-son/2020@draft", LangSon.PLANNER))
                .hasStatusOk()
                .bodyText()
                .contains("còn lỗi: chỉ so những quy tắc đọc được");
    }

    @Test
    void whoMayNotReadDraftsDoesNotMeetThem() {
        assertThat(get("", LangSon.DISTRICT_CHAIR))
                .hasStatusOk()
                .bodyText()
                .contains("lang-son/2020, phiên bản 1")
                .doesNotContain("lang-son/2020, bản soạn");
        assertThat(get("?from=lang-son/2020@1&to=lang-son/2020@draft", LangSon.DISTRICT_CHAIR))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcTester.MockMvcRequestBuilder get(String query, String person) {
        return mvc.get().uri("/packs/compare" + query).with(user(person)).locale(Locale.forLanguageTag("vi"));
    }

    private static PackFiles edited(String old, String replacement) {
        SortedMap<String, byte[]> files = new TreeMap<>(FOLDER.files());
        files.computeIfPresent(
                "chi-tieu.quytac",
                (path, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace(old, replacement)
                        .replace("1.535/1.705 → Đạt; ", "")
                        .getBytes(StandardCharsets.UTF_8));
        return new PackFiles("lang-son/2020", files);
    }
}
