package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterReaderTests {

    private static final int MEGA = 1024 * 1024;

    @TempDir
    Path folder = Path.of("");

    /** What is allocated in all is far less than the mail: nothing of its size is ever held. */
    @Test
    void aMailOfTwentyMegabytesIsReadWithoutBeingHeld() throws Exception {
        Path file = folder.resolve("large.eml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("From: khach@example.com\r\nSubject: Lon\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\n\r\nXem tep.\r\n--b1\r\n"
                    + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n");
            String line = "A".repeat(76) + "\r\n";
            for (int written = 0; written < 20 * MEGA; written += line.length()) {
                out.write(line);
            }
            out.write("--b1--\r\n");
        }
        LetterReader.read(file.toFile()); // classes loaded
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Letter letter = LetterReader.read(file.toFile());
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(letter.pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.bytes()).isGreaterThan(14 * MEGA));
        assertThat(allocated).isLessThan(4 * MEGA);
    }

    static List<String> madeAgainstUs() {
        return List.of(
                "Content-Type: text/html\n\n" + "<script>".repeat(30_000),
                "Content-Type: text/html\n\n" + "<".repeat(250_000),
                "Content-Type: text/html\n\n" + "&nbsp;".repeat(40_000) + "x",
                "Content-Type: text/plain\n\n" + "\n".repeat(250_000) + "x",
                "Content-Type: text/plain\n\n" + "> ".repeat(120_000),
                "Content-Type: text/plain\n\n" + "-".repeat(250_000),
                "From: MAILER-DAEMON@example.com\nSubject: failure notice\n\n" + "\n ".repeat(120_000) + "x",
                "From: MAILER-DAEMON@example.com\nSubject: failure notice\n\n" + "<a@".repeat(80_000),
                "Content-Type: message/delivery-status\n\nAction: failed\n" + " a\n".repeat(80_000),
                "Subject: " + "=?utf-8?Q?a?= ".repeat(50_000) + "\n\nx",
                "References: " + "<dd.000000000000000000000000.a@b> ".repeat(20_000) + "\n\nx",
                "X: y\n".repeat(50_000) + "\nx");
    }

    @ParameterizedTest
    @MethodSource("madeAgainstUs")
    void noMailMadeToBeSlowIsSlow(String mail) throws IOException {
        Path file = folder.resolve("slow.eml");
        Files.writeString(file, "To: dondoc@example.org\n" + mail);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Letter letter = LetterReader.read(file.toFile());
            Tokens.in(letter);
            NewText.of(letter.text());
            ReturnNotice.read(letter);
        });
    }

    /** Mails in mails in mails. */
    @Test
    void depthEndsSomewhere() throws Exception {
        StringBuilder mail = new StringBuilder("Subject: x\n");
        for (int depth = 0; depth < 2000; depth++) {
            mail.append("Content-Type: message/rfc822\n\nSubject: x\n");
        }
        Path file = folder.resolve("deep.eml");
        Files.writeString(file, mail + "\nx");

        assertThat(LetterReader.read(file.toFile()).subject()).isEqualTo("x");
    }
}
