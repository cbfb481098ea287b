package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.BothDatabases;
import vn.dondoc.reporting.BounceReceived;
import vn.dondoc.reporting.mailbox.Letter.Piece;

/** Mails as programs and servers write them, each laid into a real mailbox, and what becomes of it. */
class CorpusTests {

    @TempDir
    static @Nullable Path folder;

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    private static final Map<String, IncomingMail> TAKEN = new HashMap<>();
    private static @Nullable MailboxFixture fixture;
    private static int rounds;

    private static MailboxFixture fixture() {
        return Objects.requireNonNull(fixture);
    }

    @BeforeAll
    static void readAll() throws MessagingException {
        SERVER.start();
        SERVER.setUser(MailboxFixture.USER, MailboxFixture.USER, MailboxFixture.USER);
        fixture =
                new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), SERVER, Objects.requireNonNull(folder));
        List<String> names = Arrays.stream(Objects.requireNonNull(new File("src/test/resources/mails").list()))
                .map(file -> file.replace(".eml", ""))
                .sorted()
                .toList();
        fixture().arrive(names.stream().map(MailboxFixture::corpus).toArray(byte[][]::new));
        rounds = fixture().reader.round();
        List<IncomingMail> all = fixture().all();
        assertThat(all).hasSameSizeAs(names);
        for (int i = 0; i < names.size(); i++) {
            TAKEN.put(names.get(i), all.get(i));
        }
    }

    @AfterAll
    static void stop() {
        fixture().close();
        SERVER.stop();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            returned-postfix              | RETURNED      | -                          | caoloc.chutich | false | false
            returned-gmail                | RETURNED      | -                          | caoloc.chutich | false | false
            returned-exchange             | RETURNED      | -                          | caoloc.chutich | false | false
            returned-two-addresses        | RETURNED      | -                          | caoloc.chutich | false | false
            returned-exim                 | RETURNED      | -                          | caoloc.chutich | false | false
            returned-qmail                | RETURNED      | -                          | caoloc.chutich | false | false
            returned-forged               | RETURNED      | -                          | -              | false | true
            delayed-postfix               | DELAYED       | -                          | caoloc.chutich | false | false
            delayed-full-mailbox          | DELAYED       | -                          | caoloc.chutich | false | false
            passed-on                     | PASSED_ON     | -                          | caoloc.chutich | false | false
            automatic-exchange            | AUTOMATIC     | Tôi đi công tác            | caoloc.chutich | true  | false
            automatic-subject-only        | AUTOMATIC     | I am away.                 | caoloc.chutich | true  | false
            automatic-precedence          | AUTOMATIC     | Ban tin                    | -              | false | false
            read-receipt                  | READ          | -                          | caoloc.chutich | true  | false
            calendar-accepted             | CALENDAR      | -                          | caoloc.chutich | true  | false
            answer-gmail                  | ANSWER        | Huyện đã gửi báo cáo qua Zalo lúc 8 giờ sáng nay, bản giấy gửi bưu điện ngày mai. | caoloc.chutich | true | true
            answer-outlook                | ANSWER        | Kính gửi Ban Phong trào, Báo cáo kèm theo thư này. | caoloc.chutich | true | true
            answer-references-only        | ANSWER        | Đã gửi qua trục liên thông | caoloc.chutich | true  | true
            answer-other-address          | ANSWER        | Gửi từ máy cá nhân         | caoloc.chutich | false | true
            answer-plus-address           | ANSWER        | Da gui.                    | caoloc.chutich | true  | true
            answer-quoted-id-in-body      | ANSWER        | Da gui roi.                | caoloc.chutich | true  | true
            answer-below-quote            | ANSWER        | Chieu nay huyen gui.       | caoloc.chutich | true  | true
            answer-windows-1258           | ANSWER        | Kính gửi Ban Phong trào, huyện đã gửi báo cáo. | caoloc.chutich | true | true
            answer-broken-charset         | ANSWER        | Kính gửi Ban Phong trào, huyện đã gửi báo cáo. | caoloc.chutich | true | true
            answer-nfd                    | ANSWER        | Kính gửi Ban Phong trào, huyện đã gửi báo cáo. | caoloc.chutich | true | true
            answer-winmail                | ANSWER        | Xem tep kem.               | caoloc.chutich | true  | true
            answer-empty-body             | ANSWER        | -                          | caoloc.chutich | true  | true
            answer-two-message-ids        | ANSWER        | Hai so.                    | caoloc.chutich | true  | true
            answer-marked-as-spam         | ANSWER        | Da gui.                    | caoloc.chutich | true  | true
            answer-nested-forward         | ANSWER        | Xin chuyển tiếp.           | caoloc.chutich | false | true
            from-person                   | FROM_PERSON   | Cột 5 ghi thế nào ạ?       | caoloc.canbo   | true  | true
            from-shared-mailbox           | FROM_PERSON   | Van phong xin hoi.         | -              | true  | true
            from-person-without-date      | FROM_PERSON   | Khong co ngay              | caoloc.canbo   | true  | true
            from-person-bad-base64        | FROM_PERSON   | Tep hong.                  | caoloc.canbo   | true  | true
            from-stranger                 | FROM_STRANGER | Xin chao.                  | -              | false | true
            from-stranger-unknown-token   | FROM_STRANGER | Thu doan so.               | -              | false | true
            from-stranger-injection       | FROM_STRANGER | Chao                       | -              | false | true
            from-nobody                   | FROM_STRANGER | Khong ro ai.               | -              | false | true
            spam                          | SPAM          | Click.                     | -              | false | false
            own                           | OWN           | Kinh gui.                  | -              | false | false
            unreadable-multipart          | UNREADABLE    | -                          | caoloc.canbo   | true  | true
            """)
    void eachHasItsFate(
            String name, Fate fate, @Nullable String excerpt, @Nullable String who, boolean fromThem, boolean waits) {
        IncomingMail mail = Objects.requireNonNull(TAKEN.get(name));

        assertThat(mail.fate()).isEqualTo(fate);
        assertThat(mail.username()).isEqualTo(who);
        assertThat(mail.fromPerson()).isEqualTo(fromThem);
        assertThat(mail.waits()).isEqualTo(waits);
        if (excerpt != null) {
            assertThat(mail.excerpt()).startsWith(excerpt);
        }
    }

    @Test
    void everyOneOfTheCorpusIsInTheTableAndMarkedAsRead() throws MessagingException {
        assertThat(TAKEN).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rounds).isEqualTo(TAKEN.size());
        assertThat(fixture().flagged(Flags.Flag.SEEN)).isEqualTo(TAKEN.size());
        assertThat(fixture().reader.round()).isZero();
    }

    @Test
    void anAnswerLiesBesideWhatOurMailWasAbout() {
        IncomingMail answer = Objects.requireNonNull(TAKEN.get("answer-other-address"));

        assertThat(answer.duties())
                .extracting(duty -> duty.path())
                .containsExactly("/reports/BC-6T/183/2020-H1", "/reports/MH-QUY/183/2020-Q2");
        assertThat(answer.units()).extracting(Object::toString).containsExactly("183");
        assertThat(answer.fromAddress()).isEqualTo("dong.nharieng@example.com");
    }

    @Test
    void whatReturnedNamesTheMailTheAddressAndWhetherItIsForGood() {
        Map<String, List<BounceReceived>> byReason =
                fixture().heard.stream().collect(Collectors.groupingBy(BounceReceived::reason));

        assertThat(byReason.get(
                        "5.1.1 smtp; 550 5.1.1 <caoloc.chutich@example.org>: Recipient address rejected: User unknown"))
                .singleElement()
                .satisfies(bounce -> {
                    assertThat(bounce.messageId()).isEqualTo(MailboxFixture.MESSAGE_ID);
                    assertThat(bounce.address()).isEqualTo("caoloc.chutich@example.org");
                    assertThat(bounce.forGood()).isTrue();
                });
        assertThat(fixture().heard).filteredOn(BounceReceived::forGood).hasSize(6);
        assertThat(fixture().heard)
                .filteredOn(bounce -> bounce.messageId() == null)
                .singleElement()
                .satisfies(bounce -> assertThat(bounce.forGood()).isFalse());
    }

    @Test
    void theMomentIsThatOfOurMailServerAndNeverLaterThanNow() {
        assertThat(TAKEN.get("answer-references-only"))
                .satisfies(mail -> assertThat(mail.receivedAt()).isEqualTo("2020-06-09T09:02:07Z"));
        assertThat(TAKEN.get("from-person-without-date"))
                .satisfies(mail ->
                        assertThat(mail.receivedAt()).isEqualTo(fixture().clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from-stranger-injection", "answer-broken-charset", "answer-outlook"})
    void nothingUnseenStandsInALine(String name) {
        IncomingMail mail = Objects.requireNonNull(TAKEN.get(name));

        assertThat(mail.subject() + mail.fromName() + mail.excerpt()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(mail.excerpt()).doesNotContain("alert", "onclick");
    }

    @Test
    void attachmentsAreToldByTheirContentAndNamedWithoutPaths() throws Exception {
        IncomingMail mail = Objects.requireNonNull(TAKEN.get("answer-outlook"));
        Letter letter = LetterReader.read(fixture().files.find(mail.digest()).getFile());

        assertThat(letter.pieces()).extracting(Piece::kind).containsExactly(FileKind.EXCEL, FileKind.PDF);
        assertThat(letter.pieces()).extracting(Piece::name).containsExactly("Biểu 6 tháng.xlsx", "Báo cáo fdp.exe");
        byte[][] content = new byte[1][];
        LetterReader.piece(fixture().files.find(mail.digest()).getFile(), 1, in -> content[0] = in.readAllBytes());
        assertThat(content[0]).asString().startsWith("%PDF-1.4");
        Letter outlook = LetterReader.read(fixture()
                .files
                .find(Objects.requireNonNull(TAKEN.get("answer-winmail")).digest())
                .getFile());
        assertThat(outlook.pieces()).extracting(Piece::kind).containsExactly(FileKind.OUTLOOK);
    }
}
