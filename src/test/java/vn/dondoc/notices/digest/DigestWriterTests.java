package vn.dondoc.notices.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notices.ladder.LangSonSample.CAO_LOC;
import static vn.dondoc.notices.ladder.LangSonSample.CLERK;
import static vn.dondoc.notices.ladder.LangSonSample.DONG_DANG;
import static vn.dondoc.notices.ladder.LangSonSample.STAFF;
import static vn.dondoc.notices.ladder.LangSonSample.TERRITORY;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officer;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.LangSonSample;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.recipients.Part;

@ServerTest
class DigestWriterTests {

    private static final LocalDate JUNE_9 = LocalDate.of(2020, 6, 9);
    private static final Verdict HALF_YEAR = LangSonSample.owed("BC-6T", "2020-H1", JUNE_9);
    private static final Verdict MODEL = LangSonSample.owed("MH-QUY", "2020-Q1", LocalDate.of(2020, 3, 19));
    private static final Verdict TARGET = new Verdict(
            LangSonSample.PACK.rule("MH-XA").orElseThrow(),
            DONG_DANG,
            HALF_YEAR.period(),
            HALF_YEAR.due(),
            Outcome.NOT_MET,
            State.SHORT,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            List.of(),
            "");

    @Autowired
    private DigestWriter writer;

    private Mail mail(Officer officer, LocalDate today, Part part, Verdict... verdicts) {
        List<Reminder> reminders = Stream.of(verdicts)
                .flatMap(verdict -> LangSonSample.reminder(today, officer.username(), part, verdict).stream())
                .toList();
        return writer.write(new Digest(officer, today, reminders), TERRITORY);
    }

    private Mail toClerk(LocalDate today, Verdict... verdicts) {
        return mail(CLERK, today, Part.IN_CHARGE, verdicts);
    }

    @Test
    void subjectsAreInTheWordsOfTheOffice() {
        assertThat(toClerk(LocalDate.of(2020, 6, 5), HALF_YEAR).subject())
                .isEqualTo("[Nhắc việc] Báo cáo 6 tháng Cuộc vận động – hạn cuối thứ Ba, 09/6/2020 – huyện Cao Lộc");
        assertThat(toClerk(LocalDate.of(2020, 6, 12), HALF_YEAR).subject())
                .isEqualTo("[Đôn đốc] Báo cáo 6 tháng Cuộc vận động – quá hạn 03 ngày – huyện Cao Lộc");
        assertThat(toClerk(LocalDate.of(2020, 6, 5), HALF_YEAR, MODEL).subject())
                .isEqualTo("[Nhắc việc] Huyện Cao Lộc: 01 việc sắp đến hạn, 01 việc quá hạn");
        assertThat(mail(STAFF, LocalDate.of(2020, 6, 12), Part.STAFF, HALF_YEAR, MODEL)
                        .subject())
                .isEqualTo("[Đôn đốc] Tỉnh Lạng Sơn: 02 việc quá hạn");
        assertThat(toClerk(LocalDate.of(2020, 6, 12), TARGET).subject())
                .isEqualTo("[Thông báo nội dung chưa hoàn thành] Mỗi xã ít nhất một mô hình phòng, chống tội phạm"
                        + " – chưa đạt – thị trấn Đồng Đăng");
    }

