package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.BothDatabases;
import vn.dondoc.reporting.mailbox.ReadingChild.Point;

/** The whole application is killed while forms come in by mail, again and again; at the end everything is there once. */
class KilledReadingTests {

    private static final Map<String, Integer> ALL = Map.of(
            "incoming_mail", 3,
            "incoming_place", 3,
            "mailed_form", 2,
            "submission_version", 2,
            "receipt", 2,
            "mail_answer", 3,
            "message", 3);

    @TempDir
    Path folder = Path.of("");

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    /** Where the application keeps everything. */
    record Database(String url, String user) {}

    private Database database = new Database("", "");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedAtAnyPointNothingIsLostAndNothingIsTwice(boolean postgres) throws Exception {
        database = postgres ? postgres() : h2();
        server.start();
        try {
            server.setUser(MailboxFixture.USER, MailboxFixture.USER, MailboxFixture.USER);
            arrive(
                    form("caoloc.canbo@example.org", "filled"),
                    form("vanlang.chutich@example.org", "vanlang"),
                    MailboxFixture.crlf("From: caoloc.chutich@example.org\nTo: dondoc@example.org\nSubject: Hoi\n"
                            + "Message-ID: <hoi@example.org>\n\nCot 5 ghi the nao?\n"));

            assertThat(die(Point.FILED)).isEqualTo(9);
            assertThat(counts().values()).containsOnly(0);
            assertThat(seen()).isZero();

            assertThat(die(Point.COMMITTED)).isEqualTo(9);
            assertThat(counts()).containsEntry("incoming_mail", 1).containsEntry("submission_version", 1);
            assertThat(counts()).containsEntry("receipt", 1).containsEntry("message", 1);
            assertThat(seen()).isZero();

            assertThat(die(Point.UNMARKED)).isEqualTo(9);
            assertThat(counts()).isEqualTo(ALL);
            assertThat(seen()).isZero();

            assertThat(die(Point.NONE)).as(log()).isZero();
            assertThat(counts()).isEqualTo(ALL);
            assertThat(seen()).isEqualTo(3);
        } finally {
            server.stop();
        }
    }

    private byte[] form(String from, String name) {
        return Client.OUTLOOK.mail(
                "From: " + from + "\nTo: dondoc@example.org\nSubject: Bao cao\nMessage-ID: <" + name
                        + "@example.org>\n",
                "Xin gửi báo cáo.",
                List.of(new Client.Attached("Biểu.xlsx", Workbooks.file(name))));
    }

    private int die(Point point) throws Exception {
        return ReadingChild.start(database, folder, server.getImap().getPort(), point)
                .waitFor();
    }

    private static Database postgres() throws SQLException {
        return new Database(
                BothDatabases.postgres().unwrap(PGSimpleDataSource.class).getUrl(), "postgres");
    }

    private Database h2() {
        String url = "jdbc:h2:file:" + folder.resolve("db")
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=30000;WRITE_DELAY=0";
        return new Database(url, "sa");
    }

    private Map<String, Integer> counts() {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), ""));
        return ALL.keySet().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table
                                        + (table.equals("message") ? " where occasion like 'reply/%'" : ""))
                                .query(Integer.class)
                                .single()));
    }

    private String log() throws Exception {
        try (Stream<String> lines = Files.lines(folder.resolve("child.log"))) {
            List<String> last = new ArrayList<>(lines.toList());
            return String.join("\n", last.subList(Math.max(0, last.size() - 40), last.size()));
        }
    }

    private void arrive(byte[]... mails) throws Exception {
        Message[] all = new Message[mails.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mails[i]));
        }
        try (Store store = store()) {
            Folder inbox = open(store);
            inbox.appendMessages(all);
            inbox.close(false);
        }
    }

    private long seen() throws Exception {
        try (Store store = store()) {
            Folder inbox = open(store);
            long seen = 0;
            for (Message message : inbox.getMessages()) {
                seen += message.isSet(Flags.Flag.SEEN) ? 1 : 0;
            }
            inbox.close(false);
            return seen;
        }
    }

    private Store store() throws Exception {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("localhost", server.getImap().getPort(), MailboxFixture.USER, MailboxFixture.USER);
        return store;
    }

    private static Folder open(Store store) throws Exception {
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        return inbox;
    }
}
