package vn.dondoc.reporting.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The mailbox over IMAP, open for one round. Reading a mail changes nothing in it; only the flags say it was taken. */
final class ImapMailbox implements AutoCloseable {

    /** Milliseconds; Jakarta Mail's own default is to wait for ever. */
    private static final String PATIENCE = "30000";
    /** Bytes fetched at a time of what is not loaded whole. */
    private static final int CHUNK = 512 * 1024;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final MailboxSettings settings;

    private ImapMailbox(IMAPStore store, IMAPFolder folder, MailboxSettings settings) {
        this.store = store;
        this.folder = folder;
        this.settings = settings;
    }

    static ImapMailbox open(MailboxSettings settings) throws MessagingException {
        boolean tls = settings.security() == MailboxSettings.Security.TLS;
        String protocol = tls ? "imaps" : "imap";
        IMAPStore store =
                (IMAPStore) Session.getInstance(properties(protocol, settings)).getStore(protocol);
        int port = settings.port() != null ? settings.port() : tls ? 993 : 143;
        store.connect(settings.host(), port, settings.user(), settings.password());
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(store, folder, settings);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(String protocol, MailboxSettings settings) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", PATIENCE);
        properties.put(prefix + "timeout", PATIENCE);
        properties.put(prefix + "writetimeout", PATIENCE);
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", Integer.toString(CHUNK));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == MailboxSettings.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The number that the next mail to arrive will have, or a lower one. */
    long nextUid() throws MessagingException {
        return folder.getUIDNext();
    }

    /** What is not marked as read, and everything from that number on; by number. */
    Map<Long, IMAPMessage> waiting(long fromUid) throws MessagingException {
        Map<Long, IMAPMessage> found = new TreeMap<>();
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] later = folder.getMessagesByUID(fromUid, UIDFolder.LASTUID);
        FetchProfile uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(unseen, uids);
        for (Message message : unseen) {
            found.put(folder.getUID(message), (IMAPMessage) message);
        }
        for (Message message : later) {
            if (folder.getUID(message) >= fromUid) { // the last one is given even if it is lower
                found.put(folder.getUID(message), (IMAPMessage) message);
            }
        }
        return found;
    }

    /** Asks at once for what is then known of each: size and when it came. */
    void look(Collection<IMAPMessage> messages) throws MessagingException {
        fetch(messages, FetchProfile.Item.SIZE, IMAPFolder.FetchProfileItem.INTERNALDATE);
    }

    /** Loads all of them whole with one question. */
    void load(Collection<IMAPMessage> messages) throws MessagingException {
        fetch(messages, IMAPFolder.FetchProfileItem.MESSAGE);
    }

    private void fetch(Collection<IMAPMessage> messages, FetchProfile.Item... items) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        Arrays.stream(items).forEach(profile::add);
        folder.fetch(messages.toArray(Message[]::new), profile);
    }

    /** The bytes of a mail that {@link #load} brought. */
    static InputStream loaded(IMAPMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Its header alone. */
    static InputStream header(IMAPMessage message) throws MessagingException {
        String lines = Collections.list(message.getAllHeaderLines()).stream()
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Marks as read, or moves to where read mails lie. */
    void taken(List<IMAPMessage> messages) throws MessagingException {
        if (messages.isEmpty()) {
            return;
        }
        Message[] all = messages.toArray(Message[]::new);
        folder.setFlags(all, new Flags(Flags.Flag.SEEN), true);
        if (settings.moves()) {
            move(all);
        }
    }

    private void move(Message[] messages) throws MessagingException {
        Folder read = store.getFolder(settings.readFolder());
        if (!read.exists()) {
            read.create(Folder.HOLDS_MESSAGES);
        }
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(messages, read);
        } else {
            folder.copyMessages(messages, read);
            folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            folder.expunge();
        }
    }

    /** Flags for people what stays in the mailbox. */
    void left(List<IMAPMessage> messages) throws MessagingException {
        if (!messages.isEmpty()) {
            folder.setFlags(messages.toArray(Message[]::new), new Flags(Flags.Flag.FLAGGED), true);
        }
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            if (folder.isOpen()) {
                folder.close(false);
            }
        }
    }
}
