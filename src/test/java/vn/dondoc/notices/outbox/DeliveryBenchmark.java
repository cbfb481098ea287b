package vn.dondoc.notices.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the outbox is emptied next to a bare Jakarta Mail loop that knows no outbox, and what five kills cost; figures
 * are printed, nothing is asserted. PostgreSQL waits for its disk at each commit, as it does when one installs it.
 */
class DeliveryBenchmark {

    private static final int MAILS = 10_000;
    private static final int KILLS = 5;
    private static final int PIECES = 5;
    /** So many of them as make a digest of some ten matters: 4 KB of text, 14 KB of HTML. */
    private static final String LINE =
            "Báo cáo năm, hạn cuối thứ Bảy 21/11/2020, huyện Cao Lộc: còn 4 ngày, xin mở báo cáo để gửi\n";

    @TempDir
    private Path folder;

    @Test
    void speedOnPostgreSql() throws Exception {
        try (EmbeddedPostgres postgres = waitingForItsDisk()) {
            measure("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    @Test
    void killsOnPostgreSql() throws Exception {
        try (EmbeddedPostgres postgres = waitingForItsDisk()) {
            kill("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    @Test
    void speedOnAFile() throws Exception {
        measure("H2", h2("speed"), "sa");
    }

    @Test
    void killsOnAFile() throws Exception {
        kill("H2", h2("kills"), "sa");
    }

    private static EmbeddedPostgres waitingForItsDisk() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
    }

    private String h2(String name) {
        return "jdbc:h2:file:" + folder.resolve(name)
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    /** Piece by piece, one after the other, so that what else the machine does hits both alike. */
    private static void measure(String database, String url, String user) throws Exception {
        long bare = 0;
        long outbox = 0;
        try (MailSink sink = new MailSink(false);
                HikariDataSource source = DeliveringChild.source(url, user);
                OutboxFixture fixture = new OutboxFixture(source, sink.port())) {
            warmUp(fixture);
            for (int piece = 0; piece < PIECES; piece++) {
                fixture.fill("piece/" + piece, MAILS / PIECES);
                fixture.jdbc.update(
                        "update message_body set body_text = ?, body_html = ?"
                                + " where body_of in (select id from message where state = 'QUEUED')",
                        LINE.repeat(40),
                        ("<p>" + LINE + "</p>").repeat(120));
                List<Message> messages = fixture.outbox.latest(MAILS / PIECES, 0);
                bare += nanos(() -> loop(fixture.server, messages));
                outbox += nanos(fixture.delivery::round);
            }
        }
        System.out.printf(
                "%s: %,d mails; bare loop %,.0f/s, outbox %,.0f/s, ratio %.2f%n",
                database, MAILS, perSecond(bare), perSecond(outbox), (double) bare / outbox);
    }

    private static void warmUp(OutboxFixture fixture) throws Exception {
        fixture.fill("warm", 1000);
        loop(fixture.server, fixture.outbox.latest(1000, 0));
        fixture.delivery.round();
    }

    /** What one would write without an outbox: all over one connection, to be forgotten. */
    private static void loop(MailServer server, List<Message> messages) {
        try (Transport transport = server.open()) {
            for (Message message : messages) {
                MimeMessage mime = server.compose(message, List.of());
                transport.sendMessage(mime, mime.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double perSecond(long nanos) {
        return MAILS * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    /** Each machine is killed after a random number of mails; the next takes over where it stopped. */
    private void kill(String database, String url, String user) throws Exception {
        try (MailSink sink = new MailSink(false)) {
            try (HikariDataSource source = DeliveringChild.source(url, user)) {
                DeliveringChild.fill(source, MAILS);
            }
            List<String> lines = new ArrayList<>();
            Random random = new Random(4);
            for (int kill = 1; kill <= KILLS; kill++) {
                int number = sink.taken() + 1 + random.nextInt(2 * (MAILS - sink.taken()) / (KILLS + 2));
                lines.add(killAt(sink, number, url, user, kill));
            }
            Process last = start(sink, url, user, KILLS + 1);
            last.waitFor();
            lines.forEach(System.out::println);
            System.out.printf(
                    "%s: %,d mails filed, %d kills: %,d different mails arrived, %,d in all, twice %d, more often %d%n",
                    database,
                    MAILS,
                    KILLS,
                    sink.different(),
                    sink.taken(),
                    sink.timesTaken().getOrDefault(2, 0L),
                    sink.timesTaken().entrySet().stream()
                            .filter(often -> often.getKey() > 2)
                            .mapToLong(often -> often.getValue())
                            .sum());
        }
    }

    private String killAt(MailSink sink, int number, String url, String user, int kill)
            throws IOException, InterruptedException {
        Process child = start(sink, url, user, kill);
        sink.watch(at -> {
            if (at == number) {
                child.destroyForcibly();
            }
        });
        child.waitFor(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS);
        return "killed at mail %,d: %,d taken, %,d different".formatted(number, sink.taken(), sink.different());
    }

    private Process start(MailSink sink, String url, String user, int minute) throws IOException {
        return DeliveringChild.start(url, user, sink.port(), minute, folder.resolve("log"));
    }
}
