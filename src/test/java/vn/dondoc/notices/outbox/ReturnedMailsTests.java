package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.notices.outbox.Message.State;
import vn.dondoc.notices.outbox.OutboxFixture.Database;
import vn.dondoc.reporting.BounceReceived;

class ReturnedMailsTests {

    private static void bounce(OutboxFixture fixture, Message message, boolean forGood) {
        fixture.publish(new BounceReceived(
                message.messageId(), "another@example.org", forGood, "550 5.1.1 unknown", fixture.clock.instant()));
    }

    private static Message send(OutboxFixture fixture, String occasion, String address) {
        fixture.file(occasion, address, "Thư");
        fixture.delivery.round();
        return fixture.outbox.latest(1, 0).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatComesBackForGoodStrikesOffTheAddressUntilSomebodyTriesAgain(Database database) throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(database, server.port())) {
            Message sent = send(fixture, "digest/2020-11-17/hoa", "Hoa@example.org");
            fixture.file("digest/2020-11-18/hoa", "hoa@example.org", "Đang chờ");
            bounce(fixture, sent, true);

            assertThat(fixture.outbox.find(sent.id()).orElseThrow())
                    .returns(State.FAILED, Message::state)
                    .returns(Trouble.BOUNCED, Message::trouble)
                    .returns("550 5.1.1 unknown", Message::lastError);
            assertThat(fixture.addresses.all())
                    .extracting(BadAddresses.BadAddress::address)
                    .as("the address we wrote to, not what the notice says")
                    .containsExactly("hoa@example.org");
            fixture.file("digest/2020-11-19/hoa", "hoa@example.org", "Mới");
            fixture.file("letter/1/hoa", "HOA@example.org", "Công văn");
            fixture.file("digest/2020-11-19/nam", "nam@example.org", "Người khác");
            assertThat(fixture.delivery.round()).isEqualTo(1);
            assertThat(fixture.outbox.counts()).containsEntry(State.SUPPRESSED, 3);

            assertThat(fixture.outbox.lift(
                            "hoa@example.org", fixture.clock.instant().minus(Duration.ofDays(7))))
                    .as("the newest digest and the letter")
                    .isEqualTo(2);
            assertThat(fixture.delivery.round()).isEqualTo(2);
            assertThat(fixture.addresses.all()).isEmpty();
            assertThat(fixture.outbox.lift("hoa@example.org", fixture.clock.instant()))
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void threeThatCouldNotArriveForTheMomentWithinTwoWeeksAreEnough(Database database) throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(database, server.port())) {
            for (String day : List.of("2020-11-01", "2020-11-16", "2020-11-17")) {
                fixture.clock.moveTo(day + "T08:00");
                Message sent = send(fixture, "digest/" + day + "/hoa", "hoa@example.org");
                bounce(fixture, sent, false);
                assertThat(fixture.outbox.find(sent.id()).orElseThrow())
                        .returns(State.SENT, Message::state)
                        .returns(Trouble.BOUNCED_NOW, Message::trouble);
            }
            assertThat(fixture.addresses.all()).as("the first was too long ago").isEmpty();

            bounce(fixture, send(fixture, "digest/2020-11-18/hoa", "hoa@example.org"), false);
            assertThat(fixture.addresses.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeThatNamesNoMailOfOursStrikesOffNobody(Database database) throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(database, server.port())) {
            send(fixture, "digest/2020-11-17/hoa", "hoa@example.org");
            for (String number : new String[] {null, "", "<dd.guessed.1@example.org>"}) {
                fixture.publish(
                        new BounceReceived(number, "hoa@example.org", true, "550 forged", fixture.clock.instant()));
            }
            assertThat(fixture.addresses.all()).isEmpty();
            assertThat(fixture.only().state()).isEqualTo(State.SENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedAtTheDoorThreeTimesCountsToo(Database database) throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                OutboxFixture fixture = new OutboxFixture(database, server.port())) {
            for (int i = 0; i < 4; i++) {
                send(fixture, "digest/" + i + "/hoa", "nobody@example.org");
            }
            assertThat(fixture.outbox.counts()).containsEntry(State.FAILED, 3).containsEntry(State.SUPPRESSED, 1);
        }
    }
}
