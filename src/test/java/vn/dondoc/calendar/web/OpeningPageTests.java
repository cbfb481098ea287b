package vn.dondoc.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.Packs;

/** On Tuesday 17/11/2020. */
@ServerTest
@Transactional
class OpeningPageTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Obligations obligations;

    @Autowired
    private MovableClock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void langSonAdoptsAPackThatWaits() {
        langSon.settle();
        WaitingPack.adopt(packs, folder);
    }

    @Test
    void staffSeeWhatTheRulesWaitForWithItsSentenceAndClause() throws Exception {
        open(LangSon.STAFF, "/openings")
                .andExpect(content().string(containsString("Sự kiện: thiên tai")))
                .andExpect(content().string(containsString("Văn bản: Hướng dẫn sơ kết")))
                .andExpect(content().string(containsString("Yêu cầu: Báo cáo đột xuất")))
                .andExpect(content().string(containsString("kịp thời")))
                .andExpect(content().string(containsString("BC-TT: hd, I")))
                .andExpect(content().string(containsString("Chưa có")))
                .andExpect(content().string(not(containsString("không ghi ngày"))));
        open(LangSon.STAFF, "/openings?lang=en").andExpect(content().string(containsString("Event: thiên tai")));
    }

    @Test
    void aRoundIsOpenedForTheDistrictsThatItHitAndWhatIsOwedFollowsAtOnce() throws Exception {
        open(LangSon.STAFF, "/openings/new?pack=lang-son/2020&kind=EVENT&awaited=thiên tai")
                .andExpect(content().string(containsString("huyện Cao Lộc")))
                .andExpect(content().string(containsString("Hạn cuối, nếu đặt")));
        String opened = enter("EVENT", "thiên tai", "15/11/2020", "20/11/2020", "Lũ quét tại Cao Lộc", "183", "182");
        open(LangSon.STAFF, opened)
                .andExpect(content().string(containsString("Lần 1, ngày 15/11/2020")))
                .andExpect(content().string(containsString("Lũ quét tại Cao Lộc")))
                .andExpect(content().string(containsString("huyện Văn Lãng, huyện Cao Lộc")))
                .andExpect(content().string(containsString("Việc theo đó: 4")))
                .andExpect(content().string(containsString("cộng 3 ngày làm việc, không tính ngày ấy")))
                .andExpect(content().string(containsString("không in trong bộ quy tắc")));
        assertThat(owed("BC-TT")).containsExactly("182 2020/1 2020-11-18", "183 2020/1 2020-11-18");
        assertThat(owed("CUU-TRO")).containsExactly("182 2020/1 2020-11-20", "183 2020/1 2020-11-20");
        open(LangSon.DISTRICT_CHAIR, "/obligations?rule=BC-TT")
                .andExpect(content().string(containsString("Có 1 việc.")))
                .andExpect(content().string(containsString("lần 1 năm 2020")))
                .andExpect(content().string(containsString("còn 1 ngày")));
        open(LangSon.DISTRICT_CHAIR, "/reports/BC-TT/183/2020/1")
                .andExpect(content().string(containsString("18/11/2020")));
        open(LangSon.STAFF, "/").andExpect(content().string(containsString("Báo cáo thiệt hại")));
        open(LangSon.DISTRICT_CHAIR, "/units/183").andExpect(content().string(containsString("Báo cáo thiệt hại")));
        open(LangSon.STAFF, "/verdicts/BC-TT/183/2020/1").andExpect(content().string(containsString("còn 1 ngày")));
    }

    @Test
    void whatWasDueBeforeItIsWithdrawnStaysAndTheRestGoes() throws Exception {
        String opened = enter("EVENT", "thiên tai", "15/11/2020", "", "Lũ quét", "183");
        clock.moveTo("2020-11-20T08:00");
        send(
                        user(LangSon.STAFF).roles("PROVINCIAL_STAFF"),
                        post(opened + "/withdraw").param("reason", "Ngoài tỉnh"))
                .andExpect(flash().attribute("done", containsString("1 việc")));
        assertThat(owed("BC-TT")).containsExactly("183 2020/1 2020-11-18");
        assertThat(owed("CUU-TRO")).isEmpty();
    }

    @Test
    void whatWasAMistakeIsWithdrawnAndTheNextRoundIsTheSecond() throws Exception {
        String first = enter("EVENT", "thiên tai", "15/11/2020", "", "Nhầm");
        assertThat(owed("BC-TT")).hasSize(11);
        send(
                        user(LangSon.STAFF).roles("PROVINCIAL_STAFF"),
                        post(first + "/withdraw").param("reason", "Nhập nhầm"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("done", containsString("22 việc")));
        assertThat(owed("BC-TT")).isEmpty();
        open(LangSon.STAFF, first)
                .andExpect(content().string(containsString("Nhập nhầm")))
                .andExpect(content().string(containsString("Nông Thị Xuân")))
                .andExpect(content().string(not(containsString("Rút lại vì"))));
        send(
                        user(LangSon.STAFF).roles("PROVINCIAL_STAFF"),
                        post(first + "/withdraw").param("reason", "Lần nữa"))
                .andExpect(flash().attribute("problem", containsString("đã được rút lại")));
        enter("EVENT", "thiên tai", "16/11/2020", "", "Bão", "183");
        assertThat(owed("BC-TT")).containsExactly("183 2020/2 2020-11-19");
    }

    @Test
    void anAwaitedDocumentGivesTheDayAndARequestIsOneMoreReport() throws Exception {
        assertThat(owed("SO-KET")).hasSize(11).contains("183 2020 -");
        String letter = enter("DOCUMENT", "Hướng dẫn sơ kết", "16/11/2020", "", "Hướng dẫn sơ kết 5 năm");
        assertThat(owed("SO-KET")).hasSize(11).contains("183 2020 2020-11-26");
        open(LangSon.STAFF, letter)
                .andExpect(content().string(containsString("Việc theo đó: 11")))
                .andExpect(
                        content().string(containsString("có văn bản “Hướng dẫn sơ kết”, ngày 16/11/2020, số 15/CV")));
        enter("REQUEST", "BC-DX", "16/11/2020", "30/11/2020", "Báo cáo nhanh", "185");
        assertThat(owed("BC-DX")).containsExactly("185 2020/1 2020-11-30");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsEntered() throws Exception {
        send(user(LangSon.STAFF).roles("PROVINCIAL_STAFF"), entry("EVENT", "thiên tai", "18/11/2020", "1/11/2020", " "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ngày này chưa đến")))
                .andExpect(content().string(containsString("Hạn cuối trước ngày")))
                .andExpect(content().string(containsString("Chưa ghi nội dung")));
        send(user(LangSon.STAFF).roles("PROVINCIAL_STAFF"), entry("EVENT", "thiên tai", "31/2/2020", "", "Bão"))
                .andExpect(content().string(containsString("“31/2/2020” không phải là ngày")));
        send(
                        user(LangSon.STAFF).roles("PROVINCIAL_STAFF"),
                        entry("DOCUMENT", "Hướng dẫn sơ kết", "16/11/2020", "30/11/2020", "Hướng dẫn"))
                .andExpect(content().string(containsString("đã ghi hạn")));
        assertThat(owed("BC-TT")).isEmpty();
    }

    @Test
    void theSameButtonPressedTwiceOpensOneRound() throws Exception {
        enter("EVENT", "thiên tai", "15/11/2020", "", "Lũ quét", "183");
        send(
                        user(LangSon.STAFF).roles("PROVINCIAL_STAFF"),
                        entry("EVENT", "thiên tai", "15/11/2020", "", "Lũ quét", "183"))
                .andExpect(content().string(containsString("Đã ghi rồi")));
    }

    @Test
    void nobodyElseSeesOrOpensAnything() throws Exception {
        for (String other : List.of(LangSon.DISTRICT_CHAIR, LangSon.COMMUNE_CLERK)) {
            pages.perform(get("/openings").with(user(other).roles("CHAIR"))).andExpect(status().isForbidden());
            send(user(other).roles("CHAIR"), entry("EVENT", "thiên tai", "15/11/2020", "", "Bão"))
                    .andExpect(status().isForbidden());
        }
        pages.perform(get("/openings/new?pack=lang-son/2020&kind=EVENT&awaited=khác")
                        .with(user(LangSon.STAFF).roles("PROVINCIAL_STAFF")))
                .andExpect(status().isNotFound());
    }

    private String enter(String kind, String awaited, String day, String lastDay, String subject, String... units)
            throws Exception {
        return Objects.requireNonNull(
                send(user(LangSon.STAFF).roles("PROVINCIAL_STAFF"), entry(kind, awaited, day, lastDay, subject, units))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder entry(
            String kind, String awaited, String day, String lastDay, String subject, String... units) {
        return post("/openings/new")
                .param("pack", WaitingPack.NAME)
                .param("kind", kind)
                .param("awaited", awaited)
                .param("day", day)
                .param("lastDay", lastDay)
                .param("letterNumber", "15/CV")
                .param("subject", subject)
                .param("units", units);
    }

    private List<String> owed(String rule) {
        return WaitingPack.owed(packs, obligations, rule);
    }

    private ResultActions send(UserRequestPostProcessor who, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(who).with(csrf()));
    }

    private ResultActions open(String username, String path) throws Exception {
        return pages.perform(get(path).with(user(username).roles("PROVINCIAL_STAFF")))
                .andExpect(status().isOk());
    }
}
