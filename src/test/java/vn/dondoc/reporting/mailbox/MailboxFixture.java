package vn.dondoc.reporting.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
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
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.unit.DataSize;
import vn.dondoc.BothDatabases;
import vn.dondoc.MovableClock;
import vn.dondoc.account.Access;
import vn.dondoc.account.Mailboxes;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.reporting.BounceReceived;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.MailAnswered;
import vn.dondoc.reporting.ReplyTokens;
import vn.dondoc.reporting.mailed.MailedFiles;
import vn.dondoc.reporting.mailed.TakenFile;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The reader of the mailbox with a database of its own and a real IMAP server, without the rest of the application. */
final class MailboxFixture implements AutoCloseable {

    /** Of the mail that the corpus answers: to the chair of Cao Lộc, about two reports. */
    static final String TOKEN = "caoloc000000000000000000";

    static final String MESSAGE_ID = "<dd." + TOKEN + ".5f0c1c9e-0000-4000-8000-000000000001@example.org>";

    static final String USER = "dondoc@example.org";

    private static final Path CORPUS = Path.of("src/test/resources/mails");

    /** The tables, and the mail of ours that the corpus answers. */
    static DataSource prepared(DataSource database) {
        DataSource source = BothDatabases.migrated(database, "account", "reporting");
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
        jdbc.sql("insert into unit_mailbox values ('182', 'vanlang@example.org', 'quantri', '2020-01-01 00:00:00+07')")
                .update();
        return source;
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    /** Hears what the outbox keeps. */
    static class Ear {
        final List<BounceReceived> heard = Collections.synchronizedList(new ArrayList<>());

        final List<MailAnswered> answered = Collections.synchronizedList(new ArrayList<>());

        @TransactionalEventListener
        void on(BounceReceived event) {
            heard.add(event);
        }

        @TransactionalEventListener
        void on(MailAnswered event) {
            answered.add(event);
        }
    }

    /** A chair and a clerk of Cao Lộc. */
    private static final List<Officer> PEOPLE =
            List.of(person("caoloc.chutich", Role.CHAIR), person("caoloc.canbo", Role.CLERK));

    private static Officer person(String username, Role role) {
        return new Officer(
                username,
                username,
                username + "@example.org",
                Locale.forLanguageTag("vi"),
                List.of(new OfficeHeld(role, UnitId.of("183"))));
    }

    /** Answers to those names only: the reader asks nothing else of it. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == given[0];
                case "toString" -> type.getSimpleName();
                default -> throw new UnsupportedOperationException(method.getName());
            };
        }));
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
    final List<MailAnswered> answered;

    /** Reads the mailbox of another process. */
    MailboxFixture(DataSource source, int port, Path folder) {
        this(source, new GreenMail(ServerSetupTest.IMAP), folder, settings(port, null, 200, DataSize.ofMegabytes(200)));
    }

    MailboxFixture(DataSource source, GreenMail server, Path folder, Taker... more) {
        this(source, server, folder, settings(server, null, 200, DataSize.ofMegabytes(200)), more);
    }

    MailboxFixture(DataSource source, GreenMail server, Path folder, MailboxSettings settings, Taker... more) {
        this.server = server;
        this.settings = settings;
        clock.moveTo("2020-06-10T08:00");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("dondoc.data-dir", folder.toString(), "dondoc.mail.from", USER)));
        context.register(
                Transactions.class,
                FileStore.class,
                KeptFiles.class,
                Archives.class,
                Unpacking.class,
                ReplyTokens.class,
                Mailboxes.class,
                IncomingMails.class,
                Places.class,
                Concerns.class,
                MailIntake.class,
                MailedFiles.class,
                AnswerLog.class,
                AnswerDesk.class,
                Courtesy.class,
                MailboxReader.class,
                ReturnedTaker.class,
                MachineTaker.class,
                PersonTaker.class);
        context.registerBean(Ear.class, Ear::new);
        for (Taker taker : more) {
            context.registerBean("taker" + taker.hashCode(), Taker.class, () -> taker);
        }
        context.registerBean(Officers.class, () -> answering(Officers.class, Map.of("on", PEOPLE)));
        context.registerBean(Units.class, () -> answering(Units.class, Map.of()));
        context.registerBean(Access.class, () -> answering(Access.class, Map.of()));
        context.registerBean(FormsOfMail.class, () -> (mail, known, receivedAt) -> unpack(mail));
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
        answered = context.getBean(Ear.class).answered;
    }

    /** Whatever is in a mail is taken out of it; nobody reads it. */
    private List<TakenFile> unpack(Arrival mail) {
        try {
            context.getBean(Unpacking.class).unpack(files.find(mail.digest()).getFile(), mail.letter());
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailboxSettings settings(GreenMail server, @Nullable String readFolder, int most, DataSize mostBytes) {
        return settings(server.getImap().getPort(), readFolder, most, mostBytes);
    }

    private static MailboxSettings settings(int port, @Nullable String readFolder, int most, DataSize mostBytes) {
        return new MailboxSettings(
                "localhost",
                port,
                USER,
                USER,
                MailboxSettings.Security.NONE,
                "INBOX",
                readFolder,
                most,
                mostBytes,
                DataSize.ofMegabytes(40));
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
