package vn.dondoc.reporting.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.Mailboxes;
import vn.dondoc.account.Officers;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.mailed.MailedFiles;

/** A real mailbox before the whole application: mails are laid into it over IMAP, read, and told what became of them. */
@TestComponent
class Postbox {

    private static final String XLSX = "Biểu 6 tháng – Cao Lộc.xlsx";

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    private final LangSonReports reports;
    private final IncomingMails mails;
    private final MailedFiles mailed;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final MailboxReader reader;
    private int sent;

    Postbox(
            LangSonReports reports,
            FileStore files,
            Places places,
            IncomingMails mails,
            MailIntake intake,
            MailedFiles mailed,
            Officers officers,
            Mailboxes mailboxes,
            MovableClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.mails = mails;
        this.mailed = mailed;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
        server.start();
        server.setUser(MailboxFixture.USER, MailboxFixture.USER, MailboxFixture.USER);
        MailboxSettings settings = MailboxFixture.settings(server, null, 200, DataSize.ofMegabytes(200));
        this.reader = new MailboxReader(settings, files, places, intake, officers, mailboxes, clock);
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /**
     * Lạng Sơn on the tenth of June, under the rules of that folder; the district's chair was reminded of its half-year
     * report.
     */
    void settle(Path rules) {
        reports.settle(rules);
        clock.moveTo("2020-06-10T08:00");
        if (jdbc.sql("select count(*) from reply_token").query(Integer.class).single() > 0) {
            return;
        }
        jdbc.sql("insert into reply_token values (?, 'caoloc.chutich', '2020-06-09 08:00:00+07')")
                .param(MailboxFixture.TOKEN)
                .update();
        jdbc.sql("insert into reply_token_duty values (?, 0, 'BC-6T', '183', '2020-H1')")
                .param(MailboxFixture.TOKEN)
                .update();
        jdbc.sql("insert into unit_mailbox values ('182', 'vanlang@example.org', 'quantri', '2020-01-01 00:00:00+07')")
                .update();
    }

    /**
     * What became of all mails that came.
     *
     * @param courses of their files, in order
     * @param answers subject, bar, text
     * @param receipts of the half-year report of Cao Lộc
     * @param entries of the version saved last, of whichever report
     * @param versions how many were saved
     */
    record Came(
            List<IncomingMail> mails,
            List<String> courses,
            List<String> answers,
            List<Receipt> receipts,
            Map<String, String> entries,
            int versions) {}

    /** In one transaction of which nothing stays. */
    <T> T aside(Callable<T> use) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return use.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                empty();
            }
        }));
    }

    private void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of mails that come one after the other, each read before the next; nothing of it stays. */
    Came come(byte[]... all) {
        return aside(() -> came(all));
    }

    /** The same in the transaction of the caller. */
    Came came(byte[]... all) throws MessagingException {
        for (byte[] mail : all) {
            arrive(mail);
            reader.round();
        }
        List<IncomingMail> taken =
                jdbc.sql("select id from incoming_mail order by id").query(Long.class).list().stream()
                        .map(id -> mails.find(id).orElseThrow())
                        .toList();
        List<String> courses = taken.stream()
                .flatMap(mail -> mailed.of(mail.id()).stream())
                .map(file -> file.course().name())
                .toList();
        Map<String, String> entries = new TreeMap<>();
        jdbc.sql(
                        "select e.indicator, e.entered from submission_entry e join submission_version v on v.id = e.version_id"
                                + " where v.number = (select max(number) from submission_version)")
                .query((row, number) -> entries.put(row.getString("indicator"), row.getString("entered")))
                .list();
        return new Came(
                taken,
                courses,
                jdbc.sql("select subject || ' | ' || body_text as said from message join message_body on body_of = id"
                                + " where occasion like 'reply/%' order by id")
                        .query(String.class)
                        .list(),
                reports.receipts("BC-6T", LangSon.CAO_LOC, LangSonReports.HALF_YEAR),
                entries,
                jdbc.sql("select count(*) from submission_version")
                        .query(Integer.class)
                        .single());
    }

    void arrive(byte[] mail) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), MailboxFixture.USER, MailboxFixture.USER);
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            folder.appendMessages(new Message[] {
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail))
            });
            folder.close(false);
        }
    }

    /** As it comes in: stamped by our mail server at that time, written a minute earlier. */
    String headers(String from, boolean answer, String more) {
        sent++;
        return "Received: from mx.example.org by imap.example.org; Tue, 9 Jun 2020 16:02:00 +0700\n"
                + "From: " + from + "\nTo: dondoc@example.org\nSubject: Bao cao 6 thang\n"
                + (more.contains("Date:") ? "" : "Date: Tue, 9 Jun 2020 16:01:00 +0700\n")
                + "Message-ID: <form" + sent + "@example.org>\n"
                + (answer ? "In-Reply-To: " + MailboxFixture.MESSAGE_ID + "\n" : "")
                + (more.isEmpty() ? "" : more + "\n");
    }

    byte[] mail(Client client, String from, boolean answer, String more, String... names) {
        List<Client.Attached> attached = new ArrayList<>();
        for (String name : names) {
            attached.add(new Client.Attached(fileName(name), Workbooks.file(name)));
        }
        return client.mail(headers(from, answer, more), "Kính gửi Ban Phong trào, xin gửi báo cáo.", attached);
    }

    private static String fileName(String name) {
        if (name.startsWith("zip")) {
            return "Báo cáo.zip";
        }
        return switch (name) {
            case "pdf" -> "Báo cáo.pdf";
            case "xls", "password", "doc" -> "Biểu.xls";
            case "macros" -> "Biểu.xlsm";
            case "rar" -> "Báo cáo.rar";
            case "winmail" -> "winmail.dat";
            default -> XLSX;
        };
    }

    /** How many mails in the mailbox bear the mark. */
    long marked(Flags.Flag flag) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), MailboxFixture.USER, MailboxFixture.USER);
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            return folder.search(new jakarta.mail.search.FlagTerm(new Flags(flag), true)).length;
        }
    }
}
