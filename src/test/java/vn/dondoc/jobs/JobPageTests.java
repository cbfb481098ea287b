package vn.dondoc.jobs;

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

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;

@ServerTest
@Transactional
class JobPageTests {

    private static final String MORNING = "notices.morning-reminders";
    private static final TriggerKey EACH_MORNING = TriggerKey.triggerKey("each-morning", "notices");

    @Autowired
    private MockMvc web;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JobDiary diary;

    @Autowired
    private ObjectProvider<JobDetail> declared;

    @Autowired
    private MessageSource messages;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    private static UserRequestPostProcessor administrator() {
        return user(LangSon.ADMINISTRATOR).roles("ADMINISTRATOR");
    }

    private static UserRequestPostProcessor staff() {
        return user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    }

    @Test
    void theJobsStandThereInWordsWithWhatTheyDid() throws Exception {
        diary.keep("notices.mail-round", () -> null);
        diary.keep(MORNING, () -> new Deed("job.notices.morning-reminders.did", List.of(1426)));

        web.perform(get("/jobs").with(administrator()).locale(Locale.forLanguageTag("vi")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thư nhắc buổi sáng")))
                .andExpect(content().string(containsString("1.426 thư được lập")))
                .andExpect(content().string(containsString("08:00:00 17/11/2020")))
                .andExpect(content().string(containsString("Chạy khi trình diễn chuyển ngày")))
                .andExpect(content().string(containsString("Chạy ngay")));
        web.perform(get("/jobs").param("job", "notices.mail-round").with(staff()))
                .andExpect(content().string(containsString("Chưa có lần chạy nào")))
                .andExpect(content().string(not(containsString("Chạy ngay"))));
        web.perform(get("/jobs")
                        .param("job", "notices.mail-round")
                        .param("idle", "true")
                        .with(staff()))
                .andExpect(content().string(not(containsString("Chưa có lần chạy nào"))));
    }

    @Test
    void whatFailedSaysWhy() throws Exception {
        try {
            diary.keep(MORNING, () -> {
                throw new IllegalStateException("<b>no disk</b>");
            });
        } catch (IllegalStateException told) {
            assertThat(told).hasMessageContaining("no disk");
        }

        web.perform(get("/jobs").with(staff()))
                .andExpect(content()
                        .string(containsString("Không thành: IllegalStateException: &lt;b&gt;no disk&lt;/b&gt;")));
    }

    @Test
    void aPausedJobIsSaidOnTheOverviewUntilItIsResumed() throws Exception {
        web.perform(post("/jobs/pause")
                        .param("job", MORNING)
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/jobs"));
        assertThat(scheduler.getTriggerState(EACH_MORNING)).hasToString("PAUSED");
        web.perform(get("/jobs").with(staff()))
                .andExpect(content().string(containsString("Tạm dừng từ 08:00 17/11/2020, người tạm dừng: Lý Văn Hạ")));

        web.perform(post("/jobs/resume")
                        .param("job", MORNING)
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/jobs"));
        assertThat(scheduler.getTriggerState(EACH_MORNING)).hasToString("NORMAL");
        web.perform(get("/jobs").with(staff())).andExpect(content().string(not(containsString("Tạm dừng từ"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "pause", "resume"})
    void onlyAdministratorsChangeAnythingAndOnlyFromOurPage(String act) throws Exception {
        web.perform(post("/jobs/" + act).param("job", MORNING).with(staff()).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/jobs/" + act).param("job", MORNING).with(administrator()))
                .andExpect(status().isForbidden());
        web.perform(post("/jobs/" + act)
                        .param("job", "no.such-job")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void othersDoNotSeeIt() throws Exception {
        web.perform(get("/jobs").with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR")))
                .andExpect(status().isForbidden());
        web.perform(get("/jobs").with(user(LangSon.PLANNER).roles("PLANNER"))).andExpect(status().isForbidden());
    }

    @Test
    void everyJobHasWords() {
        assertThat(declared.stream().map(job -> "job." + job.getKey()))
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(messages.getMessage(key, null, "", Locale.forLanguageTag("vi")))
                            .as(key)
                            .isNotEmpty();
                    assertThat(messages.getMessage(key + ".what", null, "", Locale.ENGLISH))
                            .as(key)
                            .isNotEmpty();
                });
    }
}
