package vn.dondoc.notices.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.account.Officers;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.outbox.Message;
import vn.dondoc.notices.outbox.Outbox;

/** What is not kept for the morning: receipts, and reports given back. */
@ServerTest
@Transactional
class AtOnceTests {

    private static final String REPORT = "/reports/BC-ND-NAM/183/2020";
    private static final String FORM = "/reports/BC-6T/183/2020-H1";

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Officers officers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-11-17T09:15");
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        officers.on(LocalDate.of(2020, 11, 17));
    }

    @AfterEach
    void back() {
        clock.moveTo("2020-11-17T08:00");
    }

    private void handIn(String username) throws Exception {
        web.perform(multipart(REPORT)
                        .param("action", "hand-in")
                        .param("remark", "Gửi kèm văn bản số 12")
                        .with(user(username))
                        .with(csrf()))
                .andExpect(redirectedUrl(REPORT));
    }

    private List<Message> filed() {
        return outbox.latest(100, 0);
    }

    @Test
    void whoSendsAReportGetsAReceiptAtOnceAlsoOnASunday() throws Exception {
        clock.moveTo("2020-11-15T20:05");
        handIn(LangSon.DISTRICT_CLERK);

        assertThat(filed()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(LangSon.DISTRICT_CLERK);
            assertThat(mail.subject()).startsWith("[Đã nhận] ").endsWith(" – huyện Cao Lộc");
            assertThat(mail.nextAttemptAt()).isEqualTo(clock.instant());
            assertThat(mail.text())
                    .contains("Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cao Lộc")
                    .contains("Đã nhận lúc 20:05 ngày 15/11/2020, qua: gửi trên trang này.")
                    .contains("gửi đúng hạn")
                    .contains("Gửi kèm văn bản số 12")
                    .contains("http://localhost:8080" + REPORT)
                    .contains("Gửi người đã gửi báo cáo này")
                    .contains("/unsubscribe/caoloc.canbo.RECEIPTS.")
                    .doesNotContain("??");
            assertThat(mail.unsubscribe()).isNotNull();
        });
    }

    @Test
    void whatStaffRecordOutOfHoursIsToldOnTheNextWorkingMorning() throws Exception {
        clock.moveTo("2020-11-14T10:00");
        recordByStaff();

        assertThat(filed()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(LangSon.DISTRICT_CLERK);
            assertThat(mail.nextAttemptAt()).isEqualTo(MovableClock.at("2020-11-16T07:30"));
            assertThat(mail.text()).contains("qua: Zalo.").contains("Gửi người phụ trách việc này của huyện Cao Lộc");
        });
    }

    private void recordByStaff() throws Exception {
        web.perform(multipart("/receipts/new")
                        .param("duty", "BC-ND-NAM@2020")
                        .param("units", "183")
                        .param("day", "13/11/2020")
                        .param("time", "09:00")
                        .param("door", "ZALO")
                        .param("remark", "")
                        .param("letterNumber", "")
                        .with(user(LangSon.STAFF))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void whoDeclinedReceiptsGetsNone() throws Exception {
        jdbc.sql("insert into mail_choice values (?, true, true, false, true, 'MORNING', current_timestamp)")
                .param(LangSon.DISTRICT_CLERK)
                .update();
        handIn(LangSon.DISTRICT_CLERK);

        assertThat(filed()).isEmpty();
    }

    @Test
    void whileAwayTheDeputyIsToldAndTheSharedMailboxToo() throws Exception {
        jdbc.sql("insert into absence (username, deputy, from_day, until_day, entered_at)"
                        + " values (?, ?, date '2020-11-16', date '2020-11-20', current_timestamp)")
                .params(LangSon.DISTRICT_CLERK, LangSon.DISTRICT_CHAIR)
                .update();
        jdbc.sql("insert into unit_mailbox values ('183', 'vanphong@example.org', 'quantri', current_timestamp)")
                .update();
        recordByStaff();

        assertThat(filed())
                .extracting(Message::recipient)
                .containsExactlyInAnyOrder(LangSon.DISTRICT_CHAIR, "vanphong@example.org");
        assertThat(filed())
                .filteredOn(mail -> mail.recipient().equals(LangSon.DISTRICT_CHAIR))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Thay Lương Văn Sáng đang vắng mặt"));
        assertThat(filed())
                .allSatisfy(mail -> assertThat(mail.unsubscribe())
                        .as("neither a deputy nor an office declines it")
                        .isNull());
    }

    @Test
    void aReportGivenBackIsToldAtOnceToWhoSentItAndWhoIsInCharge() throws Exception {
        sendForm(LangSon.DISTRICT_CHAIR);
        int before = filed().size();
        web.perform(post(FORM.replace("/reports/", "/reviews/"))
                        .param("decision", "RETURNED")
                        .param("remark", "Số liệu chưa khớp với tháng 5 <b>")
                        .param("r-" + figure(0), "khớp lại với <xã>")
                        .param("r-" + figure(1), "thiếu 02 khu")
                        .param("r-not-on-the-form", "x")
                        .param("seen", hidden("seen", LangSon.STAFF))
                        .param("correctBy", "2020-11-21")
                        .with(user(LangSon.STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl(FORM));

        List<Message> mails = filed().subList(0, filed().size() - before);
        assertThat(mails)
                .extracting(Message::recipient)
                .containsExactlyInAnyOrder(LangSon.DISTRICT_CHAIR, LangSon.DISTRICT_CLERK);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đề nghị chỉnh sửa] Biểu 6 tháng năm 2020: 02 số liệu");
            assertThat(mail.nextAttemptAt()).isEqualTo(clock.instant());
            assertThat(mail.text())
                    .contains("ngày nhận báo cáo giữ nguyên")
                    .contains("Ý kiến của Nông Thị Xuân: Số liệu chưa khớp với tháng 5 <b>")
                    .contains("http://localhost:8080" + FORM)
                    .contains("Hạn chỉnh sửa: hết thứ Hai, 23/11/2020.")
                    .contains(": khớp lại với <xã>\n  http://localhost:8080" + FORM + "?at=" + figure(0) + "#v-"
                            + figure(0))
                    .contains("trả lời thư này");
            assertThat(mail.html()).contains("tháng 5 &lt;b&gt;").doesNotContain("tháng 5 <b>");
            assertThat(mail.html()).contains("khớp lại với &lt;xã&gt;", FORM + "?at=" + figure(1) + "#v-" + figure(1));
        });
    }

    private String figure(int place) {
        return packs.find("lang-son/2020")
                .orElseThrow()
                .pack()
                .forms()
                .get("ntm-dtvm")
                .indicators()
                .get(place);
    }

    private String hidden(String name, String username) throws Exception {
        String page = web.perform(get(FORM).with(user(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private void sendForm(String username) throws Exception {
        web.perform(post(FORM)
                        .param("action", "send")
                        .param("stamp", hidden("stamp", username))
                        .param("v-ho-ngheo", "120")
                        .with(user(username))
                        .with(csrf()))
                .andExpect(redirectedUrl(FORM));
    }
}
