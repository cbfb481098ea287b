package vn.dondoc.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.MovableClock;
import vn.dondoc.notices.outbox.Message.State;

/** Two machines on one PostgreSQL; the one that delivers is killed in the middle of a mail. */
class TwoNodesDeliveryTests {

    private static final Logger LOG = LoggerFactory.getLogger(TwoNodesDeliveryTests.class);
    private static final int MAILS = 300;
    private static final int KILLED_AT = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void theOtherTakesOverAndOnlyTheMailAtHandComesTwice() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                MailSink sink = new MailSink(false);
                HikariDataSource source = DeliveringChild.source(url(postgres), "postgres");
                OutboxFixture fixture = new OutboxFixture(source, 0, java.time.Clock.system(MovableClock.ZONE))) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/root")
                    .table("root_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            fixture.jdbc.execute("create table tick (due timestamp not null, node bigint not null)");
            Process one = DeliveringNode.start(url(postgres), sink.port(), folder.resolve("one"));
            Process other = null;
            try {
                await("the first node runs").atMost(PATIENCE).until(() -> ticks(fixture.jdbc) > 0);
                other = DeliveringNode.start(url(postgres), sink.port(), folder.resolve("other"));
                Map<Long, Process> nodes = Map.of(one.pid(), one, other.pid(), other);
                await("the second node runs").atMost(PATIENCE).until(() -> nodes(fixture.jdbc) == 2);
                AtomicReference<Instant> killed = new AtomicReference<>();
                sink.watch(number -> {
                    if (number == KILLED_AT) {
                        Process delivering = nodes.get(delivering(fixture.jdbc));
                        delivering.destroyForcibly().onExit().join();
                        killed.set(Instant.now());
                    }
                });
                fixture.fill("occasion", MAILS);
                await("all is sent")
                        .atMost(PATIENCE)
                        .until(() -> fixture.outbox.counts().equals(Map.of(State.SENT, MAILS)));
                LOG.info("All sent {} after the kill", Duration.between(killed.get(), Instant.now()));
            } finally {
                one.destroyForcibly().waitFor();
                if (other != null) {
                    other.destroyForcibly().waitFor();
                }
            }

            assertThat(sink.timesTaken())
                    .as(Files.readString(folder.resolve("other")))
                    .isEqualTo(Map.of(1, MAILS - 1L, 2, 1L));
            assertThat(fixture.jdbc.queryForList(
                            "select due from tick group by due having count(*) > 1", Instant.class))
                    .as("each job fires once")
                    .isEmpty();
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static int ticks(JdbcTemplate jdbc) {
        return one(jdbc, "select count(*) from tick");
    }

    private static int nodes(JdbcTemplate jdbc) {
        return one(jdbc, "select count(*) from qrtz_scheduler_state");
    }

    private static int one(JdbcTemplate jdbc, String query) {
        Integer found = jdbc.queryForObject(query, Integer.class);
        return found == null ? 0 : found;
    }

    /** The process whose round is not over. */
    private static long delivering(JdbcTemplate jdbc) {
        List<String> nodes = jdbc.queryForList("select node from delivery_round where ended_at is null", String.class);
        return Long.parseLong(nodes.get(0).substring(0, nodes.get(0).indexOf('@')));
    }
}
