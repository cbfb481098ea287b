package vn.dondoc.notices.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.AskingDesk;
import vn.dondoc.compliance.waiving.AskingDesk.Asking;
import vn.dondoc.compliance.waiving.DecisionDesk;
import vn.dondoc.compliance.waiving.DecisionDesk.Decision;
import vn.dondoc.compliance.waiving.Terms;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.digest.Digests;
import vn.dondoc.notices.outbox.Message;
import vn.dondoc.notices.outbox.Outbox;

/** What is mailed about a waiver or extension at once, and how the reminders follow. On Tuesday 2/6/2020 and after. */
@ServerTest
@Transactional
class WaiverMailsTests {

    private static final Period HALF_YEAR = Period.parse("2020-H1");
    private static final Key REPORT = new Key("BC-6T", LangSon.CAO_LOC, HALF_YEAR);
    private static final LocalDate FIFTEENTH = LocalDate.of(2020, 6, 15);

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private AskingDesk askingDesk;

    @Autowired
    private DecisionDesk decisionDesk;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Digests digests;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private AdoptedPack pack;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        clock.moveTo("2020-06-02T08:00");
        judgments.judge(pack);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long asks(String reason) {
        langSon.signIn(LangSon.DISTRICT_CHAIR);
        return askingDesk.ask(
                pack, REPORT, new Asking(Terms.extended(FIFTEENTH), reason, "12/MTTQ", null), List.of(), false);
    }

    private void grants(Terms terms) {
        langSon.signIn(LangSon.STAFF);
        decisionDesk.grant(pack, "BC-6T", HALF_YEAR, Set.of(LangSon.CAO_LOC), new Decision(terms, "Bão", null), true);
        SecurityContextHolder.clearContext();
    }

    private List<Message> mails(String kind) {
        return outbox.latest(100, 0).stream()
                .filter(mail -> mail.occasion().startsWith(kind + "/"))
                .toList();
    }

    /** What a morning's digests tell of the report: to whom it is, and its subject or the text around its title. */
    private List<String> morning(String day) {
        clock.moveTo(day + "T01:30");
        judgments.judgeAll();
        clock.moveTo(day + "T07:30");
        digests.write(LocalDate.parse(day));
        database.sql("update message set state = 'SENT', sent_at = queued_at").update();
        return mails("digest/" + day).stream()
                .filter(mail -> mail.text().contains("* Báo cáo 6 tháng Cuộc vận động"))
                .filter(mail -> mail.recipient().startsWith("caoloc."))
                .map(mail -> mail.recipient() + ": " + dueOf(mail.text()))
                .sorted()
                .toList();
    }

    private static String dueOf(String text) {
        List<String> lines = text.lines().toList();
        int title = 0;
        while (!lines.get(title).contains("* Báo cáo 6 tháng Cuộc vận động")) {
            title++;
        }
        return lines.get(title + 1).strip();
    }

    @Test
    void theStaffAreAskedAtOnceAndTheUnitIsAnsweredAtOnce() {
        long id = asks("Mưa lũ");
        assertThat(mails("question")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(LangSon.STAFF);
            assertThat(mail.subject())
                    .isEqualTo("[Xin gia hạn] Báo cáo 6 tháng Cuộc vận động – đến thứ Hai, 15/6/2020 – huyện Cao Lộc");
            assertThat(mail.text())
                    .contains("huyện Cao Lộc đề nghị gia hạn")
                    .contains("Lý do: Mưa lũ")
                    .contains("Văn bản: 12/MTTQ")
                    .contains("hạn cuối thứ Ba, 09/6/2020")
                    .contains("/waivers/requests/" + id)
                    .contains("Quy tắc BC-6T");
        });
        langSon.signIn(LangSon.STAFF);
        decisionDesk.decide(
                id, new Decision(Terms.extended(LocalDate.of(2020, 6, 12)), "Đồng ý đến thứ Sáu", "45/MTTQ"), false);
        assertThat(mails("answer"))
                .extracting(Message::recipient)
                .containsExactlyInAnyOrder(LangSon.DISTRICT_CHAIR, LangSon.DISTRICT_CLERK);
        assertThat(mails("answer")).allSatisfy(mail -> {
            assertThat(mail.subject())
                    .isEqualTo(
                            "[Được gia hạn] Báo cáo 6 tháng Cuộc vận động – hạn mới thứ Sáu, 12/6/2020 – huyện Cao Lộc");
            assertThat(mail.text())
                    .contains(
                            "Đồng ý đến thứ Sáu",
                            "45/MTTQ",
                            "/verdicts/BC-6T/183/2020-H1",
                            "được gia hạn đến 12/06/2020");
        });
    }

    @Test
    void aRefusalAndATakingBackAreToldToo() {
        long id = asks("Mưa lũ");
        langSon.signIn(LangSon.STAFF);
        decisionDesk.decide(id, new Decision(null, "Còn đủ thời gian", null), false);
        assertThat(mails("answer"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.subject())
                        .isEqualTo("[Chưa đồng ý] Báo cáo 6 tháng Cuộc vận động – xin gia hạn – huyện Cao Lộc"));
        grants(Terms.waived(null, LocalDate.of(2020, 6, 30)));
        assertThat(mails("answer").get(0).subject())
                .isEqualTo("[Được miễn] Báo cáo 6 tháng Cuộc vận động – đến hết 30/6/2020 – huyện Cao Lộc");
    }

    @Test
    void nothingThatPeopleTypeBecomesAHeaderOrMarkup() {
        asks("<script>alert(1)</script>\r\nBcc: all@example.org {0}");
        Message mail = mails("question").get(0);
        assertThat(mail.subject()).doesNotContain("Bcc", "\n");
        assertThat(mail.html())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)")
                .contains("{0}");
    }

    @Test
    void anExtendedDutyIsRemindedOfAnewTowardsItsNewDay() {
        assertThat(morning("2020-06-05"))
                .containsExactly(LangSon.DISTRICT_CLERK + ": Hạn cuối thứ Ba, 09/6/2020, còn 04 ngày");
        grants(Terms.extended(LocalDate.of(2020, 6, 19)));
        assertThat(morning("2020-06-08"))
                .as("ten and five working days before the 19th begin anew")
                .singleElement()
                .asString()
                .contains("19/6/2020");
        assertThat(morning("2020-06-09")).as("the old day is no day any more").isEmpty();
        assertThat(morning("2020-06-10")).isEmpty();
        assertThat(morning("2020-06-17")).singleElement().asString().contains("19/6/2020 (đã gia hạn), còn 02 ngày");
        assertThat(morning("2020-06-22"))
                .as("a working day late, to the chair and the clerk")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("quá hạn 03 ngày"));
    }

    @Test
    void aWaivedDutyIsNotRemindedOfUntilTheWaiverEnds() {
        grants(Terms.waived(null, LocalDate.of(2020, 6, 10)));
        for (String day : List.of("2020-06-05", "2020-06-09", "2020-06-10")) {
            assertThat(morning(day)).as(day).isEmpty();
        }
        assertThat(morning("2020-06-11"))
                .as("owed again, and late")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("quá hạn 02 ngày"));
    }
}
