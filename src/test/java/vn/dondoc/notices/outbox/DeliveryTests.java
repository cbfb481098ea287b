package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.MovableClock;
import vn.dondoc.notices.outbox.Message.State;
import vn.dondoc.notices.outbox.OutboxFixture.Database;
import vn.dondoc.notices.outbox.Rounds.Outage;

class DeliveryTests {

    private static GreenMail mailServer(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Test
    void theMailArrivesAsWrittenInBothForms() throws Exception {
        GreenMail server = mailServer(0);
        try (OutboxFixture fixture =
                new OutboxFixture(Database.H2, server.getSmtp().getPort())) {
            fixture.file(
                    "a", "hoa@example.org", "[Nhắc việc] Báo cáo năm – hạn cuối thứ Bảy, 21/11/2020 – huyện Cao Lộc");

            assertThat(fixture.delivery.round()).isEqualTo(1);

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject())
                    .isEqualTo("[Nhắc việc] Báo cáo năm – hạn cuối thứ Bảy, 21/11/2020 – huyện Cao Lộc");
            assertThat(received.getFrom()[0]).hasToString("dondoc@example.org");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getMessageID()).isEqualTo(fixture.only().messageId());
            Multipart forms = (Multipart) received.getContent();
            assertThat(forms.getContentType()).startsWith("multipart/alternative");
            assertThat(forms.getBodyPart(0).getContent()).isEqualTo("Kính gửi: huyện Cao Lộc");
            assertThat(forms.getBodyPart(1).getContentType()).containsIgnoringCase("text/html; charset=utf-8");
            assertThat(forms.getBodyPart(1).getContent()).isEqualTo("<p>Kính gửi: <b>huyện Cao Lộc</b></p>");
            assertThat(fixture.only().state()).isEqualTo(State.SENT);
            assertThat(fixture.delivery.round()).isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void filesGoWithTheMailAndItSaysWhereItIsDeclined() throws Exception {
        GreenMail server = mailServer(0);
        byte[] calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Báo cáo\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
        try (OutboxFixture fixture =
                new OutboxFixture(Database.H2, server.getSmtp().getPort())) {
            Attachment due = new Attachment("Hạn báo cáo\r\nX: y.ics", "text/calendar", calendar);
            fixture.outbox.file(fixture.mail("digest/2020-11-17/hoa", "hoa@example.org", "Một")
                    .attaching(List.of(due))
                    .declinedAt(URI.create("https://dondoc.example.org/account?không=nhận")));
            fixture.outbox.file(fixture.mail("digest/2020-11-18/hoa", "hoa@example.org", "Hai")
                    .declinedAt(URI.create("http://localhost:8080/account")));

            assertThat(fixture.delivery.round()).isEqualTo(2);

            MimeMessage first = server.getReceivedMessages()[0];
            Multipart parts = (Multipart) first.getContent();
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Hạn báo cáo-X- y.ics");
            assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
            assertThat(parts.getBodyPart(1).getContentType())
                    .startsWith("text/calendar; charset=utf-8")
                    .doesNotContain("method");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(calendar);
            assertThat(first.getHeader("List-Unsubscribe")[0])
                    .isEqualTo("<https://dondoc.example.org/account?kh%C3%B4ng=nh%E1%BA%ADn>");
            assertThat(first.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe-Post"))
                    .as("one click only over https")
                    .isNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void whileTheServerIsDownEverythingWaitsAndThenArrivesOnce() {
        GreenMail server = mailServer(0);
        int port = server.getSmtp().getPort();
        server.stop();
        try (OutboxFixture fixture = new OutboxFixture(Database.H2, port)) {
            for (int i = 0; i < 50; i++) {
                fixture.file("occasion/" + i, "hoa@example.org", "Thư " + i);
            }
            for (int minute = 10; minute < 60; minute += 10) {
                fixture.clock.moveTo("2020-11-17T08:" + minute);
                assertThat(fixture.delivery.round()).isZero();
            }
            assertThat(fixture.outbox.latest(100, 0)).hasSize(50).allSatisfy(message -> {
                assertThat(message.state()).isEqualTo(State.QUEUED);
                assertThat(message.attempts()).isZero();
                assertThat(message.trouble())
                        .as("one line about the server, not fifty about mails")
                        .isNull();
            });
            assertThat(fixture.dispatch.rounds().outage().orElseThrow())
                    .returns(Trouble.UNREACHABLE, Outage::trouble)
                    .returns(MovableClock.at("2020-11-17T08:10"), Outage::since);

            server = mailServer(port);
            assertThat(fixture.delivery.round()).isEqualTo(50);
            assertThat(fixture.dispatch.rounds().outage()).isEmpty();
            assertThat(fixture.delivery.round()).isZero();
            assertThat(subjects(server))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> "Thư " + i).toList());
        } finally {
            server.stop();
        }
    }

    @Test
    void aRefusalForGoodIsShownAndOneForNowIsTriedAgainLater() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port())) {
            fixture.file("nobody", "nobody@example.org", "nobody");
            fixture.file("busy", "busy@example.org", "busy");
            fixture.file("nonsense", "hoa at example", "nonsense");
            fixture.file("fine", "hoa@example.org", "fine");

            assertThat(fixture.delivery.round()).isEqualTo(1);

            assertThat(byOccasion(fixture, "nobody"))
                    .returns(State.FAILED, Message::state)
                    .returns(Trouble.NOBODY, Message::trouble);
            assertThat(byOccasion(fixture, "nobody").lastError()).contains("No such user here");
            assertThat(byOccasion(fixture, "nonsense"))
                    .returns(State.FAILED, Message::state)
                    .returns(Trouble.NOT_AN_ADDRESS, Message::trouble);
            assertThat(byOccasion(fixture, "fine").state()).isEqualTo(State.SENT);
            Message busy = byOccasion(fixture, "busy");
            assertThat(busy.state()).isEqualTo(State.QUEUED);
            assertThat(busy.attempts()).isEqualTo(1);
            assertThat(busy.nextAttemptAt())
                    .isBetween(
                            fixture.clock.instant().plusSeconds(40),
                            fixture.clock.instant().plusSeconds(60));
            assertThat(fixture.delivery.round()).isZero();
        }
    }

    @Test
    void whatNobodyTakesForDaysIsGivenUpWithTheReason() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port())) {
            fixture.file("busy", "busy@example.org", "busy");
            int rounds = 0;
            while (fixture.only().state() == State.QUEUED) {
                fixture.clock.moveTo(fixture.only()
                        .nextAttemptAt()
                        .atZone(fixture.clock.getZone())
                        .toLocalDateTime()
                        .toString());
                fixture.delivery.round();
                rounds++;
            }
            assertThat(rounds).isEqualTo(14);
            assertThat(fixture.only().state()).isEqualTo(State.FAILED);
            assertThat(fixture.only().lastError()).contains("Mailbox busy");
        }
    }

    @Test
    void aServerThatHangsUpCostsOnlyTheMailAtHand() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port())) {
            fixture.file("gone", "gone@example.org", "gone");
            fixture.file("fine", "hoa@example.org", "fine");

            assertThat(fixture.delivery.round()).isZero();
            assertThat(byOccasion(fixture, "gone").attempts()).isEqualTo(1);
            assertThat(byOccasion(fixture, "fine").attempts()).isZero();

            assertThat(fixture.delivery.round()).isEqualTo(1);
            assertThat(server.taken).singleElement().asString().contains("hoa@example.org");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAStoppedMachineHadClaimedGoesBackAndOnlyWhatItHadBegunMayArriveTwice(Database database) throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(database, server.port())) {
            fixture.file("taken", "an@example.org", "Không");
            fixture.file("begun", "hoa@example.org", "Một");
            fixture.file("claimed", "nam@example.org", "Hai");
            long stopped = fixture.dispatch.rounds().begin();
            List<Message> claimed = fixture.dispatch.claim(stopped, List.of(), 3);
            fixture.dispatch.rounds().begin(stopped, claimed.get(0).id());
            fixture.dispatch.rounds().begin(stopped, claimed.get(1).id());

            fixture.clock.moveTo("2020-11-17T08:00:14");
            assertThat(fixture.delivery.round()).as("may be under way").isZero();
            fixture.dispatch.rounds().keep(stopped);
            fixture.clock.moveTo("2020-11-17T08:00:28");
            assertThat(fixture.delivery.round()).as("says that it is").isZero();

            fixture.clock.moveTo("2020-11-17T08:00:30");
            assertThat(fixture.delivery.round()).isEqualTo(2);
            assertThat(byOccasion(fixture, "begun"))
                    .returns(claimed.get(1).messageId(), Message::messageId)
                    .returns(1, Message::repeats)
                    .returns(State.SENT, Message::state)
                    .returns(Trouble.INTERRUPTED, Message::trouble);
            assertThat(byOccasion(fixture, "claimed"))
                    .returns(0, Message::attempts)
                    .returns(0, Message::repeats)
                    .returns(null, Message::trouble);
            assertThat(byOccasion(fixture, "taken").state()).isEqualTo(State.SENT);
            assertThat(server.taken).hasSize(2);
            assertThat(fixture.dispatch.rounds().begin(stopped, claimed.get(2).id()))
                    .as("the old round may go on with nothing")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void alsoARoundUnderWayTakesUpWhatAStoppedMachineLeft(Database database) {
        try (OutboxFixture fixture = new OutboxFixture(database, 0)) {
            fixture.file("begun", "hoa@example.org", "Một");
            fixture.file("claimed", "nam@example.org", "Hai");
            fixture.file("waits", "an@example.org", "Ba");
            long stopped = fixture.dispatch.rounds().begin();
            List<Message> claimed = fixture.dispatch.claim(stopped, List.of(), 2);
            fixture.dispatch.rounds().begin(stopped, claimed.get(0).id());
            long going = fixture.dispatch.rounds().begin();
            assertThat(fixture.dispatch.claim(going, List.of(), 2))
                    .extracting(Message::occasion)
                    .containsExactly("waits");

            fixture.clock.moveTo("2020-11-17T08:00:20");
            assertThat(fixture.dispatch.claim(going, List.of(), 5))
                    .extracting(Message::occasion)
                    .containsExactly("begun", "claimed");
            assertThatThrownBy(() -> fixture.dispatch.claim(stopped, List.of(), 5))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatStopsTheMachineTwiceIsLeftToStaff() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port())) {
            fixture.file("a", "hoa@example.org", "Một");
            for (int minute = 10; minute < 12; minute++) {
                fixture.dispatch.takeOver();
                long stopped = fixture.dispatch.rounds().begin();
                fixture.dispatch.claim(stopped, List.of(), 1);
                fixture.dispatch.rounds().begin(stopped, fixture.only().id());
                fixture.clock.moveTo("2020-11-17T08:" + minute);
            }

            assertThat(fixture.delivery.round()).isZero();
            assertThat(fixture.only())
                    .returns(State.FAILED, Message::state)
                    .returns(Trouble.UNCERTAIN, Message::trouble);
            assertThat(fixture.outbox.queueAgain(fixture.only().id())).isTrue();
            assertThat(fixture.delivery.round()).isEqualTo(1);
        }
    }

    @Test
    void noMoreThanTheRateAreBegunInAMinuteByAllNodes() throws Exception {
        MailSettings.Line threeAMinute = new MailSettings.Line(MailSettings.Tls.NONE, Duration.ofSeconds(20), 3, 1000);
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(Database.H2, server.port(), threeAMinute, null)) {
            for (int i = 0; i < 8; i++) {
                fixture.file("occasion/" + i, "hoa@example.org", "Thư " + i);
            }
            assertThat(fixture.delivery.round()).isEqualTo(3);
            fixture.clock.moveTo("2020-11-17T08:00:30");
            assertThat(fixture.delivery.round()).isZero();
            fixture.clock.moveTo("2020-11-17T08:01");
            assertThat(fixture.delivery.round()).isEqualTo(3);
            fixture.clock.moveTo("2020-11-17T08:02");
            assertThat(fixture.delivery.round()).isEqualTo(2);
        }
    }

    @Test
    void withoutAServerMailsStayAndWhatIsTooOldIsNeverSent() {
        GreenMail server = mailServer(0);
        try (OutboxFixture without = new OutboxFixture(Database.H2, 0);
                OutboxFixture with =
                        new OutboxFixture(Database.H2, server.getSmtp().getPort())) {
            for (OutboxFixture fixture : List.of(without, with)) {
                fixture.file("old", "hoa@example.org", "Cũ");
                fixture.clock.moveTo("2020-11-25T08:00");
                fixture.file("new", "hoa@example.org", "Mới");
                fixture.delivery.round();
            }
            assertThat(without.outbox.latest(2, 0)).extracting(Message::state).containsOnly(State.QUEUED);
            assertThat(byOccasion(with, "old"))
                    .returns(State.FAILED, Message::state)
                    .returns(Trouble.TOO_OLD, Message::trouble);
            assertThat(subjects(server)).containsExactly("Mới");
        } finally {
            server.stop();
        }
    }

    private static Message byOccasion(OutboxFixture fixture, String occasion) {
        return fixture.outbox.latest(100, 0).stream()
                .filter(message -> message.occasion().equals(occasion))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> subjects(GreenMail server) {
        return Stream.of(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
