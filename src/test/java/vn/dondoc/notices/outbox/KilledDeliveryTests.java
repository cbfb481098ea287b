package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.notices.outbox.Message.State;

/** A machine that delivers is killed in the middle, as {@code kill -9} does: nothing is lost, and next to nothing doubled. */
class KilledDeliveryTests {

    private static final int MAILS = 300;

    @TempDir
    private Path folder;

    @Test
    void onAFileEachMailArrivesAndOneAKillMayArriveTwice() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("outbox")
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        deliverWithTwoKills(url, "sa");
    }

    @Test
    void onPostgreSqlEachMailArrivesAndOneAKillMayArriveTwice() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            deliverWithTwoKills(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    /** Killed once before the answer to a mail, so that nobody knows, and once after it. */
    private void deliverWithTwoKills(String url, String user) throws Exception {
        try (MailSink sink = new MailSink(false)) {
            try (HikariDataSource source = DeliveringChild.source(url, user)) {
                DeliveringChild.fill(source, MAILS);
            }
            runUntil(sink, 100, true, url, user, 0);
            runUntil(sink, 200, false, url, user, 1);
            Process last = DeliveringChild.start(url, user, sink.port(), 2, folder.resolve("log"));
            assertThat(last.waitFor())
                    .as(Files.readString(folder.resolve("log")))
                    .isZero();

            assertThat(sink.different()).isEqualTo(MAILS);
            assertThat(sink.timesTaken()).containsKey(2).hasSize(2);
            assertThat(sink.timesTaken().get(2)).isBetween(1L, 2L);
            try (HikariDataSource source = DeliveringChild.source(url, user);
                    OutboxFixture fixture = new OutboxFixture(source, 0)) {
                assertThat(fixture.outbox.counts()).isEqualTo(Map.of(State.SENT, MAILS));
                assertThat(fixture.outbox.latest(MAILS, 0).stream()
                                .filter(message -> message.trouble() == Trouble.INTERRUPTED)
                                .count())
                        .as("staff see which may have arrived twice")
                        .isBetween((long) sink.taken() - MAILS, 2L);
            }
        }
    }

    private void runUntil(MailSink sink, int number, boolean beforeTheAnswer, String url, String user, int minute)
            throws IOException, InterruptedException {
        Process child = DeliveringChild.start(url, user, sink.port(), minute, folder.resolve("log"));
        sink.watch(at -> {
            if (at == number) {
                child.destroyForcibly();
                if (beforeTheAnswer) {
                    child.onExit().join();
                }
            }
        });
        assertThat(child.waitFor()).as(Files.readString(folder.resolve("log"))).isNotZero();
        assertThat(sink.taken()).isGreaterThanOrEqualTo(number);
        sink.watch(at -> {});
    }
}
