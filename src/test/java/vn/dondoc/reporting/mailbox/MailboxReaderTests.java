package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import vn.dondoc.BothDatabases;

class MailboxReaderTests {

    @TempDir
    Path folder = Path.of("");

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.setUser(MailboxFixture.USER, MailboxFixture.USER, MailboxFixture.USER);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static byte[][] letters(int count) {
        return IntStream.range(0, count).mapToObj(MailboxFixture::letter).toArray(byte[][]::new);
    }

    /** The power goes while a mail is being noted, until it is back. */
    @Order(1)
    private static final class Outage implements Taker {

        private boolean on = true;

        @Override
        public Optional<Taken> take(Arrival mail, Known known, java.time.Instant receivedAt) {
            if (on && mail.letter().subject().endsWith(" 2")) {
                throw new Error("The power is out");
            }
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void killedWhileNotingAMailTheNextRoundTakesItOnce(DataSource database) throws MessagingException {
        Outage outage = new Outage();
        try (MailboxFixture fixture = new MailboxFixture(MailboxFixture.prepared(database), server, folder, outage)) {
            fixture.arrive(letters(5));

            assertThatThrownBy(fixture.reader::round).hasMessageContaining("The power is out");
            assertThat(fixture.all()).hasSize(2);
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isZero();

            outage.on = false;
            fixture.reader.round();
            assertThat(fixture.all())
                    .extracting(IncomingMail::subject)
                    .containsExactly("Thu 0", "Thu 1", "Thu 2", "Thu 3", "Thu 4");
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isEqualTo(5);
        }
    }

    @Test
    void aMailOnWhichTheProgramFailsIsLaidBeforeAPersonAndTheOthersAreRead() throws MessagingException {
        Taker faulty = (mail, known, receivedAt) -> {
            if (mail.letter().subject().endsWith(" 1")) {
                throw new IllegalStateException("A mistake of ours");
            }
            return Optional.empty();
        };
        DataSource source = MailboxFixture.prepared(BothDatabases.h2());
        try (MailboxFixture fixture = new MailboxFixture(source, server, folder, new First(faulty))) {
            fixture.arrive(letters(3));
            fixture.reader.round();

            assertThat(fixture.all())
                    .extracting(IncomingMail::fate)
                    .containsExactly(Fate.FROM_STRANGER, Fate.UNREADABLE, Fate.FROM_STRANGER);
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isEqualTo(3);
        }
    }

    /** Asked before the others. */
    @Order(1)
    private record First(Taker taker) implements Taker {

        @Override
        public Optional<Taken> take(Arrival mail, Known known, java.time.Instant receivedAt) {
            return taker.take(mail, known, receivedAt);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void killedBetweenNotingAndMarkingNothingIsTakenTwiceAndAllIsMarked(DataSource database) throws MessagingException {
        try (MailboxFixture fixture = new MailboxFixture(MailboxFixture.prepared(database), server, folder)) {
            fixture.arrive(letters(5));
            fixture.arrive(MailboxFixture.corpus("returned-postfix"));
            try (ImapMailbox mailbox = ImapMailbox.open(fixture.settings)) {
                assertThat(fixture.reader.take(mailbox).taken()).hasSize(6);
            }
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isZero();

            fixture.reader.round();
            assertThat(fixture.all()).hasSize(6);
            assertThat(fixture.heard).hasSize(1);
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void twoNodesReadingAtOnceTakeEachMailOnce(DataSource database) throws Exception {
        DataSource shared = MailboxFixture.prepared(database);
        try (MailboxFixture one = new MailboxFixture(shared, server, folder);
                MailboxFixture two = new MailboxFixture(shared, server, folder)) {
            one.arrive(letters(60));
            one.arrive(MailboxFixture.corpus("returned-postfix"));
            Callable<Integer> first = one.reader::round;
            Callable<Integer> second = two.reader::round;
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            for (Future<Integer> node : nodes.invokeAll(List.of(first, second))) {
                node.get();
            }
            nodes.shutdown();
            one.reader.round();

            assertThat(one.all()).hasSize(61);
            assertThat(one.all()).extracting(IncomingMail::messageId).doesNotHaveDuplicates();
            assertThat(one.heard.size() + two.heard.size()).isEqualTo(1);
            assertThat(one.flagged(Flags.Flag.SEEN)).isEqualTo(61);
        }
    }

    @Test
    void theSameMailAgainByAnotherWayIsTheSameMail() throws MessagingException {
        try (MailboxFixture fixture = new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), server, folder)) {
            byte[] mail = MailboxFixture.letter(1);
            byte[] again =
                    MailboxFixture.crlf("Received: from elsewhere by mx.example.org; Tue, 9 Jun 2020 08:00:00 +0700\n"
                            + new String(mail, java.nio.charset.StandardCharsets.ISO_8859_1));
            fixture.arrive(mail, again, MailboxFixture.letter(2));

            fixture.reader.round();
            assertThat(fixture.all()).hasSize(2);
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isEqualTo(3);
        }
    }

    @Test
    void whatAPersonOpenedInTheMailboxMeanwhileIsTakenAllTheSame() throws MessagingException {
        try (MailboxFixture fixture = new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), server, folder)) {
            fixture.arrive(MailboxFixture.letter(0));
            fixture.inFolder(inbox -> inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), true));
            fixture.reader.round();
            assertThat(fixture.all()).isEmpty(); // from before we came

            fixture.arrive(letters(3));
            fixture.inFolder(inbox -> inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), true));
            fixture.reader.round();
            assertThat(fixture.all()).hasSize(3);
            fixture.reader.round();
            assertThat(fixture.all()).hasSize(3);
        }
    }

    @Test
    void aRoundIsBoundedInMailsAndInBytesAndTheRestComesLater() throws MessagingException {
        MailboxSettings few = MailboxFixture.settings(server, null, 4, DataSize.ofMegabytes(200));
        MailboxSettings little = MailboxFixture.settings(server, null, 200, DataSize.ofBytes(400));
        DataSource source = MailboxFixture.prepared(BothDatabases.h2());
        try (MailboxFixture fixture = new MailboxFixture(source, server, folder, few)) {
            fixture.arrive(letters(10));
            assertThat(fixture.reader.round()).isEqualTo(4);
            fixture.inFolder(inbox -> inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), true));
            assertThat(fixture.reader.round()).isEqualTo(4);
        }
        try (MailboxFixture fixture = new MailboxFixture(source, server, folder, little)) {
            fixture.arrive(MailboxFixture.letter(10), MailboxFixture.letter(11), MailboxFixture.letter(12));
            while (fixture.reader.round() > 0) {
                assertThat(fixture.all()).hasSizeLessThanOrEqualTo(13);
            }
            assertThat(fixture.all()).hasSize(13);
        }
    }

    @Test
    void tooLargeAMailIsNotedByItsHeaderAndLeftFlagged() throws MessagingException {
        try (MailboxFixture fixture = new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), server, folder)) {
            fixture.arrive(withAttachment(1, 31), withAttachment(2, 3));

            fixture.reader.round();
            fixture.reader.round();
            assertThat(fixture.all())
                    .extracting(IncomingMail::fate, IncomingMail::subject, IncomingMail::attachments)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Fate.TOO_LARGE, "Thu 1", 0),
                            org.assertj.core.groups.Tuple.tuple(Fate.FROM_STRANGER, "Thu 2", 1));
            assertThat(fixture.all().get(0).bytes()).isGreaterThan(41_000_000);
            assertThat(fixture.flagged(Flags.Flag.FLAGGED)).isEqualTo(1);
            assertThat(fixture.flagged(Flags.Flag.SEEN)).isEqualTo(1);
        }
    }

    private static byte[] withAttachment(int number, int megabytes) {
        String content = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(new byte[megabytes * 1024 * 1024]);
        return MailboxFixture.crlf("From: khach@example.com\nTo: dondoc@example.org\nSubject: Thu " + number
                + "\nMessage-ID: <lon" + number + "@example.com>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\nXem tep.\n"
                + "--b1\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"so lieu.bin\"\n\n" + content + "\n--b1--\n");
    }

    @Test
    void readMailsGoToTheirFolderIfOneIsSet() throws MessagingException {
        MailboxSettings moving = MailboxFixture.settings(server, "Da doc", 200, DataSize.ofMegabytes(200));
        try (MailboxFixture fixture =
                new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), server, folder, moving)) {
            fixture.arrive(letters(3));
            fixture.reader.round();

            int[] left = new int[2];
            fixture.inFolder(inbox -> {
                left[0] = inbox.getMessageCount();
                jakarta.mail.Folder read = inbox.getStore().getFolder("Da doc");
                read.open(jakarta.mail.Folder.READ_ONLY);
                Message[] moved = read.getMessages();
                left[1] = moved.length;
            });
            assertThat(left).containsExactly(0, 3);
            assertThat(fixture.all()).hasSize(3);
        }
    }

    @Test
    void aMailboxThatDoesNotAnswerIsSaidAndLosesNothing() throws MessagingException {
        try (MailboxFixture fixture = new MailboxFixture(MailboxFixture.prepared(BothDatabases.h2()), server, folder)) {
            fixture.arrive(letters(2));
            server.getUserManager().setAuthRequired(true);
            @Nullable String before = fixture.settings.password();
            assertThat(before).isNotNull();
            server.getUserManager().getUser(MailboxFixture.USER).setPassword("another");
            assertThatThrownBy(fixture.reader::round).isInstanceOf(MessagingException.class);
            server.getUserManager().getUser(MailboxFixture.USER).setPassword(MailboxFixture.USER);
            fixture.reader.round();
            assertThat(fixture.all()).hasSize(2);
        }
    }
}
