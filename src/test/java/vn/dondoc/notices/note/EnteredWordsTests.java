package vn.dondoc.notices.note;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.waiving.Terms;
import vn.dondoc.compliance.waiving.WaiverDecided;
import vn.dondoc.compliance.waiving.WaiverRequest;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.DueEvents;
import vn.dondoc.notices.RevisionsOf;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.digest.DigestWriter;
import vn.dondoc.notices.ics.DueCalendar;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.LangSonSample;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.AsSent;
import vn.dondoc.notices.outbox.Attachment;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.notices.recipients.Recipients.Reader;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportReturned;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/**
 * Whatever people enter as names, titles, reasons and remarks, the mails that quote it have the headers, recipients,
 * markup and links that they have with harmless words. Compared as the mail server gets them.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnteredWordsTests {

    private static final String BASE = "http://localhost:8080/";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 5);
    private static final Verdict HALF_YEAR = LangSonSample.owed("BC-6T", "2020-H1", LocalDate.of(2020, 6, 9));
    private static final Told ABOUT = new Told("lang-son/2020", "BC-6T", "183", "2020-H1", TODAY, Told.Kind.NOTE, 0);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern LIKE_A_HEADER =
            Pattern.compile("(?i)\\s*(bcc|cc|to|from|subject|content-type|reply-to|x-[a-z-]+)\\s*:.*");
    private static final Pattern TURNS_OR_HIDES = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}]");

    @Autowired
    private DigestWriter digests;

    @Autowired
    private Notes notes;

    @Autowired
    private NoteWriter noteWriter;

    @Autowired
    private MessageSource messages;

    @Autowired
    private VerdictWords verdictWords;

    private AsSent post;
    private Map<String, Parts> harmless;

    @BeforeAll
    void sendHarmlessOnes() throws Exception {
        post = new AsSent();
        harmless = sendAll("Một lời bình thường");
    }

    @AfterAll
    void close() throws IOException {
        post.close();
    }

    static List<String> entered() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></tr></table></body><h1>Khẩn</h1>",
                "&lt;script&gt;&#60;b&#62;",
                "Một\r\nBcc: ai@example.org\r\n\r\nX-Khac: 1",
                "Một\nBcc: ai@example.org",
                "Một\rSubject: khác",
                "Một\u0085To: ai@example.org\u2028Bcc: ai@example.org\u2029Bcc: ai@example.org",
                "=?utf-8?Q?Bcc=3A_ai=40example.org=0D=0A?=",
                "javascript:alert(1) data:text/html,x http://khac.example.org/login",
                "[[${T(java.lang.Runtime)}]] [(${1+1})] __${1+1}__ {0} #{x} ${x}",
                "Huyện \u202Egro.elpmaxe\u202C Ca\u200Bo L\u2066ộc\u2069\uFEFF\u200F",
                "Một\u0000\u0007\u001Bhai",
                "a\\nBEGIN:VALARM\\nEND:VALARM;X=1,2\r\nATTENDEE:mailto:ai@example.org\r\n.\r\n",
                "x".repeat(5_000),
                "rất dài ".repeat(700));
    }

    @ParameterizedTest
    @MethodSource("entered")
    void whatIsEnteredStaysWords(String words) throws Exception {
        sendAll(words).forEach((kind, parts) -> {
            Parts usual = harmless.get(kind);
            assertThat(parts.headers()).as(kind).isEqualTo(usual.headers());
            assertThat(parts.recipients()).as(kind).isEqualTo(usual.recipients());
            assertThat(found(TAG, parts.html())).as(kind).isEqualTo(found(TAG, usual.html()));
            assertThat(found(HREF, parts.html())).as(kind).isEqualTo(found(HREF, usual.html()));
            assertThat(HREF.matcher(parts.html()).results().map(href -> href.group(1)))
                    .as(kind)
                    .isNotEmpty()
                    .allMatch(href -> href.startsWith(BASE));
            assertThat(parts.text().lines())
                    .as(kind)
                    .noneMatch(line -> LIKE_A_HEADER.matcher(line).matches());
            assertThat(TURNS_OR_HIDES.matcher(parts.text() + parts.html()).find())
                    .as(kind)
                    .isFalse();
            assertThat(names(parts.calendar())).as(kind).isEqualTo(names(usual.calendar()));
            assertThat(new String(parts.bytes(), StandardCharsets.UTF_8).split("\r\n", -1))
                    .as("RFC 5322, 2.1.1")
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998);
        });
    }

    @ParameterizedTest
    @MethodSource("entered")
    void aFeedHasNoLinesOfWhatIsEntered(String words) {
        assertThat(names(new DueCalendar(words, Locale.ENGLISH, List.of()).feed()))
                .isEqualTo(names(new DueCalendar("Một", Locale.ENGLISH, List.of()).feed()));
    }

    /** @param headers names, as any program reads them */
    private record Parts(
            List<String> recipients, Set<String> headers, String text, String html, byte[] calendar, byte[] bytes) {}

    private Map<String, Parts> sendAll(String words) throws Exception {
        Map<String, Parts> sent = new LinkedHashMap<>();
        for (Map.Entry<String, Mail> mail : mails(words).entrySet()) {
            AsSent.Sent one = post.send(mail.getValue());
            sent.put(mail.getKey(), parts(one));
        }
        return sent;
    }

    private Map<String, Mail> mails(String words) {
        Map<String, Mail> mails = new LinkedHashMap<>();
        mails.put("digest", digest(verdict("BC-6T", words), words));
        mails.put("digest of a request", digest(verdict("YC.1", words), words));
        mails.put("returned", returned(words));
        mails.put("received", received(words));
        mails.put("asked", waiver(asked(words)));
        mails.put("decided", waiver(decided(words)));
        return mails;
    }

    private Mail digest(Verdict verdict, String words) {
        Reminder reminder =
                LangSonSample.reminder(TODAY, "hoa", Part.IN_CHARGE, verdict).orElseThrow();
        Digest digest = new Digest(reader(words), TODAY, List.of(reminder.inPlaceOf(reader(words))));
        Territory territory = Territory.of(List.of(LangSonSample.PROVINCE, verdict.unit()));
        RevisionsOf.Known nothing = new RevisionsOf.Known(Map.of(), Map.of());
        DueEvents events = new DueEvents(
                LangSonSample.PACK, messages, Locale.ENGLISH, URI.create(BASE), LangSonSample.DAYS, nothing);
        byte[] file = new DueCalendar(
                        "Một",
                        Locale.ENGLISH,
                        events.own(verdict, vn.dondoc.account.Role.CLERK).stream()
                                .toList())
                .publication("dondoc@example.org");
        return digests.write(digest, territory)
                .attaching(List.of(new Attachment("viec-den-han.ics", "text/calendar", file)));
    }

    private Mail returned(String words) {
        ReportReturned event = new ReportReturned(
                "lang-son/2020",
                report(),
                1,
                words,
                words,
                ReportReturned.Way.RETURNED,
                words,
                List.of(new ReportReturned.Doubt("kdc", words, words)),
                TODAY,
                "hoa",
                "canbo");
        return note(
                notes.returned(event, unit(words), words, new Reader(reader(words), Optional.of(reader(words)))),
                "returned",
                words);
    }

    private Mail received(String words) {
        Instant at = Instant.parse("2020-06-05T02:00:00Z");
        Receipt receipt = new Receipt(
                LangSonSample.CAO_LOC.id(), "BC-6T", HALF_YEAR.period(), at, at, Receipt.Door.ZALO, "canbo", words);
        return note(
                notes.received(receipt, verdict("BC-6T", words), new Reader(reader(words), Optional.empty())),
                "received",
                words);
    }

    private Mail note(NoteView note, String kind, String words) {
        return noteWriter.write(kind + "/1", reader(words), note, ABOUT);
    }

    private WaiverMail asked(String words) {
        WaiverRequest request = new WaiverRequest(
                1,
                "lang-son/2020",
                Key.of(HALF_YEAR),
                Terms.extended(TODAY.plusDays(10)),
                words,
                words,
                null,
                Instant.EPOCH,
                "hoa",
                List.of(),
                null);
        return waiverWords(words).asked(request, words, words, BASE + "waivers/requests/1");
    }

    private WaiverMail decided(String words) {
        WaiverDecided decided = new WaiverDecided(
                Key.of(HALF_YEAR),
                WaiverDecided.Outcome.DECLINED,
                Terms.waived(null, TODAY.plusDays(10)),
                words,
                words,
                "hoa",
                1);
        return waiverWords(words).decided(decided, words, BASE + "verdicts/BC-6T/183/2020-H1");
    }

    private WaiverMailWords waiverWords(String words) {
        return new WaiverMailWords(
                new Wording(messages, Locale.forLanguageTag("vi")),
                verdictWords,
                LangSonSample.PACK,
                verdict("BC-6T", words),
                TODAY);
    }

    private Mail waiver(WaiverMail mail) {
        return noteWriter.write("question/1", reader("hoa"), mail, ABOUT);
    }

    private static Officer reader(String words) {
        return new Officer("hoa", words, "hoa@example.org", Locale.forLanguageTag("vi"), LangSonSample.CLERK.offices());
    }

    private static ReportKey report() {
        return new ReportKey("BC-6T", LangSonSample.CAO_LOC.id(), HALF_YEAR.period());
    }

    private static Unit unit(String words) {
        Unit unit = LangSonSample.CAO_LOC;
        return new Unit(unit.id(), unit.level(), words, words, null, null, unit.parents());
    }

    private static Verdict verdict(String code, String words) {
        Rule rule = HALF_YEAR.rule();
        Rule entered = new Rule(
                rule.kind(),
                code,
                words,
                words,
                rule.file(),
                rule.line(),
                rule.citations(),
                rule.binding(),
                rule.scope(),
                rule.rhythms(),
                rule.demand(),
                rule.deadline(),
                null,
                rule.severity(),
                null,
                null,
                Set.of(),
                null,
                null,
                rule.ladder(),
                words,
                null,
                null,
                List.of(),
                List.of());
        return new Verdict(
                entered,
                unit(words),
                HALF_YEAR.period(),
                HALF_YEAR.due(),
                HALF_YEAR.outcome(),
                HALF_YEAR.state(),
                null,
                null,
                null,
                null,
                List.of(),
                "");
    }

    private static Parts parts(AsSent.Sent sent) throws Exception {
        MimeMessage mime =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(sent.bytes()));
        String whole = new String(sent.bytes(), StandardCharsets.UTF_8);
        Set<String> headers = whole.substring(0, whole.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> !Character.isWhitespace(line.charAt(0)))
                .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
                .collect(Collectors.toCollection(TreeSet::new));
        MimeMultipart content = (MimeMultipart) mime.getContent();
        byte[] calendar = new byte[0];
        if (content.getContentType().startsWith("multipart/mixed")) {
            assertThat(content.getCount()).isEqualTo(2);
            calendar = content.getBodyPart(1).getInputStream().readAllBytes();
            content = (MimeMultipart) content.getBodyPart(0).getContent();
        }
        return new Parts(
                sent.recipients(),
                headers,
                text(content.getBodyPart(0)),
                text(content.getBodyPart(1)),
                calendar,
                sent.bytes());
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }

    private static Set<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the content lines (RFC 5545, 3.1), unfolded. */
    private static List<String> names(byte[] calendar) {
        String unfolded = new String(calendar, StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "");
        return Stream.of(unfolded.split("\r|\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("[:;]", 2)[0])
                .toList();
    }
}
