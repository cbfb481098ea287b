package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.mailbox.Postbox.Came;

/** Forms by mail, as people and their programs send them, through a real mailbox into the whole application. */
@ReportingServer
@AutoConfigureMockMvc
@Import(Postbox.class)
@TestPropertySource(properties = "tests.own-server=mailed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedFormsTests {

    @Autowired
    Postbox postbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void settle() {
        postbox.settle(LangSonReports.RULES);
    }

    @ParameterizedTest(name = "{0}: {6} {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            outlook answers the reminder           | OUTLOOK     | caoloc.chutich@example.org | true  | - | filled        | REPORT        | DRAFTED       | 1 | true  | false
            gmail answers the reminder             | GMAIL       | caoloc.chutich@example.org | true  | - | filled        | REPORT        | DRAFTED       | 1 | true  | false
            thunderbird, name in two parts         | THUNDERBIRD | caoloc.canbo@example.org   | true  | - | filled        | REPORT        | DRAFTED       | 1 | true  | false
            apple mail, shown inline               | APPLE       | caoloc.canbo@example.org   | false | - | filled        | REPORT        | DRAFTED       | 1 | true  | false
            zimbra, octet-stream                   | ZIMBRA      | caoloc.canbo@example.org   | false | - | filled        | REPORT        | DRAFTED       | 1 | true  | false
            with a scan beside it                  | GMAIL       | caoloc.canbo@example.org   | false | - | filled pdf    | REPORT        | DRAFTED       | 1 | true  | false
            staff of the province sends it         | OUTLOOK     | canbo@example.org          | false | - | filled        | REPORT        | DRAFTED       | 1 | true  | false
            nothing happened, and says so          | GMAIL       | caoloc.canbo@example.org   | true  | - | nothing       | REPORT        | DRAFTED       | 1 | true  | false
            in a zip, in a folder                  | OUTLOOK     | caoloc.canbo@example.org   | true  | - | zip           | REPORT        | DRAFTED       | 1 | true  | false
            in a zip, under a path                 | OUTLOOK     | caoloc.canbo@example.org   | true  | - | zip-paths     | REPORT        | DRAFTED       | 1 | true  | false
            the same file twice                    | GMAIL       | caoloc.canbo@example.org   | true  | - | filled filled | REPORT        | DRAFTED DRAFTED | 1 | true  | false
            two that differ                        | GMAIL       | caoloc.canbo@example.org   | true  | - | filled corrected | ANSWER     | TWICE TWICE   | 0 | true  | true
            two that differ, in a zip              | GMAIL       | caoloc.canbo@example.org   | true  | - | zip-two       | ANSWER        | TWICE TWICE   | 0 | true  | true
            more cultural areas than areas         | GMAIL       | caoloc.canbo@example.org   | true  | - | too-many      | REPORT        | FAULTY        | 1 | true  | false
            words in a cell for a number           | OUTLOOK     | caoloc.canbo@example.org   | true  | - | bad-cell      | REPORT        | CELLS         | 1 | true  | true
            nothing filled in                      | GMAIL       | caoloc.canbo@example.org   | true  | - | empty         | ANSWER        | EMPTY         | 0 | true  | true
            nothing but zeros                      | GMAIL       | caoloc.canbo@example.org   | true  | - | zeros         | ANSWER        | EMPTY         | 0 | true  | true
            of another district                    | GMAIL       | caoloc.canbo@example.org   | false | - | vanlang       | FROM_PERSON   | NOT_THEIRS    | 0 | true  | true
            of that district's shared mailbox      | ZIMBRA      | vanlang@example.org        | false | - | vanlang       | REPORT        | DRAFTED       | 0 | true  | false
            another report than was asked for      | GMAIL       | caoloc.canbo@example.org   | true  | - | year          | ANSWER        | CONTRADICTS   | 0 | true  | true
            an answer from a private address       | GMAIL       | dong.nharieng@example.com  | true  | - | filled        | ANSWER        | OTHER_ADDRESS | 0 | true  | true
            from a stranger                        | GMAIL       | khach@example.com          | false | - | filled        | FROM_STRANGER | STRANGER      | 0 | true  | true
            forged, says the mail server           | GMAIL       | caoloc.canbo@example.org   | false | Authentication-Results: mx.example.org; spf=fail; dmarc=fail | filled | FROM_PERSON | FORGED | 0 | true | true
            none of our forms                      | OUTLOOK     | caoloc.canbo@example.org   | false | - | not-ours      | FROM_PERSON   | NO_FORM       | 0 | true  | true
            cut off on its way                     | OUTLOOK     | caoloc.canbo@example.org   | false | - | cut-off       | FROM_PERSON   | NO_FORM       | 0 | true  | true
            with macros                            | OUTLOOK     | caoloc.canbo@example.org   | true  | - | macros        | ANSWER        | MACROS        | 0 | true  | true
            as before 2007                         | OUTLOOK     | caoloc.canbo@example.org   | true  | - | xls           | ANSWER        | OLD_FORMAT    | 0 | true  | true
            with a password                        | OUTLOOK     | caoloc.canbo@example.org   | true  | - | password      | ANSWER        | ENCRYPTED     | 0 | true  | true
            a letter of Word as before 2007        | OUTLOOK     | caoloc.canbo@example.org   | true  | - | doc           | ANSWER        | -             | 0 | true  | true
            a zip with a password                  | OUTLOOK     | caoloc.canbo@example.org   | true  | - | zip-locked    | ANSWER        | ENCRYPTED     | 0 | true  | true
            a zip that unpacks without end         | OUTLOOK     | caoloc.canbo@example.org   | true  | - | zip-bomb      | ANSWER        | ARCHIVE       | 0 | true  | true
            a zip of photos                        | OUTLOOK     | caoloc.canbo@example.org   | true  | - | zip-photos    | ANSWER        | -             | 0 | true  | true
            another kind of archive                | OUTLOOK     | caoloc.canbo@example.org   | true  | - | rar           | ANSWER        | ARCHIVE       | 0 | true  | true
            packed by outlook                      | OUTLOOK     | caoloc.canbo@example.org   | true  | - | winmail       | ANSWER        | OUTLOOK       | 0 | true  | true
            only a scan                            | APPLE       | caoloc.canbo@example.org   | true  | - | pdf           | ANSWER        | -             | 0 | true  | true
            out of office, with the form quoted    | OUTLOOK     | caoloc.canbo@example.org   | true  | Auto-Submitted: auto-replied | filled | AUTOMATIC | - | 0 | false | false
            through a list                         | GMAIL       | caoloc.canbo@example.org   | false | List-Id: <huyen.example.org> | filled | REPORT | DRAFTED | 1 | false | false
            by a program that wants no answer      | OUTLOOK     | caoloc.canbo@example.org   | false | X-Auto-Response-Suppress: All | filled | REPORT | DRAFTED | 1 | false | false
            marked as unwanted, by nobody we know  | GMAIL       | khach@example.com          | false | X-Spam-Flag: YES | filled | SPAM | - | 0 | false | false
            """)
    void eachHasItsFate(
            String name,
            Client client,
            String from,
            boolean answer,
            @Nullable String more,
            String attached,
            Fate fate,
            @Nullable String courses,
            int receipts,
            boolean answered,
            boolean waits) {
        Came came = postbox.come(postbox.mail(client, from, answer, more == null ? "" : more, attached.split(" ")));

        assertThat(came.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.fate()).isEqualTo(fate);
            assertThat(mail.waits()).isEqualTo(waits);
        });
        assertThat(String.join(" ", came.courses())).isEqualTo(courses == null ? "" : courses);
        assertThat(came.receipts()).hasSize(receipts).allSatisfy(receipt -> {
            assertThat(receipt.door()).isEqualTo(Receipt.Door.MAIL);
            assertThat(receipt.receivedAt()).isEqualTo("2020-06-09T09:02:00Z");
        });
        assertThat(came.answers()).hasSize(answered ? 1 : 0);
    }

    @Test
    void theWholeFormByMailIsWhatItIsByThePage() {
        Came came = postbox.come(postbox.mail(Client.OUTLOOK, "caoloc.canbo@example.org", true, "", "filled"));

        assertThat(came.entries()).isEqualTo(new TreeMap<>(HalfYearFigures.SENT));
        assertThat(came.answers())
                .singleElement()
                .asString()
                .startsWith("[Đã nhận, chờ xác nhận] ")
                .contains("huyện Cao Lộc", "16:02", "/mailed/")
                .doesNotContain("đúng hạn", "chậm");
    }

    @Test
    void aCorrectionReplacesTheDraftAndWhatWasWrittenEarlierDoesNot() {
        String from = "caoloc.canbo@example.org";
        Came came = postbox.come(
                postbox.mail(Client.GMAIL, from, true, "Date: Tue, 9 Jun 2020 14:00:00 +0700", "filled"),
                postbox.mail(Client.GMAIL, from, true, "Date: Tue, 9 Jun 2020 15:00:00 +0700", "corrected"),
                postbox.mail(Client.GMAIL, from, true, "Date: Tue, 9 Jun 2020 14:30:00 +0700", "filled"));

        assertThat(came.courses()).containsExactly("DRAFTED", "DRAFTED", "OLDER");
        assertThat(came.versions()).isEqualTo(2);
        assertThat(came.entries()).containsEntry("ho-ngheo", "1.230");
        assertThat(came.receipts()).hasSize(1);
    }

    @Test
    void theSameMailInTwoFoldersAndTheSameFileInTwoMailsChangeNothing() {
        byte[] mail = postbox.mail(Client.GMAIL, "caoloc.canbo@example.org", true, "", "filled");
        Came came = postbox.come(
                mail, mail, postbox.mail(Client.OUTLOOK, "caoloc.chutich@example.org", true, "", "filled"));

        assertThat(came.mails()).hasSize(2);
        assertThat(came.courses()).containsExactly("DRAFTED", "DRAFTED");
        assertThat(came.versions()).isEqualTo(1);
        assertThat(came.receipts()).hasSize(1);
    }

    @Test
    void aFormInAMailPassedOnCountsAsOfWhoPassedItOn() {
        byte[] inner = postbox.mail(Client.APPLE, "dongdang.canbo@example.org", false, "", "filled");
        String outer = postbox.headers("caoloc.canbo@example.org", false, "") + "MIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"ngoai\"\n\n--ngoai\nContent-Type: text/plain\n\nXin chuyen."
                + "\n--ngoai\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n"
                + new String(inner, StandardCharsets.ISO_8859_1) + "\n--ngoai--\n";
        Came came = postbox.come(MailboxFixture.crlf(outer));

        assertThat(came.courses()).containsExactly("DRAFTED");
        assertThat(came.receipts()).extracting(Receipt::by).containsExactly("caoloc.canbo");
    }

    @Test
    void whatIsWrongIsNamedByItsCell() {
        Came cells = postbox.come(postbox.mail(Client.OUTLOOK, "caoloc.canbo@example.org", true, "", "bad-cell"));
        Came faulty = postbox.come(postbox.mail(Client.OUTLOOK, "caoloc.canbo@example.org", true, "", "too-many"));

        assertThat(cells.entries()).isEmpty();
        assertThat(cells.answers())
                .singleElement()
                .asString()
                .startsWith("[Đề nghị chỉnh sửa] ")
                .containsPattern("Ô Biểu!D\\d+: ")
                .contains("khoảng 1.200 hộ");
        assertThat(faulty.answers()).singleElement().asString().containsPattern("Ô Biểu!D\\d+: ");
    }

    /** One that answers everything, from the address of somebody we know, without saying that it is a machine. */
    @Test
    void twoMachinesThatAnswerEachOtherEndSoon() {
        Came came = postbox.aside(() -> {
            Came last = postbox.came(postbox.mail(Client.OUTLOOK, "caoloc.canbo@example.org", true, "", "filled"));
            for (int round = 0; round < 12; round++) {
                List<String> ids = jdbc.sql(
                                "select message_id from message where occasion like 'reply/%' order by id desc")
                        .query(String.class)
                        .list();
                String answering = "In-Reply-To: " + ids.get(0);
                byte[] machine = postbox.mail(Client.ZIMBRA, "caoloc.canbo@example.org", false, answering, "filled");
                byte[] plain = MailboxFixture.crlf(
                        postbox.headers("caoloc.canbo@example.org", false, answering) + "\nDa nhan thu cua quy vi.\n");
                last = postbox.came(machine, plain);
            }
            return last;
        });

        assertThat(came.mails()).hasSize(25);
        assertThat(came.answers()).hasSize(AnswerDesk.MOST_ON_FIGURES + AnswerDesk.MOST_ON_OTHERS);
    }

    @Test
    void theCorpusHasSixtyMailsAtLeast() throws Exception {
        try (var files = Files.list(Path.of("src/test/resources/mails"))) {
            long written = files.count();
            long made = Arrays.stream(MailedFormsTests.class
                            .getDeclaredMethod(
                                    "eachHasItsFate",
                                    String.class,
                                    Client.class,
                                    String.class,
                                    boolean.class,
                                    String.class,
                                    String.class,
                                    Fate.class,
                                    String.class,
                                    int.class,
                                    boolean.class,
                                    boolean.class)
                            .getAnnotation(CsvSource.class)
                            .textBlock()
                            .split("\n"))
                    .count();
            assertThat(written + made).isGreaterThanOrEqualTo(60);
        }
    }
}
