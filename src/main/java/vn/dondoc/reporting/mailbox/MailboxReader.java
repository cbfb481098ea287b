package vn.dondoc.reporting.mailbox;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import vn.dondoc.account.Mailboxes;
import vn.dondoc.account.Officers;
import vn.dondoc.reporting.FileStore;

/**
 * The one reader of the mailbox. Each mail is kept, then noted in a transaction, and only then marked in the mailbox:
 * stopped at any point, the next round finds it unmarked, and either takes it or sees that it was taken. It never writes
 * a mail.
 */
@Service
public class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    /** Up to this size mails are loaded many at a time; above it each is passed on to the disk as it comes. */
    private static final int SMALL = 256 * 1024;
    /** Bytes loaded at a time. */
    private static final long SLICE = 4L * 1024 * 1024;

    private final MailboxSettings settings;
    private final FileStore files;
    private final Places places;
    private final MailIntake intake;
    private final Officers officers;
    private final Mailboxes mailboxes;
    private final Clock clock;

    MailboxReader(
            MailboxSettings settings,
            FileStore files,
            Places places,
            MailIntake intake,
            Officers officers,
            Mailboxes mailboxes,
            Clock clock) {
        this.settings = settings;
        this.files = files;
        this.places = places;
        this.intake = intake;
        this.officers = officers;
        this.mailboxes = mailboxes;
        this.clock = clock;
        if (!settings.isConfigured()) {
            LOG.info("No mailbox is read: dondoc.mailbox.host is not set");
        }
    }

    /** Whether there is a mailbox to read. */
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /**
     * Takes what is new, within the bounds of the settings; the rest waits for the next round.
     *
     * @return how many mails were looked at; 0 without a mailbox
     * @throws MessagingException if the mailbox does not answer; what was taken stays taken
     */
    public int round() throws MessagingException {
        if (!settings.isConfigured()) {
            return 0;
        }
        try (ImapMailbox mailbox = ImapMailbox.open(settings)) {
            Batch batch = take(mailbox);
            mark(mailbox, batch);
            return batch.taken().size() + batch.left().size();
        }
    }

    /**
     * What a round has come to.
     *
     * @param taken to be marked as read
     * @param left to stay in the mailbox, flagged
     * @param nextUid up to where everything was looked at
     */
    record Batch(List<IMAPMessage> taken, List<IMAPMessage> left, long nextUid) {}

    /** Everything but the marks in the mailbox. */
    Batch take(ImapMailbox mailbox) throws MessagingException {
        long validity = mailbox.uidValidity();
        long next = mailbox.nextUid();
        Map<Long, IMAPMessage> waiting =
                mailbox.waiting(places.mark(settings.name(), validity).orElse(next));
        Map<Long, Fate> before = places.taken(settings.name(), validity, waiting.keySet());
        Round round = new Round(mailbox, validity, new Addressees(officers.on(LocalDate.now(clock)), mailboxes.all()));
        Map<Long, IMAPMessage> fresh = new LinkedHashMap<>();
        waiting.forEach((uid, message) -> {
            if (before.containsKey(uid)) {
                round.note(message, before.get(uid));
            } else if (fresh.size() < settings.mostMessages()) {
                fresh.put(uid, message);
            } else {
                round.stopBefore(uid);
            }
        });
        round.take(fresh);
        return round.batch(next);
    }

    /** The marks, after everything is kept. */
    void mark(ImapMailbox mailbox, Batch batch) throws MessagingException {
        mailbox.left(batch.left());
        long validity = mailbox.uidValidity();
        mailbox.taken(batch.taken());
        places.mark(settings.name(), validity, batch.nextUid());
    }

    /** One round over what is new. */
    private final class Round {

        private final ImapMailbox mailbox;
        private final long validity;
        private final Addressees everyone;
        private final List<IMAPMessage> taken = new ArrayList<>();
        private final List<IMAPMessage> left = new ArrayList<>();
        private long stop = Long.MAX_VALUE;

        Round(ImapMailbox mailbox, long validity, Addressees everyone) {
            this.mailbox = mailbox;
            this.validity = validity;
            this.everyone = everyone;
        }

        void note(IMAPMessage message, @Nullable Fate fate) {
            (fate == Fate.TOO_LARGE ? left : taken).add(message);
        }

        /** This one and later ones are looked at again. */
        void stopBefore(long uid) {
            stop = Math.min(stop, uid);
        }

        Batch batch(long nextUid) {
            return new Batch(taken, left, Math.min(nextUid, stop));
        }

        void take(Map<Long, IMAPMessage> fresh) throws MessagingException {
            mailbox.look(fresh.values());
            Map<Long, IMAPMessage> slice = new LinkedHashMap<>();
            long sliced = 0;
            long total = 0;
            for (Map.Entry<Long, IMAPMessage> one : fresh.entrySet()) {
                int size = one.getValue().getSize();
                total += size;
                if (total > settings.mostBytes().toBytes() && total > size) {
                    stopBefore(one.getKey());
                } else if (size >= 0 && size <= SMALL) {
                    if (sliced + size > SLICE) {
                        takeSlice(slice);
                        sliced = 0;
                    }
                    slice.put(one.getKey(), one.getValue());
                    sliced += size;
                } else {
                    takeOne(one.getKey(), one.getValue(), false);
                }
            }
            takeSlice(slice);
        }

        private void takeSlice(Map<Long, IMAPMessage> slice) throws MessagingException {
            mailbox.load(slice.values());
            for (Map.Entry<Long, IMAPMessage> one : slice.entrySet()) {
                takeOne(one.getKey(), one.getValue(), true);
                one.getValue().invalidateHeaders(); // and what was loaded
            }
            slice.clear();
        }

        private void takeOne(long uid, IMAPMessage message, boolean loaded) throws MessagingException {
            try {
                note(message, intake(arrive(uid, message, loaded)));
            } catch (FolderClosedException | StoreClosedException gone) {
                throw gone;
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                LOG.debug("Another node takes mail {} at this moment, or somebody works on its report", uid);
                stopBefore(uid);
            } catch (MessagingException | IOException e) {
                LOG.warn("Mail {} of {} could not be fetched and waits: {}", uid, settings.name(), e.getMessage());
                stopBefore(uid);
            }
        }

        /** Whatever a mail does to the program, it does not keep the others from being read. */
        private Fate intake(Arrival arrival) {
            try {
                return intake.take(arrival, everyone);
            } catch (DataAccessException | TransactionException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("Mail {} cannot be taken and is laid before a person", arrival.digest(), e);
                return intake.take(arrival.unreadable(), everyone);
            }
        }

        private Arrival arrive(long uid, IMAPMessage message, boolean loaded) throws MessagingException, IOException {
            boolean large = message.getSize() > settings.largest().toBytes();
            FileStore.Kept kept;
            try (InputStream bytes = large
                    ? ImapMailbox.header(message)
                    : loaded ? ImapMailbox.loaded(message) : message.getMimeStream()) {
                kept = files.keep(bytes);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            Instant stored = message.getReceivedDate() == null
                    ? null
                    : message.getReceivedDate().toInstant();
            Place place = new Place(settings.name(), validity, uid);
            long size = large ? message.getSize() : kept.bytes();
            return new Opened(files.find(kept.digest()).getFile(), kept.digest()).arrival(place, size, stored, large);
        }
    }
}
