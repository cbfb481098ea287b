package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notices.outbox.MailSink.Taken;
import vn.dondoc.notices.outbox.Message.State;
import vn.dondoc.notices.outbox.OutboxFixture.Database;

/** The bytes that go over the wire, whatever people wrote into the names and addresses that mails are made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIsSentTests {

    private static final Set<String> HEADERS = Set.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "Content-Language");

    private MailSink sink;
    private OutboxFixture fixture;
    private int filed;

    @BeforeAll
    void start() throws IOException {
        sink = new MailSink(true);
        fixture = new OutboxFixture(Database.H2, sink.port());
    }

    @AfterAll
    void stop() throws IOException {
        fixture.close();
        sink.close();
    }

    private Taken send(String address, String subject) {
        sink.kept.clear();
        fixture.file("occasion/" + filed++, address, subject);
        fixture.delivery.round();
        assertThat(sink.kept).hasSize(1);
        return sink.kept.get(0);
    }

    private static MimeMessage read(Taken taken) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(taken.bytes()));
    }

    /** As another program reads them: names of the lines before the first empty one, without folded ones. */
    private static Set<String> headers(Taken taken) {
        String head = taken.text().substring(0, taken.text().indexOf("\r\n\r\n"));
        Set<String> names = new TreeSet<>();
        for (String line : head.split("\r\n")) {
            if (!Character.isWhitespace(line.charAt(0))) {
                names.add(line.substring(0, Math.max(0, line.indexOf(':'))));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Một\r\nBcc: ai@example.org",
                "Một\nBcc: ai@example.org\n\n<script>alert(1)</script>",
                "Một\rX-Priority: 1",
                "Một\r\n\r\nNội dung khác",
                "Một\u0085Bcc: ai@example.org",
                "Một\u2028Bcc: ai@example.org\u2029",
                "Một\u0000Hai",
                "=?utf-8?Q?Bcc=3A_ai=40example.org?=",
                "=?utf-8?B?DQpCY2M6IGFpQGV4YW1wbGUub3Jn?=",
                "Huyện \"Cao Lộc\"; filename=x.exe",
                "Huyện \u202Egro.elpmaxe@ia\u202C Cao Lộc",
                ".",
                "\r\n.\r\nMAIL FROM:<ai@example.org>",
                "   "
            })
    void noSubjectMakesAnotherHeaderOrRecipient(String subject) throws Exception {
        Taken taken = send("hoa@example.org", subject);

        assertThat(headers(taken)).isEqualTo(new TreeSet<>(HEADERS));
        assertThat(taken.commands()).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
        assertThat(taken.commands()).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
        MimeMessage mime = read(taken);
        assertThat(mime.getAllRecipients()).extracting(String::valueOf).containsExactly("hoa@example.org");
        assertThat(mime.getSubject()).as("one line").doesNotContain("\r", "\n", "\u2028", "\u202E");
        assertThat(taken.text().lines())
                .as("RFC 5322, 2.1.1")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998);
    }

    @Test
    void anOverlongSubjectIsCutAndFolded() throws Exception {
        Taken taken = send("hoa@example.org", "Báo cáo " + "rất dài ".repeat(200));

        assertThat(read(taken).getSubject()).startsWith("Báo cáo rất dài").endsWith("…");
        assertThat(read(taken).getSubject().length()).isLessThanOrEqualTo(Mail.LONGEST_SUBJECT);
        assertThat(taken.text().lines()).allMatch(line -> line.length() <= 998);
        assertThat(headers(taken)).isEqualTo(new TreeSet<>(HEADERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoa@example.org, ai@example.org",
                "hoa@example.org;ai@example.org",
                "hoa@example.org\r\nBcc: ai@example.org",
                "hoa@example.org\nRCPT TO:<ai@example.org>",
                "hoa@example.org>\r\nRCPT TO:<ai@example.org",
                "<hoa@example.org> ai@example.org",
                "Hoa <hoa@example.org>",
                "nhóm: hoa@example.org, ai@example.org;",
                "hoa@example.org SIZE=1",
                "@ai.example.org:hoa@example.org",
                "\"hoa\r\nai\"@example.org",
                "hoa",
                "hoa@",
                "@example.org",
                "hoa@exam ple.org",
                "hoa(ai@example.org)@example.org"
            })
    void whatIsNotOneAddressIsNotWrittenTo(String address) {
        sink.kept.clear();
        fixture.file("occasion/" + filed++, address, "Một");
        fixture.delivery.round();

        assertThat(sink.kept).isEmpty();
        assertThat(fixture.outbox.latest(1, 0).get(0))
                .returns(State.FAILED, Message::state)
                .returns(Trouble.NOT_AN_ADDRESS, Message::trouble);
    }

    @Test
    void anAnswerSaysWhatItAnswersAndThatAMachineWroteIt() throws Exception {
        sink.kept.clear();
        String conversation = "<1@example.com> not-an-id <2@example.com>\r\nBcc: ai@example.org";
        fixture.outbox.file(fixture.mail("reply/" + filed++, "hoa@example.org", "Một")
                .answering(Answered.of("<3@example.com>\r\nBcc: ai@example.org", conversation)));
        fixture.delivery.round();

        MimeMessage mime = read(sink.kept.get(0));
        assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mime.getHeader("In-Reply-To")).containsExactly("<3@example.com>");
        assertThat(mime.getHeader("References")).containsExactly("<1@example.com> <2@example.com> <3@example.com>");
        assertThat(headers(sink.kept.get(0))).doesNotContain("Bcc");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            dondoc+{token}@example.org, true,  dondoc+TOKEN@example.org, Một [TOKEN]
            tra-loi@example.org,        false, tra-loi@example.org,      Một
            -,                          false, dondoc@example.org,       Một
            """)
    void whereTheServerRenamesMailsTheTokenStandsInTheAddressAndTheSubject(
            @Nullable String replyTo, boolean inSubject, String address, String subject) throws Exception {
        fixture.file("occasion/" + filed++, "hoa@example.org", "Một");
        Message filed = fixture.outbox.latest(1, 0).get(0);
        fixture.delivery.round();
        String token = filed.messageId().substring(1, 28);
        MailSettings.Sender sender = new MailSettings.Sender(
                "dondoc@example.org", replyTo, inSubject, Duration.ofDays(7), OutboxFixture.PLAIN);

        MimeMessage mime = Letter.of(Session.getInstance(new Properties()), sender, filed, List.of());
        assertThat(token).matches("dd\\.[a-z0-9]{24}");
        assertThat(mime.getReplyTo()).extracting(String::valueOf).containsExactly(address.replace("TOKEN", token));
        assertThat(mime.getSubject()).isEqualTo(subject.replace("TOKEN", token));
    }

    @Test
    void aBodyThatLooksLikeTheDialogueStaysABody() throws Exception {
        sink.kept.clear();
        String body = "Kính gửi\r\n.\r\nRCPT TO:<ai@example.org>\r\nDATA\r\n..\r\n";
        Mail mail = fixture.mail("occasion/" + filed++, "hoa@example.org", "Một");
        fixture.outbox.file(new Mail(
                mail.occasion(),
                mail.recipient(),
                mail.address(),
                mail.subject(),
                body,
                "<pre>\r\n.\r\nQUIT\r\n</pre>",
                mail.language(),
                mail.told()));
        fixture.delivery.round();

        assertThat(sink.kept).hasSize(1);
        assertThat(sink.kept.get(0).commands())
                .filteredOn(line -> line.startsWith("RCPT"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: ai@example.org.ics",
                "../../etc/passwd",
                "a\".exe; x=\"",
                "\u202Escr.ics",
                "=?utf-8?Q?a?="
            })
    void noFileNameMakesAHeaderOrAPath(String name) throws Exception {
        sink.kept.clear();
        Attachment file = new Attachment(name, "text/calendar", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        fixture.outbox.file(
                fixture.mail("occasion/" + filed++, "hoa@example.org", "Một").attaching(List.of(file)));
        fixture.delivery.round();

        Taken taken = sink.kept.get(0);
        assertThat(headers(taken)).isEqualTo(new TreeSet<>(HEADERS));
        assertThat(Collections.list(read(taken).getAllHeaderLines())).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(taken.text()).doesNotContainPattern(Pattern.compile("(?m)^Bcc"));
        assertThat(file.name()).doesNotContain("/", "\"", "\r", "\n", ";", "\u202E");
    }

    @Test
    void whereItIsDeclinedIsOneAddress() throws Exception {
        sink.kept.clear();
        fixture.outbox.file(fixture.mail("occasion/" + filed++, "hoa@example.org", "Một")
                .declinedAt(URI.create("https://dondoc.example.org/a?b=%0D%0ABcc:x,y")));
        fixture.delivery.round();

        assertThat(read(sink.kept.get(0)).getHeader("List-Unsubscribe"))
                .containsExactly("<https://dondoc.example.org/a?b=%0D%0ABcc:x,y>");
    }
}
