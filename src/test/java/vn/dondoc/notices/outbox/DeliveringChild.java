package vn.dondoc.notices.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A machine of its own that delivers until nothing waits, or until it is killed. */
final class DeliveringChild {

    private DeliveringChild() {}

    /** @param args address of the database, its user, port of the mail server, local time */
    public static void main(String[] args) {
        try (HikariDataSource source = source(args[0], args[1]);
                OutboxFixture fixture = new OutboxFixture(source, Integer.parseInt(args[2]))) {
            fixture.clock.moveTo(args[3]);
            fixture.delivery.round();
        }
    }

    /** As the application has it. */
    static HikariDataSource source(String url, String user) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setMaximumPoolSize(3);
        return source;
    }

    /** @param minute past eight; each machine starts later than the one before was last alive */
    static Process start(String url, String user, int port, int minute, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DeliveringChild.class.getName(),
                url,
                user,
                Integer.toString(port),
                String.format("2020-11-17T08:%02d", minute));
        File file = log.toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(file))
                .start();
    }

    /** Mails enough to be killed in. */
    static void fill(DataSource source, int mails) {
        try (OutboxFixture fixture = new OutboxFixture(source, 0)) {
            fixture.fill("occasion", mails);
        }
    }
}
