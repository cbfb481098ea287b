package vn.dondoc.notices.outbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.MovableClock;
import vn.dondoc.reporting.ReplyTokens;

/** The outbox and its delivery with a database of their own, without the rest of the application. */
final class OutboxFixture implements AutoCloseable {

    /** The databases that everything runs on. */
    enum Database {
        H2,
        POSTGRESQL;

        private static @Nullable EmbeddedPostgres postgres;

        DataSource create() {
            return this == H2 ? h2() : postgres();
        }

        private static DataSource h2() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
            return source;
        }

        private static synchronized DataSource postgres() {
            try {
                if (postgres == null) {
                    postgres = EmbeddedPostgres.start();
                }
                String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
                new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
                return postgres.getDatabase("postgres", name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    static final MailSettings.Line PLAIN =
            new MailSettings.Line(MailSettings.Tls.NONE, Duration.ofSeconds(20), 0, 1000);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final MovableClock clock = new MovableClock();
    final Outbox outbox;
    final Dispatch dispatch;
    final Delivery delivery;
    final BadAddresses addresses;
    final ReplyTokens tokens;
    final MailServer server;
    final JdbcTemplate jdbc;

    /** @param port of the mail server on this machine; 0 = none is configured */
    OutboxFixture(Database database, int port) {
        this(database, port, PLAIN, null);
    }

    OutboxFixture(Database database, int port, MailSettings.Line line, @Nullable SSLContext trust) {
        this(database.create(), port, line, trust, null);
    }

    /** With a database that may hold mails already. */
    OutboxFixture(DataSource source, int port) {
        this(source, port, PLAIN, null, null);
    }

    /** The same by a clock that runs. */
    OutboxFixture(DataSource source, int port, Clock running) {
        this(source, port, PLAIN, null, running);
    }

    private OutboxFixture(
            DataSource source, int port, MailSettings.Line line, @Nullable SSLContext trust, @Nullable Clock running) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/notices", "classpath:db/migration/reporting")
                .load()
                .migrate();
        MailSettings settings = new MailSettings(
                URI.create("http://localhost:8080"),
                new MailSettings.Sender("dondoc@example.org", null, false, Duration.ofDays(7), line));
        MailProperties properties = new MailProperties();
        properties.setHost(port == 0 ? "" : "localhost");
        properties.setPort(port);
        context.register(
                Transactions.class,
                Outbox.class,
                ReplyTokens.class,
                Enclosures.class,
                Events.class,
                BadAddresses.class,
                ReturnedMails.class,
                Rounds.class,
                Items.class,
                Dispatch.class,
                Delivery.class);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(MailSettings.class, () -> settings);
        context.registerBean(MailServer.class, () -> new MailServer(properties, settings.mail(), trust));
        context.registerBean(Clock.class, () -> running == null ? clock : running);
        context.refresh();
        outbox = context.getBean(Outbox.class);
        dispatch = context.getBean(Dispatch.class);
        delivery = context.getBean(Delivery.class);
        addresses = context.getBean(BadAddresses.class);
        tokens = context.getBean(ReplyTokens.class);
        server = context.getBean(MailServer.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    /** Files one mail; what it is about is in its subject. */
    void file(String occasion, @Nullable String address, String subject) {
        outbox.file(mail(occasion, address, subject));
    }

    Mail mail(String occasion, @Nullable String address, String subject) {
        return new Mail(
                occasion,
                "hoa",
                address,
                subject,
                "Kính gửi: huyện Cao Lộc",
                "<p>Kính gửi: <b>huyện Cao Lộc</b></p>",
                Locale.forLanguageTag("vi"),
                List.of(new Told(
                        "lang-son/2020", "BC-NAM", "183", "2020", LocalDate.of(2020, 11, 21), Told.Kind.STEP, -2)));
    }

    /** Files many in one transaction. */
    void fill(String occasion, int mails) {
        new TransactionTemplate(context.getBean(JdbcTransactionManager.class)).executeWithoutResult(status -> {
            for (int i = 0; i < mails; i++) {
                file(occasion + "/" + i, "nguoi" + i + "@example.org", "Thư " + i);
            }
        });
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    Message only() {
        List<Message> all = outbox.latest(2, 0);
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return all.get(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