    @Test
    void aCorrectionSpeaksOfItsOwnDay() {
        LocalDate correctBy = LocalDate.of(2020, 6, 17);
        List<Mail> mails = Stream.of(16, 17, 18)
                .map(day -> LocalDate.of(2020, 6, day))
                .map(day -> new Digest(
                        CLERK,
                        day,
                        List.of(LangSonSample.correction(day, CLERK.username(), Part.IN_CHARGE, correctBy))))
                .map(digest -> writer.write(digest, TERRITORY))
                .toList();

        assertThat(mails)
                .extracting(Mail::subject)
                .containsExactly(
                        "[Nhắc việc] Báo cáo 6 tháng Cuộc vận động – hạn chỉnh sửa hết thứ Tư, 17/6/2020 – huyện Cao Lộc",
                        "[Nhắc việc] Báo cáo 6 tháng Cuộc vận động – hạn chỉnh sửa hết thứ Tư, 17/6/2020 – huyện Cao Lộc",
                        "[Đôn đốc] Báo cáo 6 tháng Cuộc vận động – quá hạn chỉnh sửa 01 ngày – huyện Cao Lộc");
        assertThat(mails.get(2).text())
                .contains("Hạn chỉnh sửa hết thứ Tư, 17/6/2020", "Lần nhắc: quá hạn 1 ngày làm việc (18/6/2020)")
                .contains("Báo cáo đã được trả lại để chỉnh sửa")
                .contains("Mở biểu để chỉnh sửa: http://localhost:8080/reports/BC-6T/183/2020-H1")
                .doesNotContain("09/6/2020", "/send/");
        assertThat(mails.get(2).attachments()).isEmpty();
    }

    @Test
    void aMailSaysWhatByWhichDayWhyAndWhere() {
        Mail mail = toClerk(LocalDate.of(2020, 6, 5), HALF_YEAR, MODEL, TARGET);

        for (String form : List.of(mail.text(), mail.html())) {
            assertThat(form)
                    .contains("Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cao Lộc")
                    .contains("Sáng thứ Sáu, 05/6/2020 có 01 việc sắp đến hạn, 01 việc quá hạn, 01 chỉ tiêu chưa đạt"
                            + " của 02 đơn vị.")
                    .contains("Báo cáo 6 tháng Cuộc vận động, 6 tháng năm 2020")
                    .contains("Hạn cuối thứ Ba, 09/6/2020")
                    .contains("còn 04 ngày")
                    .contains("Mỗi huyện mỗi quý một mô hình, quý I/2020")
                    .contains("quá hạn 78 ngày")
                    .contains("Số liệu: 0; cần ít nhất 1.")
                    .contains("Mục III.2.3, Kế hoạch thực hiện")
                    .contains("Lần nhắc: trước hạn 2 ngày làm việc (05/6/2020)")
                    .contains("Thay cho lần nhắc trước chưa gửi: trước hạn 10 ngày làm việc (26/5/2020);")
                    .contains("“báo cáo kết quả thực hiện cuộc vận động”; “báo cáo 6 tháng gửi trước ngày 10/6”")
                    .doesNotContain("22/11")
                    .contains("http://localhost:8080/reports/BC-6T/183/2020-H1")
                    .contains("http://localhost:8080/verdicts/MH-XA/06184/2020-H1")
                    .contains("đề nghị trả lời thư này, ghi rõ ngày và hình thức gửi.")
                    .contains("Thư nhắc tự động, không thay thế văn bản.")
                    .doesNotContain("??");
        }
        assertThat(mail.html()).doesNotContain("<img", "<link", "<script");
    }

    @Test
    void leadersAndStaffAreNotAskedToAnswerForOthers() {
        assertThat(mail(STAFF, LocalDate.of(2020, 6, 12), Part.STAFF, HALF_YEAR).text())
                .contains("Kính gửi: Ban Phong trào, Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn")
                .doesNotContain("đề nghị trả lời thư này");
    }

    @Test
    void aRuleIsExplainedOnlyWhereItIsFirstSpokenOf() {
        Verdict second = LangSonSample.owed("MH-QUY", "2020-Q2", LocalDate.of(2020, 6, 19));
        String text =
                mail(STAFF, LocalDate.of(2020, 7, 1), Part.STAFF, MODEL, second).text();

        assertThat(text).containsOnlyOnce("“trước ngày 20 của tháng cuối quý”");
        assertThat(text).contains("Quy tắc MH-QUY: căn cứ như đã nêu ở trên").contains("Xem việc này");
    }

