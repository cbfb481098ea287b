package vn.dondoc.calendar.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.Packs;

@ServerTest
@Transactional
class ObligationPageTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @BeforeEach
    void langSonAdoptsItsPack() {
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    }

    @Test
    void staffSeeEveryDistrictAndHowTheDayWasFound() throws Exception {
        open(LangSon.STAFF, "/obligations?rule=BC-NAM")
                .andExpect(content().string(containsString("Có 11 việc.")))
                .andExpect(content().string(containsString("huyện Cao Lộc")))
                .andExpect(content().string(containsString("huyện Văn Lãng")))
                .andExpect(content().string(containsString("21/11/2020")))
                .andExpect(content().string(containsString("còn 4 ngày")))
                .andExpect(content()
                        .string(containsString("hạn cuối 21/11/2020 (thứ Bảy), 24:00; nhắc lần cuối thứ Sáu 20/11")));
    }

    @Test
    void aDistrictSeesItselfAndItsCommunesOnly() throws Exception {
        open(LangSon.DISTRICT_CHAIR, "/obligations?rule=BC-NAM")
                .andExpect(content().string(containsString("Có 1 việc.")))
                .andExpect(content().string(not(containsString("huyện Văn Lãng"))));
        open(LangSon.DISTRICT_CHAIR, "/obligations?unit=Văn Lãng")
                .andExpect(content().string(containsString("Không có việc nào như vậy.")));
    }

    @Test
    void aCommuneIsNamedWithItsDistrict() throws Exception {
        open(LangSon.DISTRICT_CHAIR, "/obligations?rule=MH-XA&unit=06184")
                .andExpect(content().string(containsString("thị trấn Đồng Đăng, huyện Cao Lộc")));
    }

    @Test
    void theListIsFilteredAndPaged() throws Exception {
        open(LangSon.STAFF, "/obligations?rule=BC-6T&when=PAST&unit=cao loc")
                .andExpect(content().string(containsString("Có 1 việc.")))
                .andExpect(content().string(containsString("đã qua 161 ngày")));
        open(LangSon.STAFF, "/obligations?when=NO_DAY&page=1")
                .andExpect(content().string(containsString("/obligations?when=NO_DAY&amp;page=2")));
    }

    @Test
    void itIsThereInEnglish() throws Exception {
        open(LangSon.STAFF, "/obligations?rule=BC-6T&lang=en")
                .andExpect(content().string(containsString("first half of 2020")))
                .andExpect(content().string(containsString("last day 09/06/2020 (Tuesday), 24:00")));
    }

    private ResultActions open(String username, String path) throws Exception {
        return pages.perform(get(path).with(user(username))).andExpect(status().isOk());
    }
}
