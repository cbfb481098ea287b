package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.account.MailChoice.Hour;
import vn.dondoc.account.MailChoice.News;

/** What people choose for themselves; the clock stands at 17/11/2020. */
@ServerTest
@Transactional
class OwnAccountTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private LangSon langSon;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Absences absences;

    @Autowired
    private Officers officers;

    @Autowired
    private DeclineLinks links;

    @Autowired
    private Mailboxes mailboxes;

    @BeforeEach
    void settle() {
        langSon.settle();
        officers.on(LocalDate.EPOCH); // has the people written to the tables, which some tests read beside JPA
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf());
    }

    @Test
    void whoChoseNothingIsToldEverything() throws Exception {
        assertThat(choices.of(LangSon.DISTRICT_CLERK)).isEqualTo(MailChoice.EVERYTHING);
        web.perform(get("/account").with(user(LangSon.DISTRICT_CLERK)))
                .andExpect(content().string(containsString("Lương Văn Sáng")));
    }

    @Test
    void choicesAreKeptForOneselfAlone() throws Exception {
        web.perform(as(LangSon.DISTRICT_CLERK, post("/account/mails"))
                        .param("beforeDueDay", "false")
                        .param("copies", "true")
                        .param("hour", "AFTERNOON"))
                .andExpect(redirectedUrl("/account"));

        MailChoice chosen = new MailChoice(false, true, false, false, Hour.AFTERNOON);
        assertThat(choices.of(LangSon.DISTRICT_CLERK)).isEqualTo(chosen);
        assertThat(choices.all()).containsEntry(LangSon.DISTRICT_CLERK, chosen).hasSize(1);
    }

    @Test
    void theLanguageOfMailsAndPagesIsChosen() throws Exception {
        web.perform(as(LangSon.DISTRICT_CLERK, post("/account/language")).param("language", "fr"))
                .andExpect(status().isBadRequest());
        web.perform(as(LangSon.DISTRICT_CLERK, post("/account/language")).param("language", "en"))
                .andExpect(redirectedUrl("/account"));

        assertThat(officers.find(LangSon.DISTRICT_CLERK).orElseThrow().language())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void anAbsenceHasADeputyAndEndsByItself() throws Exception {
        web.perform(away(LangSon.DISTRICT_CLERK, LangSon.DISTRICT_CHAIR, "18/11/2020", "20/11/2020"))
                .andExpect(redirectedUrl("/account"));

        Absence absence = new Absence(
                LangSon.DISTRICT_CLERK, LangSon.DISTRICT_CHAIR, LocalDate.of(2020, 11, 18), LocalDate.of(2020, 11, 20));
        assertThat(absences.on(LocalDate.of(2020, 11, 17))).isEmpty();
        assertThat(absences.on(LocalDate.of(2020, 11, 18))).containsExactly(absence);
        assertThat(absences.on(LocalDate.of(2020, 11, 20))).containsExactly(absence);
        assertThat(absences.on(LocalDate.of(2020, 11, 21))).isEmpty();
        web.perform(get("/account").with(user(LangSon.DISTRICT_CLERK)))
                .andExpect(content().string(containsString("Vắng từ 18/11/2020 đến hết 20/11/2020")));

        web.perform(as(LangSon.DISTRICT_CLERK, post("/account/away/end")));
        assertThat(absences.on(LocalDate.of(2020, 11, 18))).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "vanlang.chutich, 2020-11-18, 2020-11-20, who cannot see the unit cannot stand in",
        "caoloc.canbo,    2020-11-18, 2020-11-20, nobody stands in for oneself",
        "caoloc.chutich,  2020-11-20, 2020-11-18, ends before it begins",
        "caoloc.chutich,  2020-11-02, 2020-11-05, long over",
        "caoloc.chutich,  2020-11-18, 2022-11-18, too long",
        "caoloc.chutich,  30/02/2020, 20/11/2020, no such day",
        "caoloc.chutich,  ngày mai,   20/11/2020, no day",
        "nobody,          2020-11-18, 2020-11-20, no such person",
    })
    void anAbsenceThatCannotBeIsRefusedByItsField(String deputy, String from, String until, String why)
            throws Exception {
        web.perform(away(LangSon.DISTRICT_CLERK, deputy, from, until))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));
        assertThat(absences.on(LocalDate.of(2020, 11, 19))).isEmpty();
    }

    private static MockHttpServletRequestBuilder away(String who, String deputy, String from, String until) {
        return as(who, post("/account/away"))
                .param("deputy", deputy)
                .param("from", from)
                .param("until", until);
    }

    @Test
    void theLinkOfAMailSwitchesOffThatKindAloneWithoutSignIn() throws Exception {
        String path = links.path(LangSon.OTHER_CHAIR, News.COPIES);

        web.perform(get(path)).andExpect(content().string(containsString("Đơn vị cấp dưới quá hạn")));
        assertThat(choices.of(LangSon.OTHER_CHAIR))
                .as("looking changes nothing")
                .isEqualTo(MailChoice.EVERYTHING);
        web.perform(post(path).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("từ nay không gửi loại thư này")));

        assertThat(choices.of(LangSon.OTHER_CHAIR)).isEqualTo(new MailChoice(true, false, true, true, Hour.MORNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/unsubscribe/vanlang.chutich.COPIES.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/unsubscribe/vanlang.chutich.EVERYTHING.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/unsubscribe/x"
            })
    void aLinkThatWeDidNotMakeLeadsNowhere(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
        web.perform(post(path)).andExpect(status().isNotFound());
    }

    @Test
    void theLinkOfOnePersonIsNotThatOfAnother() throws Exception {
        String path = links.path(LangSon.OTHER_CHAIR, News.COPIES).replace("vanlang.chutich", "caoloc.chutich");

        web.perform(post(path)).andExpect(status().isNotFound());
        assertThat(choices.all()).isEmpty();
    }

    @Test
    void administratorsGiveOfficesASharedMailbox() throws Exception {
        web.perform(mailbox("183", "VanPhong@caoloc.example.org")).andExpect(redirectedUrl("/mailboxes"));
        web.perform(mailbox("183", "vanphong@caoloc.example.org")).andExpect(redirectedUrl("/mailboxes"));

        assertThat(mailboxes.of(LangSon.CAO_LOC)).containsExactly("vanphong@caoloc.example.org");
        web.perform(get("/mailboxes").with(user(LangSon.ADMINISTRATOR)))
                .andExpect(content().string(allOf(containsString("huyện Cao Lộc"), containsString("vanphong@"))));
        web.perform(get("/account").with(user(LangSon.DISTRICT_CHAIR)))
                .andExpect(content().string(containsString("vanphong@caoloc.example.org")));
        web.perform(get("/account").with(user(LangSon.OTHER_CHAIR)))
                .andExpect(content().string(not(containsString("vanphong@caoloc.example.org"))));
        web.perform(as(LangSon.ADMINISTRATOR, post("/mailboxes/remove"))
                .param("unit", "183")
                .param("address", "vanphong@caoloc.example.org"));
        assertThat(mailboxes.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "183, nowhere",
        "183, 'a@example.org, b@example.org'",
        "183, 'a@example.org\r\nBcc: b@example.org'",
        "183, 'Văn phòng <a@example.org>'",
        "777, a@example.org",
    })
    void whatIsNoAddressOrNoUnitIsRefused(String unit, String address) throws Exception {
        web.perform(mailbox(unit, address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-invalid")));
        assertThat(mailboxes.all()).isEmpty();
    }

    @Test
    void onlyAdministratorsDo() throws Exception {
        web.perform(get("/mailboxes").with(user(LangSon.DISTRICT_CHAIR))).andExpect(status().isForbidden());
        web.perform(as(LangSon.STAFF, post("/mailboxes")).param("unit", "183").param("address", "a@example.org"))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder mailbox(String unit, String address) {
        return as(LangSon.ADMINISTRATOR, post("/mailboxes")).param("unit", unit).param("address", address);
    }
}