    @Test
    void writesInTheOfficersLanguage() {
        Officer english = new Officer("ann", "Ann", "ann@example.org", Locale.ENGLISH, CLERK.offices());

        Mail mail = mail(english, LocalDate.of(2020, 6, 12), Part.IN_CHARGE, HALF_YEAR);

        assertThat(mail.subject())
                .isEqualTo("[Overdue] Báo cáo 6 tháng Cuộc vận động – 3 days overdue – huyện Cao Lộc");
        assertThat(mail.text())
                .contains("Due by the end of Tuesday, 9 June 2020")
                .doesNotContain("Kính gửi");
        assertThat(mail.html()).contains("lang=\"en\"");
    }

    @Test
    void everyMatterSaysHowItsDayCameAboutAndAsWhatOneIsTold() {
        Verdict explained = new Verdict(
                HALF_YEAR.rule(),
                CAO_LOC,
                HALF_YEAR.period(),
                new Due(
                        LocalDate.of(2020, 6, 10),
                        JUNE_9,
                        null,
                        JUNE_9.plusDays(1).atStartOfDay(Due.ZONE).toInstant(),
                        false,
                        List.of(new Due.Step("calendar.step.end-of-period", List.of("09/6/2020")))),
                Outcome.NOT_YET_DUE,
                State.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                "");

        assertThat(toClerk(LocalDate.of(2020, 6, 5), explained).text())
                .contains("Vì sao tôi nhận được thư này:")
                .contains("Hạn: hết kỳ, ngày 09/6/2020")
                .contains("Gửi người phụ trách việc này của huyện Cao Lộc");
        assertThat(mail(STAFF, LocalDate.of(2020, 6, 12), Part.STAFF, HALF_YEAR).text())
                .contains("Gửi cán bộ theo dõi huyện Cao Lộc");
    }

    @Test
    void onlyWhatIsForKnowledgeCanBeDeclined() {
        LocalDate late = LocalDate.of(2020, 6, 12);
        Mail copy = mail(STAFF, late, Part.STAFF, HALF_YEAR);

        assertThat(String.valueOf(copy.unsubscribe())).contains("/unsubscribe/phong-trao.COPIES.");
        assertThat(copy.text()).contains("Thôi nhận loại thư này");
        assertThat(toClerk(late, HALF_YEAR).unsubscribe()).isNull();
        assertThat(String.valueOf(mail(STAFF, late, Part.STAFF, TARGET).unsubscribe()))
                .contains(".OUTCOMES.");
    }

    @Test
    void afterTenWorkingDaysStaffAreLedToTheLetter() {
        Mail mail = mail(STAFF, LocalDate.of(2020, 6, 23), Part.STAFF, HALF_YEAR);

        assertThat(mail.text()).contains("Soạn công văn đôn đốc: http://localhost:8080/letters/new?duty=BC-6T@2020-H1");
    }

    @Test
    void namesOfUnitsCannotBreakOutOfTheHtml() {
        var hostile = new vn.dondoc.territory.Unit(
                CAO_LOC.id(), CAO_LOC.level(), "huyện", "<script>alert(1)</script>", null, null, CAO_LOC.parents());
        Verdict verdict = LangSonSample.verdict("BC-6T", hostile, "2020-H1", JUNE_9, Outcome.NOT_YET_DUE, State.OPEN);

        assertThat(toClerk(LocalDate.of(2020, 6, 5), verdict).html()).doesNotContain("<script");
    }

    @Test
    void theMailIsKeptToBeLookedAt() throws IOException {
        Mail mail = toClerk(LocalDate.of(2020, 6, 5), HALF_YEAR, MODEL, TARGET);
        Path folder = Files.createDirectories(Path.of("target/mails"));

        Files.writeString(folder.resolve("digest.html"), mail.html());
        Files.writeString(folder.resolve("digest.txt"), mail.text());
    }
}
