package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.DonDocApplication;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.Officers;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.MailAnswered;

/** A whole application of its own that reads the mailbox once, and dies at a given point. */
final class ReadingChild {

    private ReadingChild() {}

    /** Where it dies. */
    enum Point {
        /** A form is filed and its answer written, nothing is committed. */
        FILED,
        /** The first mail is committed. */
        COMMITTED,
        /** All are committed, none is marked. */
        UNMARKED,
        /** Not at all. */
        NONE
    }

    /** Pulls the plug. */
    static final class Plug {

        private final Point point = Point.valueOf(System.getProperty("point"));

        @EventListener
        void filed(MailAnswered event) {
            pull(Point.FILED);
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
        void committed(MailAnswered event) {
            pull(Point.COMMITTED);
        }

        void pull(Point here) {
            if (point == here) {
                Runtime.getRuntime().halt(9);
            }
        }
    }

    /** @param args settings of the application */
    public static void main(String[] args) throws MessagingException {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        DonDocApplication.class, MovableClock.class, LangSon.class, LangSonReports.class, Plug.class)
                .profiles("test")
                .run(args)) {
            if (application.getBean(Officers.class).find(LangSon.STAFF).isEmpty()) {
                application.getBean(LangSonReports.class).settle();
            }
            application.getBean(MovableClock.class).moveTo("2020-06-10T08:00");
            MailboxReader reader = application.getBean(MailboxReader.class);
            MailboxSettings settings = application.getBean(MailboxSettings.class);
            try (ImapMailbox mailbox = ImapMailbox.open(settings)) {
                MailboxReader.Batch batch = reader.take(mailbox);
                application.getBean(Plug.class).pull(Point.UNMARKED);
                reader.mark(mailbox, batch);
            }
        }
    }

    static Process start(KilledReadingTests.Database database, Path folder, int port, Point point) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dpoint=" + point,
                "-cp",
                System.getProperty("java.class.path"),
                ReadingChild.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--dondoc.data-dir=" + folder,
                "--dondoc.mailbox.host=localhost",
                "--dondoc.mailbox.port=" + port,
                "--dondoc.mailbox.user=" + MailboxFixture.USER,
                "--dondoc.mailbox.password=" + MailboxFixture.USER,
                "--dondoc.mailbox.security=NONE");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("child.log").toFile()))
                .start();
    }
}
