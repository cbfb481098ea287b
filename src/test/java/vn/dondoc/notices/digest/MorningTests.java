package vn.dondoc.notices.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.outbox.Delivery;
import vn.dondoc.notices.outbox.Dispatch;
import vn.dondoc.notices.outbox.MailServer;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.outbox.Message;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Recheck;
import vn.dondoc.notices.outbox.Trouble;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.Entrance;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;

/** The reminders of real mornings in 2020: the adopted pack, its verdicts, its people, and a real mail server. */
@ServerTest
@Transactional
class MorningTests {

    private static final LocalDate FRIDAY = LocalDate.of(2020, 11, 13);
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 16);
    private static final ReportKey HALF_YEAR = new ReportKey("BC-6T", LangSon.CAO_LOC, Period.parse("2020-H1"));

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Intake intake;

    @Autowired
    private Filing filing;

    @Autowired
    private Reports reports;

    @Autowired
    private Digests digests;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Recheck recheck;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private MailSettings settings;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private Delivery delivery;

    @BeforeEach
    void adopt() {
        clock.moveTo(FRIDAY + "T07:30");
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        mailServer.start();
        MailProperties properties = new MailProperties();
        properties.setHost("localhost");
        properties.setPort(mailServer.getSmtp().getPort());
        delivery = new Delivery(dispatch, new MailServer(properties, settings.mail()), settings, clock);
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        clock.moveTo("2020-11-17T08:00");
    }

    /** A night and a morning, as the jobs do them. */
    private int morning(LocalDate day) {
        clock.moveTo(day + "T07:30");
        judgments.judgeAll();
        return digests.write(day);
    }

    private List<MimeMessage> received(String username) {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(username + "@example.org"))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theClerkReceivesTheDigestOfTheMorning() throws Exception {
        morning(FRIDAY);
        delivery.round();
        morning(MONDAY);
        delivery.round();

        MimeMessage digest = received(LangSon.DISTRICT_CLERK).get(1);
        assertThat(digest.getSubject()).isEqualTo("[Nhắc việc] Huyện Cao Lộc: 04 việc sắp đến hạn");
        Multipart whole = (Multipart) digest.getContent();
        Multipart forms = (Multipart) whole.getBodyPart(0).getContent();
        for (int form = 0; form < 2; form++) {
            assertThat((String) forms.getBodyPart(form).getContent())
                    .contains("Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cao Lộc")
                    .contains("Báo cáo năm Cuộc vận động, năm 2020")
                    .contains("Hạn cuối thứ Bảy, 21/11/2020")
                    .contains("còn 05 ngày")
                    .contains("“báo cáo năm gửi trước ngày 22/11/2020”")
                    .contains("http://localhost:8080/reports/BC-NAM/183/2020");
        }
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("viec-den-han.ics");
        assertThat(new String(whole.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(
                        "METHOD:PUBLISH", "UID:lang-son-2020.BC-NAM.183.2020@localhost", "DTSTART;VALUE=DATE:20201121");
    }

    @Test
    void eachHearsWhatConcernsTheirOffice() throws Exception {
        morning(LocalDate.of(2020, 11, 20));
        delivery.round();
        morning(LocalDate.of(2020, 11, 23));
        delivery.round();

        List<MimeMessage> toChair = received(LangSon.DISTRICT_CHAIR);
        assertThat(toChair.get(toChair.size() - 1).getSubject()).isEqualTo("[Đôn đốc] Huyện Cao Lộc: 02 việc quá hạn");
        List<MimeMessage> toStaff = received(LangSon.STAFF);
        MimeMessage overdue = toStaff.get(toStaff.size() - 1);
        assertThat(overdue.getSubject()).isEqualTo("[Đôn đốc] Tỉnh Lạng Sơn: 22 việc quá hạn của 11 đơn vị");
        assertThat((String) ((Multipart) overdue.getContent()).getBodyPart(0).getContent())
                .contains("Kính gửi: Ban Phong trào, Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn")
                .contains("== Huyện Bình Gia ==", "quá hạn 02 ngày")
                .doesNotContain("đề nghị trả lời thư này");
        assertThat(received(LangSon.PLANNER)).as("owes nothing").isEmpty();
    }

    @Test
    void whatCameMeanwhileIsAskedForNoMore() {
        morning(FRIDAY);
        Instant sunday = MovableClock.at("2020-11-15T20:00");
        Receipt receipt = new Receipt(
                LangSon.CAO_LOC, "BC-NAM", Period.year(2020), sunday, sunday, Receipt.Door.ZALO, LangSon.STAFF, null);
        clock.moveTo("2020-11-15T20:01");
        intake.take("lang-son/2020", List.of(), List.of(receipt));
        morning(MONDAY);

        Message digest = outbox.latest(100, 0).stream()
                .filter(mail -> mail.occasion().equals("digest/2020-11-16/" + LangSon.DISTRICT_CLERK))
                .findFirst()
                .orElseThrow();
        assertThat(digest.text()).contains("BC-ND-NAM").doesNotContain("BC-NAM");
    }

    @Test
    void aReportToBeCorrectedIsAskedForByItsOwnDayUntilItComesAgain() throws Exception {
        LocalDate tuesday = MONDAY.plusDays(1);
        sends("120");
        givesBack(tuesday);

        morning(MONDAY);
        assertThat(digest(MONDAY, LangSon.DISTRICT_CLERK).text())
                .contains("Báo cáo 6 tháng Cuộc vận động", "Hạn chỉnh sửa hết thứ Ba, 17/11/2020", "còn 01 ngày")
                .contains("Mở biểu để chỉnh sửa: http://localhost:8080/reports/BC-6T/183/2020-H1");
        morning(tuesday);
        assertThat(digest(tuesday, LangSon.DISTRICT_CLERK).text())
                .contains("Hạn chỉnh sửa hết thứ Ba, 17/11/2020", "hôm nay là ngày cuối");
        assertThat(digest(tuesday, LangSon.DISTRICT_CHAIR).text()).contains("Hạn chỉnh sửa hết");
        LocalDate wednesday = tuesday.plusDays(1);
        morning(wednesday);
        assertThat(digest(wednesday, LangSon.DISTRICT_CLERK).text()).containsOnlyOnce("quá hạn chỉnh sửa 01 ngày");
        assertThat(digest(wednesday, LangSon.STAFF).text()).contains("quá hạn chỉnh sửa 01 ngày");
        assertThat(morning(wednesday)).as("once a morning").isZero();

        sends("118");
        LocalDate monday = MONDAY.plusWeeks(1);
        morning(LocalDate.of(2020, 11, 20));
        morning(monday);
        assertThat(outbox.latest(100, 0))
                .filteredOn(mail -> mail.occasion().startsWith("digest/2020-11-2"))
                .isNotEmpty()
                .noneMatch(mail -> mail.text().contains("chỉnh sửa"));
    }

    private void sends(String figure) {
        Posted posted = new Posted(Map.of("ho-ngheo", figure), null, false, Set.of(), true);
        Report report = reports.find(HALF_YEAR).orElseThrow();
        assertThat(filing.file(
                        report, posted, new Entrance(Receipt.Door.PAGE, LangSon.DISTRICT_CLERK, clock.instant())))
                .isInstanceOf(Outcome.Kept.class);
    }

    private void givesBack(LocalDate correctBy) throws Exception {
        String page = web.perform(get(HALF_YEAR.path()).with(user(LangSon.STAFF)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        web.perform(post(HALF_YEAR.reviewPath())
                        .with(user(LangSon.STAFF))
                        .with(csrf())
                        .param("decision", "RETURNED")
                        .param("seen", seen.group(1))
                        .param("correctBy", correctBy.toString())
                        .param("r-ho-ngheo", "khớp lại với xã Thụy Hùng"))
                .andExpect(redirectedUrl(HALF_YEAR.path()));
    }

    private void comesIn(String rule, String moment) {
        Instant at = MovableClock.at(moment);
        clock.moveTo(moment);
        Receipt receipt =
                new Receipt(LangSon.CAO_LOC, rule, Period.year(2020), at, at, Receipt.Door.ZALO, LangSon.STAFF, null);
        intake.take("lang-son/2020", List.of(), List.of(receipt));
    }

    private Message digest(LocalDate day, String username) {
        return outbox.latest(100, 0).stream()
                .filter(mail -> mail.occasion().equals("digest/" + day + "/" + username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatComesInWhileTheMailServerIsDownIsTakenOut() throws Exception {
        morning(FRIDAY);
        assertThat(digest(FRIDAY, LangSon.DISTRICT_CLERK).text()).contains("BC-NAM", "BC-ND-NAM");
        comesIn("BC-NAM", "2020-11-13T09:40");
        recheck.beforeRound();
        delivery.round();

        assertThat(received(LangSon.DISTRICT_CLERK))
                .singleElement()
                .satisfies(mail ->
                        assertThat(text(mail)).contains("Quy tắc BC-ND-NAM:").doesNotContain("Quy tắc BC-NAM:"));
        assertThat(received(LangSon.STAFF))
                .as("what did not change is sent as it was")
                .hasSize(1);
    }

    @Test
    void whoOwesNothingAnyMoreGetsNothing() {
        morning(FRIDAY);
        delivery.round();
        clock.moveTo(MONDAY + "T07:30");
        assertThat(morning(MONDAY)).isPositive();
        Message before = digest(MONDAY, LangSon.DISTRICT_CLERK);
        List<String> rules = before.text()
                .lines()
                .filter(line -> line.contains("Quy tắc "))
                .map(line -> line.replaceAll(".*Quy tắc ([A-Z0-9-]+):.*", "$1"))
                .toList();
        rules.forEach(rule -> comesIn(rule, MONDAY + "T08:00"));
        judgments.judgeAll();
        clock.moveTo(MONDAY + "T09:00");
        recheck.beforeRound();

        Message after = outbox.latest(1000, 0).stream()
                .filter(mail -> mail.id() == before.id())
                .findFirst()
                .orElseThrow();
        assertThat(after.state()).isEqualTo(Message.State.SUPPRESSED);
        assertThat(after.trouble()).isEqualTo(Trouble.SETTLED);
    }

    @Test
    void afterThreeDaysWithoutAMailServerThereIsOneMailThatNamesWhatWasMissed() throws Exception {
        LocalDate tuesday = MONDAY.plusDays(1);
        morning(FRIDAY);
        clock.moveTo("2020-11-14T10:00");
        recheck.beforeRound();
        assertThat(delivery.round()).as("nothing on a Saturday").isZero();
        morning(MONDAY);
        morning(tuesday);
        recheck.beforeRound();
        delivery.round();

        assertThat(received(LangSon.DISTRICT_CLERK))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail))
                        .contains("Sáng thứ Ba, 17/11/2020")
                        .contains("Thay cho lần nhắc trước chưa gửi"));
        assertThat(digest(FRIDAY, LangSon.DISTRICT_CLERK).trouble()).isEqualTo(Trouble.SUPERSEDED);
        assertThat(morning(tuesday)).isZero();
    }

    /** The first part of all: text goes before HTML, and both before what is attached. */
    private static String text(Part mail) {
        try {
            return mail.getContent() instanceof Multipart parts
                    ? text(parts.getBodyPart(0))
                    : String.valueOf(mail.getContent());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void runTwiceItIsSentOnce() {
        assertThat(morning(FRIDAY)).isPositive();
        assertThat(morning(FRIDAY)).isZero();
        delivery.round();
        delivery.round();

        assertThat(received(LangSon.DISTRICT_CLERK)).hasSize(1);
        assertThat(received(LangSon.STAFF)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-11-14", "2020-11-15", "2020-01-27", "2020-09-02"})
    void onDaysOffNothingIsWritten(LocalDate day) {
        assertThat(morning(day)).isZero();
    }

    @Test
    void staffSeeBeforehandWhoWouldBeToldWhat() throws Exception {
        var staff = user(LangSon.STAFF).roles("PROVINCIAL_STAFF");

        web.perform(get("/notices/preview").with(staff))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lương Văn Sáng")))
                .andExpect(content().string(containsString("huyện Tràng Định")));
        assertThat(outbox.count()).isZero();

        morning(FRIDAY);
        web.perform(get("/notices/preview").with(staff))
                .andExpect(content().string(containsString("Không có thư nào phải viết cho ngày này")));
        web.perform(get("/notices/preview").with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR")))
                .andExpect(status().isForbidden());
    }
}
