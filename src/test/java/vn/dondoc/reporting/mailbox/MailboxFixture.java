package vn.dondoc.reporting.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.unit.DataSize;
import vn.dondoc.MovableClock;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.reporting.BounceReceived;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.ReplyTokens;
import vn.dondoc.territory.UnitId;

/** The reader of the mailbox with a database of its own and a real IMAP server, without the rest of the application. */
final class MailboxFixture implements AutoCloseable {

    /** Of the mail that the corpus answers: to the chair of Cao Lộc, about two reports. */
    static final String TOKEN = "caoloc000000000000000000";

    static final String MESSAGE_ID = "<dd." + TOKEN + ".5f0c1c9e-0000-4000-8000-000000000001@example.org>";

    static final String USER = "dondoc@example.org";

    private static final Path CORPUS = Path.of("src/test/resources/mails");

    /** The databases that everything runs on. */
    enum Database {
        H2,
        POSTGRESQL;

        private static @Nullable EmbeddedPostgres postgres;

        DataSource create() {
            DataSource source = this == H2 ? h2() : postgres();
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/reporting")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("insert into reply_token values (?, 'caoloc.chutich', '2020-06-09 08:00:00+07')")
                    .param(TOKEN)
                    .update();
            jdbc.sql("insert into reply_token_duty values (?, 0, 'BC-6T', '183', '2020-H1')")
                    .param(TOKEN)
                    .update();
            jdbc.sql("insert into reply_token_duty values (?, 1, 'MH-QUY', '183', '2020-Q2')")
                    .param(TOKEN)
                    .update();
            return source;
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

    /** Hears what the outbox keeps. */
    static class Ear {
        final List<BounceReceived> heard = Collections.synchronizedList(new ArrayList<>());

        @TransactionalEventListener
        void on(BounceReceived event) {
            heard.add(event);
        }
    }

    /** A chair and a clerk of Cao Lộc. */
    private static final class People implements Officers {

        private static final List<Officer> ALL =
                List.of(person("caoloc.chutich", Role.CHAIR), person("caoloc.canbo", Role.CLERK));

        private static Officer person(String username, Role role) {
            return new Officer(
                    username,
                    username,
                    username + "@example.org",
                    Locale.forLanguageTag("vi"),
                    List.of(new OfficeHeld(role, UnitId.of("183"))));
        }

        @Override
        public Optional<Officer> find(String username) {
            return ALL.stream()
                    .filter(officer -> officer.username().equals(username))
                    .findFirst();
        }

        @Override
        public List<Officer> on(LocalDate day) {
            return ALL;
        }

        @Override
        public List<Officer> all(LocalDate day) {
            return ALL;
        }

        @Override
        public void add(Officer officer, LocalDate from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void appoint(String username, OfficeHeld office, LocalDate from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void relieve(String username, OfficeHeld office, LocalDate lastDay) {
            throw new UnsupportedOperationException();
        }
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final GreenMail server;
    final MailboxSettings settings;
    final MovableClock clock = new MovableClock();
    final MailboxReader reader;
    final IncomingMails mails;
    final FileStore files;
    final JdbcTemplate jdbc;
    final List<BounceReceived> heard;

    MailboxFixture(DataSource source, GreenMail server, Path folder, Taker... more) {
        this(source, server, folder, settings(server, null, 200, DataSize.ofMegabytes(200)), more);
    }

    MailboxFixture(DataSource source, GreenMail server, Path folder, MailboxSettings settings, Taker... more) {
        this.server = server;
        this.settings = settings;
        clock.moveTo("2020-06-10T08:00");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("dondoc.data-dir", folder.toString())));
        context.register(
                Transactions.class,
                FileStore.class,
                ReplyTokens.class,
                IncomingMails.class,
                MailIntake.class,
                MailboxReader.class,
                ReturnedTaker.class,
                MachineTaker.class,
                PersonTaker.class);
        context.registerBean(Ear.class, Ear::new);
        for (Taker taker : more) {
            context.registerBean("taker" + taker.hashCode(), Taker.class, () -> taker);
        }
        context.registerBean(Officers.class, People::new);
        context.registerBean(MailboxSettings.class, () -> settings);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(MovableClock.class, () -> clock);
        context.refresh();
        reader = context.getBean(MailboxReader.class);
        mails = context.getBean(IncomingMails.class);
        files = context.getBean(FileStore.class);
        jdbc = context.getBean(JdbcTemplate.class);
        heard = context.getBean(Ear.class).heard;
    }

    static MailboxSettings settings(GreenMail server, @Nullable String readFolder, int most, DataSize mostBytes) {
        return new MailboxSettings(
                "localhost",
                server.getImap().getPort(),
                USER,
                USER,
                MailboxSettings.Security.NONE,
                "INBOX",
                readFolder,
                most,
                mostBytes,
                DataSize.ofMegabytes(25));
    }

    static byte[] corpus(String name) {
        try {
            return crlf(Files.readString(CORPUS.resolve(name + ".eml"), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short mail that nobody expects. */
    static byte[] letter(int number) {
        return crlf("From: Khach <khach@example.com>\nTo: dondoc@example.org\nSubject: Thu " + number
                + "\nMessage-ID: <thu" + number + "@example.com>\n\nXin chao " + number + "\n");
    }

    static byte[] crlf(String latin) {
        return latin.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Lays mails into the mailbox, over IMAP. */
    void arrive(byte[]... mails) throws MessagingException {
        inFolder(folder -> {
            Message[] all = new Message[mails.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mails[i]));
            }
            folder.appendMessages(all);
        });
    }

    /** How many mails of the folder bear the mark. */
    int flagged(Flags.Flag flag) throws MessagingException {
        int[] count = new int[1];
        inFolder(folder -> count[0] = (int) Arrays.stream(folder.getMessages())
                .filter(message -> isSet(message, flag))
                .count());
        return count[0];
    }

    private static boolean isSet(Message message, Flags.Flag flag) {
        try {
            return message.isSet(flag);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person does who opens the mailbox with a mail program. */
    interface Use {
        void use(Folder folder) throws MessagingException;
    }

    void inFolder(Use use) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), USER, USER);
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            use.use(folder);
            folder.close(false);
        }
    }

    /** Everything noted, in the order noted. */
    List<IncomingMail> all() {
        return jdbc.queryForList("select id from incoming_mail order by id", Long.class).stream()
                .map(id -> mails.find(id).orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
