package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.account.Officers;
import vn.dondoc.guidance.Packs;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.HalfYearFigures;

@ServerTest
@Transactional
class TrayPageTests {

    private static final RequestPostProcessor STAFF = user(LangSon.STAFF).roles("PROVINCIAL_STAFF");

    @Autowired
    MockMvc web;

    @Autowired
    LangSon langSon;

    @Autowired
    Packs packs;

    @Autowired
    Officers officers;

    @Autowired
    MailIntake intake;

    @Autowired
    IncomingMails mails;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        langSon.settle();
        clock.moveTo("2020-06-10T08:00");
        jdbc.sql("insert into reply_token values (?, ?, '2020-06-09 08:00:00+07')")
                .params(MailboxFixture.TOKEN, LangSon.DISTRICT_CHAIR)
                .update();
        jdbc.sql("insert into reply_token_duty values (?, 0, 'BC-6T', '183', '2020-H1')")
                .param(MailboxFixture.TOKEN)
                .update();
    }

    /** Takes its time: only where obligations are looked at. */
    private void adopt() {
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    }

    private long arrive(String name) throws IOException {
        return arrive(name, MailboxFixture.corpus(name));
    }

    private long arrive(String name, byte[] mail) throws IOException {
        FileStore.Kept kept = files.keep(new ByteArrayInputStream(mail));
        Arrival arrival = new Opened(files.find(kept.digest()).getFile(), kept.digest())
                .arrival(new Place("test", 1, name.hashCode()), kept.bytes(), clock.instant(), false);
        intake.take(arrival, new Addressees(officers.on(LocalDate.of(2020, 6, 10)), List.of()));
        return jdbc.sql("select max(id) from incoming_mail").query(Long.class).single();
    }

    @Test
    void anAnswerLiesInTheTrayBesideItsObligationAndIsRecordedFromThere() throws Exception {
        adopt();
        long id = arrive("answer-outlook");

        web.perform(get("/tray").with(STAFF))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("08:00 10/06/2020"),
                                containsString("Huyện Cao Lộc"),
                                containsString("Báo cáo kèm theo thư này."),
                                containsString("Trả lời thư nhắc"))));
        String prefilled = "/receipts/new?duty=BC-6T%402020-H1&amp;units=183&amp;day=10%2F06%2F2020&amp;time=08%3A00";
        web.perform(get("/tray/" + id).with(STAFF))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Hạn cuối"),
                                containsString("/verdicts/BC-6T/183/2020-H1"),
                                containsString(prefilled),
                                containsString("Biểu 6 tháng.xlsx"),
                                containsString("bảng tính Excel"),
                                not(containsString("tracker.example.com")),
                                not(containsString("alert(1)")))));
        web.perform(get("/receipts/new")
                        .param("duty", "BC-6T@2020-H1")
                        .param("units", "183")
                        .param("day", "09/06/2020")
                        .param("time", "16:02")
                        .param("door", "MAIL")
                        .param("remark", "Thư của chị Đông")
                        .with(STAFF))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"16:02\""),
                                containsString("value=\"183\" checked"),
                                containsString("<option value=\"MAIL\" selected"),
                                containsString("Thư của chị Đông"))));
    }

    @Test
    void whatIsDealtWithLeavesTheTrayAndMayComeBack() throws Exception {
        long id = arrive("answer-gmail");
        web.perform(post("/tray/" + id + "/done")
                        .param("remark", "Đã gọi lại")
                        .with(STAFF)
                        .with(csrf()))
                .andExpect(redirectedUrl("/tray/" + id));

        web.perform(get("/tray").with(STAFF)).andExpect(content().string(not(containsString("/tray/" + id + "\""))));
        web.perform(get("/tray?open=false").with(STAFF))
                .andExpect(content().string(containsString("Nông Thị Xuân đã xử lý lúc 08:00 10/06/2020")));
        web.perform(get("/tray/" + id).with(STAFF)).andExpect(content().string(containsString("Đã gọi lại")));

        web.perform(post("/tray/" + id + "/reopen").with(STAFF).with(csrf()));
        assertThat(mails.find(id).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void aStrangersMailIsAttachedToAUnitAndADutyThatItOwes() throws Exception {
        adopt();
        long id = arrive("from-stranger");
        web.perform(post("/tray/" + id + "/attach")
                .param("unit", "182")
                .param("duty", "BC-6T@2020-H1")
                .with(STAFF)
                .with(csrf()));
        assertThat(mails.find(id).orElseThrow().duties())
                .extracting(Object::toString)
                .hasSize(1);

        web.perform(post("/tray/" + id + "/attach")
                        .param("unit", "999")
                        .with(STAFF)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "Không có đơn vị mã “999”."));
        web.perform(post("/tray/" + id + "/attach")
                        .param("unit", "182")
                        .param("duty", "LH-90@2020")
                        .with(STAFF)
                        .with(csrf()))
                .andExpect(flash().attributeExists("problem"));
        web.perform(get("/units/182").with(STAFF))
                .andExpect(content().string(allOf(containsString("Thư 09/06/2020"), containsString("/tray/" + id))));
        web.perform(get("/verdicts/BC-6T/182/2020-H1").with(STAFF))
                .andExpect(content().string(containsString("/tray/" + id)));
    }

    private long arriveForm(String from) throws IOException {
        String headers = "From: " + from + "\nTo: dondoc@example.org\nSubject: Bao cao\nMessage-ID: <b@example.org>\n";
        return arrive(
                from,
                Client.GMAIL.mail(
                        headers,
                        "Xin gửi báo cáo.",
                        List.of(new Client.Attached("Biểu.xlsx", Workbooks.file("filled")))));
    }

    private long fileOf(long mail) {
        return jdbc.sql("select id from mailed_file where mail_id = ?")
                .param(mail)
                .query(Long.class)
                .single();
    }

    private int figures() {
        return jdbc.sql("select count(*) from figure where unit = '183' and period = '2020-H1'")
                .query(Integer.class)
                .single();
    }

    @Test
    void theUnitConfirmsByOneClickWhatItSentByMail() throws Exception {
        adopt();
        long file = fileOf(arriveForm("caoloc.canbo@example.org"));
        RequestPostProcessor clerk = user(LangSon.DISTRICT_CLERK).roles("CLERK");

        web.perform(get("/mailed/" + file).with(clerk))
                .andExpect(content().string(allOf(containsString("Xác nhận và gửi"), containsString("1.234"))));
        assertThat(figures()).isZero();
        web.perform(post("/mailed/" + file)
                        .with(user(LangSon.OTHER_CHAIR).roles("CHAIR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/mailed/" + file).with(clerk).with(csrf())).andExpect(flash().attribute("confirmed", true));
        web.perform(post("/mailed/" + file).with(clerk).with(csrf())).andExpect(status().is3xxRedirection());

        assertThat(figures()).isEqualTo(HalfYearFigures.FIGURES.size());
        assertThat(jdbc.sql("select count(*) from submission_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from receipt").query(Integer.class).single())
                .isEqualTo(1);
        web.perform(get("/mailed/" + file).with(clerk))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã xác nhận; số liệu được tính"),
                                not(containsString("Xác nhận và gửi")))));
    }

    @Test
    void anOfficerTriesOutAStrangersFormAndTakesIt() throws Exception {
        adopt();
        long id = arriveForm("khach@example.com");
        String page = "/tray/" + id + "/files/" + fileOf(id);

        web.perform(get("/tray/" + id).with(STAFF)).andExpect(content().string(containsString(page)));
        web.perform(get(page).with(STAFF)).andExpect(content().string(containsString("1.234")));
        web.perform(get(page).with(user(LangSon.OTHER_CHAIR).roles("CHAIR"))).andExpect(status().isForbidden());
        assertThat(figures()).isZero();
        web.perform(post(page).param("send", "true").with(STAFF).with(csrf())).andExpect(redirectedUrl("/tray/" + id));

        assertThat(figures()).isEqualTo(HalfYearFigures.FIGURES.size());
        assertThat(jdbc.sql("select count(*) from receipt where door = 'MAIL'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(mails.find(id).orElseThrow().isOpen()).isFalse();
    }

    @ParameterizedTest(name = "{0} reads {1}: {2}, deals with it: {3}")
    @CsvSource({
        "canbo, PROVINCIAL_STAFF, answer-gmail, 200, 302",
        "canbo, PROVINCIAL_STAFF, from-stranger, 200, 302",
        "caoloc.chutich, CHAIR, answer-gmail, 200, 403",
        "caoloc.chutich, CHAIR, from-stranger, 403, 403",
        "vanlang.chutich, CHAIR, answer-gmail, 403, 403",
        "dongdang.canbo, CLERK, answer-gmail, 403, 403",
        "soanthao, PLANNER, answer-gmail, 403, 403"
    })
    void everyoneReadsWhatConcernsUnitsTheySeeAndDealsWithThoseBelow(
            String who, String role, String name, int read, int deal) throws Exception {
        long id = arrive(name);

        web.perform(get("/tray/" + id).with(user(who).roles(role))).andExpect(status().is(read));
        web.perform(get("/tray/" + id + "/mail").with(user(who).roles(role))).andExpect(status().is(read));
        web.perform(post("/tray/" + id + "/done").with(user(who).roles(role)).with(csrf()))
                .andExpect(status().is(deal));
        web.perform(get("/tray?open=" + (deal == 403)).with(user(who).roles(role)))
                .andExpect(
                        role.equals("PLANNER")
                                ? status().isForbidden()
                                : content()
                                        .string(
                                                read == 200
                                                        ? containsString("/tray/" + id + "\"")
                                                        : not(containsString("/tray/" + id + "\""))));
    }

    @Test
    void attachmentsAreSavedAndNeverShownAsAPage() throws Exception {
        long id = arrive("answer-outlook");

        web.perform(get("/tray/" + id + "/parts/1").with(STAFF))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition", allOf(containsString("attachment"), not(containsString("..")))))
                .andExpect(content().string(containsString("%PDF-1.4")));
        web.perform(get("/tray/" + id + "/parts/2").with(STAFF)).andExpect(status().isNotFound());
        web.perform(get("/tray/" + id + "/mail").with(STAFF))
                .andExpect(content().bytes(MailboxFixture.corpus("answer-outlook")));
        web.perform(get("/tray/999999").with(STAFF)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "from-stranger-injection",
        "unreadable-multipart",
        "answer-broken-charset",
        "returned-forged",
        "from-nobody"
    })
    void whateverIsInAMailItsPageIsOurs(String name) throws Exception {
        long id = arrive(name);

        web.perform(get("/tray").with(STAFF))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        web.perform(get("/tray/" + id).with(STAFF))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        web.perform(get("/tray/" + id + "?lang=en").with(STAFF)).andExpect(status().isOk());
    }
}
