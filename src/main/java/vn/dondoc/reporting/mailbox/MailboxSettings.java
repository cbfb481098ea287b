package vn.dondoc.reporting.mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The IMAP account in which answers and returned mails arrive.
 *
 * @param host absent = none is read
 * @param port absent = 993 with TLS from the start, else 143
 * @param folder where mails arrive
 * @param readFolder where mails go once they are taken; absent = they stay and are marked as read
 * @param mostMessages how many are taken in one round
 * @param mostBytes after how many bytes a round ends
 * @param largest larger mails are noted by their headers and stay in the mailbox, flagged; the usual providers let 25 MB of
 *     files through, which are a third longer in a mail
 */
@ConfigurationProperties("dondoc.mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @Nullable Integer port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("TLS") Security security,
        @DefaultValue("INBOX") String folder,
        @Nullable String readFolder,
        @DefaultValue("200") int mostMessages,
        @DefaultValue("200MB") DataSize mostBytes,
        @DefaultValue("40MB") DataSize largest) {

    /** How the connection is kept from others' eyes. */
    enum Security {
        /** From the first byte. */
        TLS,
        /** After a plain greeting, and not without. */
        STARTTLS,
        /** Not at all: only on the machine itself. */
        NONE
    }

    boolean isConfigured() {
        return StringUtils.hasText(host);
    }

    /** What tells this mailbox from another one. */
    String name() {
        return user + "@" + host + "/" + folder;
    }

    boolean moves() {
        return StringUtils.hasText(readFolder);
    }

    /** Without the password, since it may be printed. */
    @Override
    public String toString() {
        return name();
    }
}
