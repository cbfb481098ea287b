package vn.dondoc.notices.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.digest.Digests;

/** On Thursday 11/6/2020, two days after the half-year report was due. */
@ServerTest
@Transactional
class ContactPageTests {

    private static final String REPORT = "lang-son/2020|BC-6T|2020-H1";
    private static final String VERDICT = "/verdicts/BC-6T/183/2020-H1";

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Digests digests;

    @Autowired
    private MovableClock clock;

    private AdoptedPack pack;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        goTo("2020-06-11T08:00");
    }

    private void goTo(String moment) {
        clock.moveTo(moment);
        judgments.judge(pack);
    }

    private static UserRequestPostProcessor staff() {
        return user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    }

    private static UserRequestPostProcessor chair() {
        return user(LangSon.DISTRICT_CHAIR).roles("CHAIR");
    }

    private ResultActions open(UserRequestPostProcessor who, String path) throws Exception {
        return pages.perform(get(path).with(who).locale(Locale.forLanguageTag("vi")));
    }

    private static MockHttpServletRequestBuilder said(String promised) {
        return post("/contacts/new")
                .param("unit", "183")
                .param("duties", REPORT)
                .param("way", "PHONE")
                .param("spokeTo", "Chị <b>Đông</b>")
                .param("promised", promised)
                .with(csrf())
                .locale(Locale.forLanguageTag("vi"));
    }

    private List<Contact> kept() {
        return contacts.of(pack.pack().name());
    }

    @Test
    void aCallIsNotedInSecondsAndCountsInTheUnitsHistory() throws Exception {
        digests.write(LocalDate.of(2020, 6, 11));
        open(staff(), "/units/183").andExpect(content().string(containsString("Đã nhắc 1 lần: 1 thư")));
        open(staff(), "/contacts/new?unit=183&duties=" + REPORT)
                .andExpect(content().string(containsString("Báo cáo 6 tháng Cuộc vận động")))
                .andExpect(content().string(containsString("checked")))
                .andExpect(content().string(containsString("11/06/2020")));
        pages.perform(said("12/6/2020").with(staff())).andExpect(redirectedUrl("/units/183"));
        open(staff(), "/units/183")
                .andExpect(content().string(containsString("Đã nhắc 2 lần: 1 thư, 1 điện thoại; hứa gửi 12/06/2020")));
        open(staff(), VERDICT)
                .andExpect(content()
                        .string(containsString("Nông Thị Xuân nhắc qua điện thoại; nói với Chị &lt;b&gt;Đông")))
                .andExpect(content().string(containsString("Thư gửi Lương Văn Sáng: nhắc quá hạn")));
        open(staff(), "/").andExpect(content().string(containsString("hứa gửi 12/06/2020")));
        goTo("2020-06-15T08:00");
        open(staff(), "/units/183").andExpect(content().string(containsString("đã hứa 12/06/2020, chưa gửi")));
        open(staff(), "/").andExpect(content().string(containsString("đã hứa 12/06/2020, chưa gửi")));
        open(staff(), "/contacts?unit=183&from=01/06/2020&until=30/06/2020")
                .andExpect(content().string(containsString("Chị &lt;b&gt;Đông")))
                .andExpect(content().string(containsString("Báo cáo 6 tháng Cuộc vận động")));
        open(staff(), "/contacts?unit=183&from=01/05/2020&until=31/05/2020")
                .andExpect(content().string(containsString("Không có lần nhắc nào")));
    }

    @Test
    void htmxGetsTheFormAloneAndThenThatItIsKept() throws Exception {
        pages.perform(get("/contacts/new?unit=183").with(staff()).header("HX-Request", "true"))
                .andExpect(content().string(containsString("<form")))
                .andExpect(content().string(not(containsString("<html"))));
        pages.perform(said("").with(staff()).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã ghi lần nhắc huyện Cao Lộc.")))
                .andExpect(content().string(not(containsString("<form"))));
        pages.perform(said("1/6/2020").with(staff()).header("HX-Request", "true"))
                .andExpect(content().string(containsString("Ngày hứa gửi trước ngày nhắc.")))
                .andExpect(content().string(containsString("<form")));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aMistakeIsStruckOutWithAReasonAndCountsNoMore() throws Exception {
        pages.perform(said("12/6/2020").with(staff()));
        long id = kept().get(0).id();
        pages.perform(post("/contacts/" + id + "/take-back")
                        .param("reason", " ")
                        .with(staff())
                        .with(csrf()))
                .andExpect(flash().attributeExists("problem"));
        pages.perform(post("/contacts/" + id + "/take-back")
                        .param("reason", "Nhầm đơn vị")
                        .with(staff())
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
        open(staff(), "/units/183").andExpect(content().string(not(containsString("Đã nhắc"))));
        open(staff(), "/contacts?unit=183").andExpect(content().string(containsString("Nhầm đơn vị")));
        open(staff(), VERDICT).andExpect(content().string(containsString("ghi nhầm: Nhầm đơn vị")));
    }

    @Test
    void nobodyNotesItForTheirOwnUnitOrAnothersAndNothingIsKept() throws Exception {
        UserRequestPostProcessor other = user(LangSon.OTHER_CHAIR).roles("CHAIR");
        for (UserRequestPostProcessor who : List.of(chair(), other)) {
            pages.perform(said("").with(who)).andExpect(status().isForbidden());
            open(who, "/contacts/new?unit=183").andExpect(status().isForbidden());
        }
        open(other, "/contacts?unit=183").andExpect(status().isForbidden());
        assertThat(kept()).isEmpty();
        open(chair(), "/units/183").andExpect(content().string(not(containsString("Ghi đã nhắc"))));
        pages.perform(said("").with(staff()));
        long id = kept().get(0).id();
        pages.perform(post("/contacts/" + id + "/take-back")
                        .param("reason", "x")
                        .with(chair())
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsKept() throws Exception {
        pages.perform(post("/contacts/new")
                        .param("unit", "183")
                        .param("day", "12/6/2020")
                        .param("time", "08:00")
                        .with(staff())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("vi")))
                .andExpect(content().string(containsString("Chưa chọn việc nào.")))
                .andExpect(content().string(containsString("Thời điểm nhắc chưa tới.")));
        pages.perform(post("/contacts/new")
                        .param("unit", "183")
                        .param("duties", "lang-son/2020|NO-RULE|2020-H1")
                        .with(staff())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("vi")))
                .andExpect(content().string(containsString("Đơn vị không có việc ấy.")));
        pages.perform(post("/contacts/new")
                        .param("unit", "183")
                        .param("duties", "nonsense")
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        assertThat(kept()).isEmpty();
    }
}
