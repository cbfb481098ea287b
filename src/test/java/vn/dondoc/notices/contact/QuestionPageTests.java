package vn.dondoc.notices.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.outbox.Message;
import vn.dondoc.notices.outbox.Outbox;

/** On Thursday 11/6/2020, two days after the half-year report was due. */
@ServerTest
@Transactional
class QuestionPageTests {

    private static final String DUTY = "lang-son/2020|BC-6T|2020-H1";
    private static final String VERDICT = "/verdicts/BC-6T/183/2020-H1";
    private static final String WORDS = "Đơn vị vướng ở đâu? <script>alert(1)</script>";

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Questions questions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        var pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        clock.moveTo("2020-06-11T09:00");
        judgments.judge(pack);
        database.sql("insert into unit_mailbox values ('183', 'vanphong@example.org', 'quantri', current_timestamp)")
                .update();
    }

    private static UserRequestPostProcessor staff() {
        return user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    }

    private ResultActions ask(UserRequestPostProcessor who, String unit, String duty, String words) throws Exception {
        return pages.perform(post("/questions/new")
                .param("unit", unit)
                .param("duty", duty)
                .param("words", words)
                .with(who)
                .with(csrf())
                .locale(Locale.forLanguageTag("vi")));
    }

    private ResultActions open(UserRequestPostProcessor who, String path) throws Exception {
        return pages.perform(get(path).with(who).locale(Locale.forLanguageTag("vi")));
    }

    private List<Message> mails() {
        return outbox.latest(100, 0);
    }

    @Test
    void aQuestionGoesAtOnceToThoseInChargeAndStandsBesideTheDuty() throws Exception {
        open(staff(), VERDICT).andExpect(content().string(containsString("/questions/new?unit=183")));
        open(staff(), "/questions/new?unit=183&duty=" + DUTY)
                .andExpect(content().string(containsString("Báo cáo 6 tháng Cuộc vận động")))
                .andExpect(content().string(containsString("checked")));
        ask(staff(), "183", DUTY, WORDS).andExpect(redirectedUrl(VERDICT));

        assertThat(mails())
                .extracting(Message::recipient)
                .containsExactlyInAnyOrder(LangSon.DISTRICT_CLERK, "vanphong@example.org");
        assertThat(mails()).allSatisfy(mail -> {
            assertThat(mail.kind()).isEqualTo("question");
            assertThat(mail.subject()).isEqualTo("[Hỏi] Báo cáo 6 tháng Cuộc vận động – huyện Cao Lộc");
            assertThat(mail.nextAttemptAt()).isEqualTo(clock.instant());
            assertThat(mail.text())
                    .contains("Nông Thị Xuân hỏi:")
                    .contains(WORDS)
                    .contains("http://localhost:8080" + VERDICT)
                    .contains("trả lời thư này")
                    .doesNotContain("??_");
            assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script");
        });
        for (String page : List.of(VERDICT, "/units/183")) {
            open(staff(), page).andExpect(content().string(containsString("Đơn vị vướng ở đâu? &lt;script&gt;")));
        }
    }

    @Test
    void outOfOfficeHoursItWaitsForTheNextMorning() throws Exception {
        clock.moveTo("2020-06-12T18:30");
        ask(staff(), "183", DUTY, WORDS);
        assertThat(mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.nextAttemptAt()).isEqualTo(MovableClock.at("2020-06-15T07:30")));
    }

    @Test
    void theDistrictsChairAsksItsCommunesAndNobodyElseAsksAnyone() throws Exception {
        UserRequestPostProcessor chair = user(LangSon.DISTRICT_CHAIR).roles("CHAIR");
        UserRequestPostProcessor clerk = user(LangSon.DISTRICT_CLERK).roles("CLERK");
        UserRequestPostProcessor other = user(LangSon.OTHER_CHAIR).roles("CHAIR");
        open(chair, "/questions/new?unit=06184").andExpect(status().isOk());
        open(chair, VERDICT).andExpect(content().string(not(containsString("/questions/new"))));
        for (UserRequestPostProcessor who : List.of(chair, clerk, other)) {
            open(who, "/questions/new?unit=183").andExpect(status().isForbidden());
            ask(who, "183", DUTY, WORDS).andExpect(status().isForbidden());
        }
        open(other, "/questions/new?unit=06184").andExpect(status().isForbidden());
        assertThat(mails()).isEmpty();
        assertThat(questions.of(LangSon.CAO_LOC)).isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndNothingIsKept() throws Exception {
        ask(staff(), "183", DUTY, " ").andExpect(content().string(containsString("Chưa ghi nội dung hỏi.")));
        ask(staff(), "183", DUTY, "x".repeat(2001)).andExpect(content().string(containsString("dài quá 2.000 ký tự")));
        ask(staff(), "183", "lang-son/2020|NO-RULE|2020-H1", "Gì?")
                .andExpect(content().string(containsString("Đơn vị không có việc ấy.")));
        assertThat(mails()).isEmpty();
        assertThat(questions.of(LangSon.CAO_LOC)).isEmpty();
    }
}
