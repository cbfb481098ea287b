package vn.dondoc.notices.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.digest.Digests;
import vn.dondoc.notices.outbox.Delivery;
import vn.dondoc.reporting.mailbox.MailboxReader;

/**
 * The whole way round over a real mail server: a digest or a question goes out, somebody answers it, a server gives it
 * back.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({MovableClock.class, LangSon.class})
@TestInstance(Lifecycle.PER_CLASS)
class AnswerLoopTests {

    private static final String OURS = "dondoc@example.org";
    private static final LocalDate FRIDAY = LocalDate.of(2020, 11, 13);
    private static final RequestPostProcessor STAFF = user(LangSon.STAFF).roles("PROVINCIAL_STAFF");

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        SERVER.start();
        SERVER.setUser(OURS, OURS, OURS);
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("dondoc.mail.from", () -> OURS);
        properties.add("dondoc.mail.line.tls", () -> "none");
        properties.add("dondoc.mailbox.host", () -> "localhost");
        properties.add("dondoc.mailbox.port", () -> SERVER.getImap().getPort());
        properties.add("dondoc.mailbox.user", () -> OURS);
        properties.add("dondoc.mailbox.password", () -> OURS);
        properties.add("dondoc.mailbox.security", () -> "NONE");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Autowired
    LangSon langSon;

    @Autowired
    Packs packs;

    @Autowired
    Judgments judgments;

    @Autowired
    Digests digests;

    @Autowired
    Delivery delivery;

    @Autowired
    MailboxReader reader;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @BeforeAll
    void adopt() {
        clock.moveTo(FRIDAY + "T07:00");
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        judgments.judgeAll();
    }

    @Test
    void anAnswerReachesTheTrayBesideItsObligationAndAReturnedMailMarksTheAddress() throws Exception {
        clock.moveTo(FRIDAY + "T07:30");
        assertThat(digests.write(FRIDAY)).isPositive();
        delivery.round();
        MimeMessage digest = received(LangSon.DISTRICT_CLERK, "digest");

        send(answer(digest, "Huyện đã gửi báo cáo năm qua trục liên thông sáng nay."));
        send(givenBack(received(LangSon.COMMUNE_CLERK, "digest")));
        clock.moveTo(FRIDAY + "T09:00");
        assertThat(reader.round()).isEqualTo(2);

        String duty = jdbc.sql("select rule || '/' || unit || '/' || period from incoming_mail_duty where mail_id = ?"
                        + " order by rule limit 1")
                .param(newestAnswer())
                .query(String.class)
                .single();
        standsInTheTrayAndBeside(duty, "Huyện đã gửi báo cáo năm qua trục liên thông sáng nay.");
        assertThat(states("digest", LangSon.COMMUNE_CLERK)).containsExactly("FAILED");
        assertThat(states("digest", LangSon.DISTRICT_CLERK)).containsExactly("SENT");
        assertThat(reader.round()).isZero();
    }

    @Test
    void anAnswerToAQuestionReachesTheTrayBesideTheDutyThatWasAskedAbout() throws Exception {
        clock.moveTo(FRIDAY + "T10:00");
        web.perform(post("/questions/new")
                        .param("unit", "183")
                        .param("duty", "lang-son/2020|BC-6T|2020-H1")
                        .param("words", "Đơn vị vướng ở đâu?")
                        .with(STAFF)
                        .with(csrf()))
                .andExpect(redirectedUrl("/verdicts/BC-6T/183/2020-H1"));
        delivery.round();

        send(answer(received(LangSon.DISTRICT_CLERK, "question"), "Huyện còn chờ số liệu của ba xã."));
        clock.moveTo(FRIDAY + "T11:00");
        assertThat(reader.round()).isOne();

        assertThat(jdbc.sql("select rule || '/' || unit || '/' || period from incoming_mail_duty where mail_id = ?")
                        .param(newestAnswer())
                        .query(String.class)
                        .list())
                .containsExactly("BC-6T/183/2020-H1");
        standsInTheTrayAndBeside("BC-6T/183/2020-H1", "Huyện còn chờ số liệu của ba xã.");
    }

    private long newestAnswer() {
        return jdbc.sql("select max(id) from incoming_mail where fate = 'ANSWER'")
                .query(Long.class)
                .single();
    }

    private void standsInTheTrayAndBeside(String duty, String words) throws Exception {
        String mail = "/tray/" + newestAnswer();
        web.perform(get("/tray").with(STAFF))
                .andExpect(content().string(allOf(containsString(words), containsString("Huyện Cao Lộc"))));
        web.perform(get(mail).with(STAFF)).andExpect(content().string(containsString("/verdicts/" + duty)));
        web.perform(get("/verdicts/" + duty).with(STAFF))
                .andExpect(content().string(allOf(containsString("Thư trả lời"), containsString(mail))));
    }

    private List<String> states(String kind, String recipient) {
        return jdbc.sql("select state from message where occasion like ? and recipient = ?")
                .params(kind + "/%", recipient)
                .query(String.class)
                .list();
    }

    private MimeMessage received(String username, String kind) {
        String messageId = jdbc.sql("select message_id from message where occasion like ? and recipient = ?")
                .params(kind + "/%", username)
                .query(String.class)
                .single();
        return Stream.of(SERVER.getReceivedMessages())
                .filter(mail -> isMessage(mail, messageId))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMessage(MimeMessage mail, String messageId) {
        try {
            return messageId.equals(mail.getMessageID());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** As a mail program does. */
    private static MimeMessage answer(MimeMessage mail, String text) throws MessagingException {
        MimeMessage answer = (MimeMessage) mail.reply(false);
        answer.setFrom(mail.getRecipients(RecipientType.TO)[0]);
        answer.setText(
                text + "\n\nVào 07:30, Th 6, 13 thg 11, 2020 Đôn Đốc <" + OURS + ">\nđã viết:\n\n> Kính gửi",
                StandardCharsets.UTF_8.name());
        answer.saveChanges();
        return answer;
    }

    /** As a mail server does (RFC 3464). */
    private static MimeMessage givenBack(MimeMessage mail) throws MessagingException {
        String address = mail.getRecipients(RecipientType.TO)[0].toString();
        String notice = """
                From: MAILER-DAEMON@mx.example.org
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain

                <%s>: User unknown

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --b1
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b1--
                """.formatted(OURS, address, address, mail.getMessageID());
        return new MimeMessage(
                SERVER.getSmtp().createSession(),
                new ByteArrayInputStream(notice.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static void send(MimeMessage mail) throws MessagingException {
        Transport transport = SERVER.getSmtp().createSession().getTransport("smtp");
        transport.connect("localhost", SERVER.getSmtp().getPort(), null, null);
        transport.sendMessage(mail, mail.getRecipients(RecipientType.TO));
        transport.close();
    }
}
