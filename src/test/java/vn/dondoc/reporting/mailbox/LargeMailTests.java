package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.BothDatabases;

/** Mails that are larger than the memory of the process that reads them, over IMAP. */
class LargeMailTests {

    /** Less than any of the large mails. */
    private static final String HEAP = "-Xmx28m";

    @TempDir
    Path folder = Path.of("");

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    @Test
    void aMailLargerThanTheMemoryIsTakenAndAStillLargerOneIsNoted() throws Exception {
        server.start();
        try {
            server.setUser(MailboxFixture.USER, MailboxFixture.USER, MailboxFixture.USER);
            Path inbox = Files.createDirectories(folder.resolve("parent"));
            try (MailboxFixture fixture =
                    new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), server, inbox)) {
                fixture.arrive(large("scan.pdf", "%PDF-1.4\n", 22), large("cu.xls", "\u00d0\u00cf\u0011\u00e0", 23));
                fixture.arrive(large("anh.zip", "PK\u0003\u0004", 33), MailboxFixture.letter(1));
            }

            assertThat(read()).containsExactly("FROM_PERSON 1", "FROM_PERSON 1", "TOO_LARGE 0", "FROM_STRANGER 0");
        } finally {
            server.stop();
        }
    }

    private static byte[] large(String name, String start, int megabytes) {
        byte[] file = Arrays.copyOf(start.getBytes(StandardCharsets.ISO_8859_1), megabytes * 1024 * 1024);
        return Client.THUNDERBIRD.mail(
                "From: caoloc.canbo@example.org\nTo: dondoc@example.org\nSubject: " + name + "\nMessage-ID: <" + name
                        + "@example.org>\n",
                "Xin gửi bản quét.",
                List.of(new Client.Attached(name, file)));
    }

    /** What became of each mail, and how many files it brought, by a process of its own. */
    private List<String> read() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        Integer.toString(server.getImap().getPort()),
                        Files.createDirectories(folder.resolve("child")).toString())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        assertThat(child.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
        return Files.readAllLines(said).stream()
                .filter(line -> line.matches("[A-Z_]+ \\d+"))
                .toList();
    }

    /** Reads the mailbox with little memory. */
    static final class Child {

        private Child() {}

        /** @param args port of the mailbox, folder of its own */
        public static void main(String[] args) throws MessagingException {
            try (MailboxFixture fixture = new MailboxFixture(
                    MailboxFixture.prepared(BothDatabases.h2()), Integer.parseInt(args[0]), Path.of(args[1]))) {
                fixture.reader.round();
                fixture.all().forEach(mail -> System.out.println(mail.fate() + " " + mail.attachments()));
            }
        }
    }
}
