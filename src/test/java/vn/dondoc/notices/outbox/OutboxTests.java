package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import vn.dondoc.notices.outbox.OutboxFixture.Database;
import vn.dondoc.reporting.ReportKey;

class OutboxTests {

    @ParameterizedTest
    @EnumSource
    void filesOneMailForAnOccasionAndRemembersWhatItTold(Database database) {
        try (OutboxFixture fixture = new OutboxFixture(database, 0)) {
            fixture.file("digest/2020-11-17/hoa", "hoa@example.org", "[Nhắc việc] Một\r\nBcc: ai@example.org");

            assertThatThrownBy(() -> fixture.file("digest/2020-11-17/hoa", "hoa@example.org", "Hai"))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(fixture.only().subject()).isEqualTo("[Nhắc việc] Một Bcc: ai@example.org");
            assertThat(fixture.only().html()).contains("Kính gửi");
            assertThat(fixture.only().queuedAt()).isEqualTo(fixture.clock.instant());
            assertThat(fixture.outbox.told("lang-son/2020"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.told().step()).isEqualTo(-2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAMailWithoutAnAddressAsSuppressedWithTheReason(Database database) {
        try (OutboxFixture fixture = new OutboxFixture(database, 0)) {
            fixture.file("digest/2020-11-17/hoa", null, "Một");

            assertThat(fixture.only().state()).isEqualTo(Message.State.SUPPRESSED);
            assertThat(fixture.only().trouble()).isEqualTo(Trouble.NO_ADDRESS);
            assertThat(fixture.dispatch.anythingWaits()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoDeliveriesAtOnceNeverClaimTheSameMail(Database database) throws Exception {
        try (OutboxFixture fixture = new OutboxFixture(database, 0)) {
            for (int i = 0; i < 200; i++) {
                fixture.file("occasion/" + i, "hoa@example.org", "Thư " + i);
            }
            Callable<List<Long>> claiming = () -> claimAll(fixture);
            ExecutorService two = Executors.newFixedThreadPool(2);
            List<Long> claimed = new ArrayList<>();
            for (Future<List<Long>> worker : two.invokeAll(List.of(claiming, claiming))) {
                claimed.addAll(worker.get());
            }
            two.shutdown();

            assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsMessageIdCarriesATokenOfWhomItIsForAndWhatItIsAbout(Database database) {
        try (OutboxFixture fixture = new OutboxFixture(database, 0)) {
            fixture.file("digest/2020-11-17/hoa", "hoa@example.org", "Một");

            String messageId = fixture.only().messageId();
            assertThat(messageId).matches("<dd\\.[a-z0-9]{24}\\.[0-9a-f-]{36}@example\\.org>");
            assertThat(fixture.tokens.find(messageId.substring(4, 28))).hasValueSatisfying(reply -> {
                assertThat(reply.username()).isEqualTo("hoa");
                assertThat(reply.duties()).extracting(ReportKey::path).containsExactly("/reports/BC-NAM/183/2020");
            });
            assertThat(fixture.tokens.find("0".repeat(24))).isEmpty();
        }
    }

    /** On H2 a claim may come back empty while another holds its lock; so until nothing waits. */
    private static List<Long> claimAll(OutboxFixture fixture) {
        List<Long> mine = new ArrayList<>();
        long round = fixture.dispatch.rounds().begin();
        while (fixture.dispatch.anythingWaits()) {
            fixture.dispatch.claim(round, List.of(), 7).forEach(message -> mine.add(message.id()));
        }
        return mine;
    }
}
