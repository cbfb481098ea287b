package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read, without judging it.
 *
 * @param messageId the first header Message-ID, with its angle brackets
 * @param from address in small letters; absent = none could be read
 * @param fromName the name beside it
 * @param to everybody named in To and Cc, and where it was delivered
 * @param sentAt as the sender's machine says
 * @param stampedAt when the last mail server took it, by its own line in the header
 * @param text what people read, from the text or else the HTML, cut if very long
 * @param pieces everything else, in order, at most {@link LetterReader#MOST_PIECES}
 * @param report the machine-readable part of a report about a mail (RFC 3464); absent = it is none
 * @param returned text that may hold the header of a mail of ours: forwarded and returned mails
 * @param calendar the method of a calendar entry, {@code REPLY}; absent = there is none
 * @param receipt whether it says that a mail was opened (RFC 8098)
 */
record Letter(
        Headers headers,
        @Nullable String messageId,
        @Nullable String from,
        String fromName,
        List<String> to,
        String subject,
        @Nullable Instant sentAt,
        @Nullable Instant stampedAt,
        String text,
        List<Piece> pieces,
        @Nullable String report,
        String returned,
        @Nullable String calendar,
        boolean receipt) {

    /**
     * An attachment.
     *
     * @param number its place in the mail, from 0
     * @param name as the sender called it, without path and control characters; made up where there is none
     * @param kind told by its first bytes
     * @param bytes its size, decoded
     */
    record Piece(int number, String name, FileKind kind, long bytes) {}

    /** A mail of which nothing could be read. */
    static Letter unreadable() {
        return new Letter(
                Headers.none(), null, null, "", List.of(), "", null, null, "", List.of(), null, "", null, false);
    }
}
