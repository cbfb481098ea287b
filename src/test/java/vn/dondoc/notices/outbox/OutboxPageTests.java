package vn.dondoc.notices.outbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;

@ServerTest
@Transactional
class OutboxPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatch dispatch;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    private long file(String occasion, @Nullable String address) {
        outbox.file(new Mail(
                occasion,
                LangSon.DISTRICT_CLERK,
                address,
                "[Nhắc việc] <b>Báo cáo</b>",
                "Kính gửi: huyện Cao Lộc\nhttp://localhost/send/Ab-9_x\nhttp://localhost/unsubscribe/caoloc.canbo.COPIES.Ab-9",
                "<p>Kính gửi: <b>huyện Cao Lộc</b></p><script>alert(1)</script><a href=\"http://localhost/send/Ab-9_x\">gửi</a>",
                Locale.forLanguageTag("vi"),
                List.of()));
        return outbox.latest(1, 0).get(0).id();
    }

    private static RequestPostProcessor staff() {
        return user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    }

    @Test
    void staffSeeWhatWasWrittenAndWhyItIsNotSent() throws Exception {
        long id = file("a", null);

        web.perform(get("/outbox").with(staff()).locale(Locale.forLanguageTag("vi")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa cấu hình máy chủ thư")))
                .andExpect(content().string(containsString("Lương Văn Sáng")))
                .andExpect(content().string(containsString("[Nhắc việc] &lt;b&gt;Báo cáo&lt;/b&gt;")))
                .andExpect(content().string(containsString("Người nhận chưa có địa chỉ thư điện tử")));
        web.perform(get("/outbox/" + id).with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sandbox=\"\"")))
                .andExpect(content().string(containsString("src=\"/outbox/" + id + "/html\"")));
        web.perform(get("/outbox/" + id + "/html").with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<p>Kính gửi: <b>huyện Cao Lộc</b></p>")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void whoReadsTheOutboxCannotUseTheLinksOfOthers() throws Exception {
        long id = file("a", "hoa@example.org");

        web.perform(get("/outbox/" + id).with(staff()))
                .andExpect(content().string(containsString("http://localhost/send/…")))
                .andExpect(content().string(containsString("http://localhost/unsubscribe/…")))
                .andExpect(content().string(not(containsString("Ab-9"))));
        web.perform(get("/outbox/" + id + "/html").with(staff()))
                .andExpect(content().string(containsString("href=\"http://localhost/send/…\"")));
    }

    @Test
    void anEmptyOutboxSaysWhenMailsAreWritten() throws Exception {
        web.perform(get("/outbox").with(staff()))
                .andExpect(content().string(containsString("7 giờ 30 mỗi ngày làm việc")));
    }

    @Test
    void aFailedMailCanBeSentAgainAndOnlyThat() throws Exception {
        long id = file("a", "hoa@example.org");
        web.perform(post("/outbox/" + id + "/again").with(staff()).with(csrf()))
                .andExpect(flash().attributeExists("problem"));

        dispatch.failed(outbox.find(id).orElseThrow(), new Refusal(Trouble.NOBODY, "550 No such user"));
        web.perform(get("/outbox/" + id).with(staff()))
                .andExpect(content().string(containsString("550 No such user")))
                .andExpect(content().string(containsString("Gửi lại")));
        web.perform(post("/outbox/" + id + "/again").with(staff()).with(csrf()))
                .andExpect(flash().attributeExists("done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outbox", "/outbox/1", "/outbox/1/html", "/notices/preview"})
    void othersDoNotSeeIt(String path) throws Exception {
        web.perform(get(path).with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR"))).andExpect(status().isForbidden());
    }

    @Test
    void aMailThatIsNotThereIsNotFound() throws Exception {
        web.perform(get("/outbox/999999").with(staff())).andExpect(status().isNotFound());
    }
}
