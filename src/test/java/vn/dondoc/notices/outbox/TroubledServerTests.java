package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notices.outbox.TroubledServer.RESET;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.notices.outbox.MailSettings.Tls;
import vn.dondoc.notices.outbox.Message.State;
import vn.dondoc.notices.outbox.OutboxFixture.Database;

/** What becomes of mails, and what staff read, when the mail server does not do as it should. */
class TroubledServerTests {

    private static final String PASSWORD = "for-this-test";

    private static MailSettings.Line line(Tls tls, int perConnection) {
        return new MailSettings.Line(tls, Duration.ofMillis(400), 0, perConnection);
    }

    /** The first of three mails meets the trouble; nobody's is lost, and none is doubled but where it says so. */
    @ParameterizedTest(name = "{0} {1}: {3}, the server: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // step, reply, state of the mail, its trouble, trouble of the server
                "CONNECT, 554 no service here,           QUEUED, -,        UNREACHABLE",
                "CONNECT, 421 too busy,                  QUEUED, -,        UNREACHABLE",
                "CONNECT, (silence),                     QUEUED, -,        UNREACHABLE",
                "CONNECT, (reset),                       QUEUED, -,        UNREACHABLE",
                "EHLO,    (silence),                     QUEUED, -,        UNREACHABLE",
                "EHLO,    (reset),                       QUEUED, -,        UNREACHABLE",
                "MAIL,    550 5.7.1 sender rejected,     QUEUED, -,        SENDER",
                "MAIL,    530 5.7.0 sign in first,       QUEUED, -,        SIGN_IN",
                "MAIL,    451 4.3.0 later,               QUEUED, UNREACHABLE, UNREACHABLE",
                "MAIL,    552 5.3.4 too large,           FAILED, REJECTED, -",
                "MAIL,    (silence),                     QUEUED, LOST,     UNREACHABLE",
                "MAIL,    (reset),                       QUEUED, LOST,     UNREACHABLE",
                "RCPT,    550 5.1.1 no such user,        FAILED, NOBODY,   -",
                "RCPT,    550 no such user,              FAILED, NOBODY,   -",
                "RCPT,    550 5.2.1 mailbox disabled,    FAILED, NOBODY,   -",
                "RCPT,    550 5.7.1 blocked,             FAILED, REJECTED, -",
                "RCPT,    554 5.7.1 relay denied,        FAILED, REJECTED, -",
                "RCPT,    452 4.2.2 mailbox full,        QUEUED, BUSY,     -",
                "RCPT,    552 5.2.2 mailbox full,        FAILED, FULL,     -",
                "RCPT,    552 mailbox full,              FAILED, FULL,     -",
                "RCPT,    450 4.2.0 greylisted,          QUEUED, BUSY,     -",
                "RCPT,    451 4.7.1 greylisted,          QUEUED, BUSY,     -",
                "RCPT,    421 4.7.0 closing,             QUEUED, UNREACHABLE, UNREACHABLE",
                "RCPT,    (silence),                     QUEUED, LOST,     UNREACHABLE",
                "RCPT,    (reset),                       QUEUED, LOST,     UNREACHABLE",
                "DATA,    451 4.3.0 later,               QUEUED, BUSY,     -",
                "DATA,    554 5.6.0 no,                  FAILED, REJECTED, -",
                "DATA,    (silence),                     QUEUED, LOST,     UNREACHABLE",
                "DATA,    (reset),                       QUEUED, LOST,     UNREACHABLE",
                "END,     451 4.3.0 later,               QUEUED, BUSY,     -",
                "END,     452 4.3.1 disk full,           QUEUED, BUSY,     -",
                "END,     550 5.7.1 spam,                FAILED, REJECTED, -",
                "END,     552 5.2.2 mailbox full,        FAILED, FULL,     -",
                "END,     (silence),                     QUEUED, CUT_OFF,  UNREACHABLE",
                "END,     (reset),                       QUEUED, CUT_OFF,  UNREACHABLE"
            })
    void nothingIsLost(String step, String reply, State state, @Nullable Trouble trouble, @Nullable Trouble ofServer)
            throws IOException {
        try (TroubledServer server = new TroubledServer().answering(step, reply);
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port(), line(Tls.NONE, 1000), null)) {
            fixture.file("a", "hoa@example.org", "Một");
            fixture.delivery.round();

            assertThat(fixture.only()).returns(state, Message::state).returns(trouble, Message::trouble);
            assertThat(fixture.dispatch
                            .rounds()
                            .outage()
                            .map(Rounds.Outage::trouble)
                            .orElse(null))
                    .isEqualTo(ofServer);
            if (trouble != null && reply.startsWith("5")) {
                assertThat(fixture.only().lastError()).contains(reply);
            }

            server.recover();
            if (state == State.FAILED) {
                fixture.outbox.queueAgain(fixture.only().id());
            }
            fixture.clock.moveTo("2020-11-17T09:00");
            assertThat(fixture.delivery.round()).isEqualTo(1);
            assertThat(server.taken).containsExactly("hoa@example.org");
            assertThat(fixture.dispatch.rounds().outage()).isEmpty();
        }
    }

    @Test
    void whatTheServerTookBeforeItBrokeOffComesTwiceUnderTheSameNumber() throws IOException {
        try (TroubledServer server =
                        new TroubledServer().answering("END", RESET).answering("TAKES", "it");
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port(), line(Tls.NONE, 1000), null)) {
            fixture.file("a", "hoa@example.org", "Một");
            fixture.delivery.round();
            fixture.clock.moveTo("2020-11-17T08:29");
            assertThat(fixture.delivery.round()).as("not in a hurry").isZero();

            server.recover();
            fixture.clock.moveTo("2020-11-17T08:30");
            assertThat(fixture.delivery.round()).isEqualTo(1);
            assertThat(server.taken).hasSize(2);
            assertThat(fixture.only())
                    .returns(State.SENT, Message::state)
                    .returns(1, Message::repeats)
                    .returns(Trouble.CUT_OFF, Message::trouble);
        }
    }

    @Test
    void whatNeverGetsAnAnswerIsLeftToStaff() throws IOException {
        try (TroubledServer server = new TroubledServer().answering("END", RESET);
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port(), line(Tls.NONE, 1000), null)) {
            fixture.file("a", "hoa@example.org", "Một");
            for (int hour = 10; hour < 24 && fixture.only().state() == State.QUEUED; hour++) {
                fixture.delivery.round();
                fixture.clock.moveTo("2020-11-17T" + hour + ":00");
            }
            assertThat(fixture.only())
                    .returns(State.FAILED, Message::state)
                    .returns(Trouble.UNCERTAIN, Message::trouble)
                    .returns(3, Message::repeats);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "3, 1000", "1000, 1", "1000, 4"})
    void aServerThatClosesAfterSomeMailsGetsTheRestOverNewConnections(int closesAfter, int perConnection)
            throws IOException {
        try (TroubledServer server = new TroubledServer().closingAfter(closesAfter);
                OutboxFixture fixture =
                        new OutboxFixture(Database.H2, server.port(), line(Tls.NONE, perConnection), null)) {
            fixture.fill("occasion", 10);

            assertThat(fixture.delivery.round()).isEqualTo(10);
            assertThat(server.taken)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10)
                            .mapToObj(i -> "nguoi" + i + "@example.org")
                            .toList());
            assertThat(fixture.outbox.latest(10, 0)).allMatch(message -> message.attempts() == 0);
        }
    }

    @Test
    void oneMailThatTheServerHangsUpOnDoesNotHoldUpTheOthers() throws IOException {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port())) {
            fixture.file("before", "an@example.org", "Một");
            fixture.file("gone", "gone@example.org", "Hai");
            fixture.file("after", "hoa@example.org", "Ba");
            fixture.delivery.round();
            fixture.delivery.round();

            assertThat(fixture.dispatch.rounds().outage()).isEmpty();
            assertThat(server.taken).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}; server {1} for {2}, trusted {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "IMPLICIT, tls,      localhost,         true,  -",
                "REQUIRED, starttls, localhost,         true,  -",
                "OFFERED,  starttls, localhost,         true,  -",
                "IMPLICIT, tls,      localhost,         false, NOT_SAFE",
                "REQUIRED, starttls, localhost,         false, NOT_SAFE",
                "OFFERED,  starttls, localhost,         false, NOT_SAFE",
                "IMPLICIT, tls,      thu.example.org,   true,  NOT_SAFE",
                "REQUIRED, starttls, thu.example.org,   true,  NOT_SAFE",
                "IMPLICIT, plain,    localhost,         true,  NOT_SAFE",
                "REQUIRED, plain,    localhost,         true,  NOT_SAFE",
                "OFFERED,  plain,    localhost,         true,  -",
                "NONE,     starttls, localhost,         false, -"
            })
    void nothingGoesOverAnUnsafeConnectionUnlessOneAllowsIt(
            Tls tls, String speaks, String name, boolean trusted, @Nullable Trouble trouble, @TempDir Path folder)
            throws Exception {
        KeyStore keys = keys(folder.resolve("keys.p12"), name);
        MailSettings.Line line = new MailSettings.Line(tls, Duration.ofSeconds(20), 0, 1000);
        try (TroubledServer server = new TroubledServer()) {
            if (!speaks.equals("plain")) {
                server.speakingTls(having(keys), speaks.equals("tls"));
            }
            try (OutboxFixture fixture =
                    new OutboxFixture(Database.H2, server.port(), line, trusted ? trusting(keys) : null)) {
                fixture.file("a", "hoa@example.org", "Một");

                assertThat(fixture.delivery.round()).isEqualTo(trouble == null ? 1 : 0);
                assertThat(server.taken).hasSize(trouble == null ? 1 : 0);
                assertThat(fixture.only().state()).isEqualTo(trouble == null ? State.SENT : State.QUEUED);
                assertThat(fixture.only().attempts()).isZero();
                assertThat(fixture.dispatch
                                .rounds()
                                .outage()
                                .map(Rounds.Outage::trouble)
                                .orElse(null))
                        .isEqualTo(trouble);
            }
        }
    }

    /** A certificate of that name, signed by itself, and its key. */
    private static KeyStore keys(Path file, String name) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext having(KeyStore keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
