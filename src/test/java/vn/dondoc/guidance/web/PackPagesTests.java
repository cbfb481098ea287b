package vn.dondoc.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;

@ServerTest
@Transactional
class PackPagesTests {

    private static final String PACK = "/packs/lang-son/2020";

    @Autowired
    private LangSon langSon;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    private MockMvcTester.MockMvcRequestBuilder get(String path, String person) {
        return mvc.get().uri(path).with(user(person)).locale(Locale.forLanguageTag("vi"));
    }

    @Test
    void thePacksOfTheRulesFolderAreListed() {
        assertThat(get("/packs", "canbo"))
                .hasStatusOk()
                .bodyText()
                .contains("lang-son/2020", "Chưa áp dụng")
                .doesNotContain("??");
    }

    @Test
    void aPlannerAdoptsAndThePageSaysWhatCoversEachClause() {
        assertThat(get(PACK, "soanthao")).hasStatusOk().bodyText().contains("Áp dụng bản trong thư mục");
        assertThat(mvc.post().uri(PACK).with(user("soanthao")).with(csrf())).hasStatus3xxRedirection();
        assertThat(get(PACK, "soanthao"))
                .hasStatusOk()
                .bodyText()
                .contains("Đúng như bản đã áp dụng", "Đã bao quát 152/152 khoản", "#rule-NH-100")
                .contains("Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm")
                .contains("rule &quot;LH-90 certain&quot;")
                .doesNotContain("Áp dụng bản trong thư mục")
                .doesNotContain("??");
    }

    @Test
    void othersSeeThePackButCannotAdoptIt() {
        assertThat(get(PACK, "caoloc.chutich")).hasStatusOk().bodyText().doesNotContain("Áp dụng bản");
        assertThat(mvc.post().uri(PACK).with(user("caoloc.chutich")).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(PACK, "soanthao")).bodyText().contains("Chưa áp dụng");
    }

    @Test
    void noNameLeadsOutOfTheRulesFolder() {
        assertThat(get("/packs/..%2f..%2fetc/2020", "soanthao")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
        assertThat(get("/packs/lang-son/2019", "soanthao")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
