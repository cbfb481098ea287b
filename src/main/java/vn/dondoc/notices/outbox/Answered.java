package vn.dondoc.notices.outbox;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody's mail that one of ours answers (RFC 5322, 3.6.4; RFC 3834).
 *
 * @param messageId its Message-ID with angle brackets, empty where it has none that may be repeated
 * @param references the Message-IDs of the conversation up to it, by spaces, itself the last
 */
public record Answered(String messageId, String references) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,200}>");
    /** Of a conversation its beginning and its end are kept (RFC 5537, 3.4.4). */
    private static final int MOST = 10;

    /**
     * @param messageId as it stands in the mail
     * @param conversation Message-IDs named by it, in order, as they stand in the mail
     */
    public static Answered of(String messageId, String conversation) {
        List<String> named = ids(conversation + " " + messageId);
        List<String> kept = named.size() <= MOST
                ? named
                : Stream.concat(named.stream().limit(1), named.stream().skip(named.size() - MOST + 1L))
                        .toList();
        return new Answered(ids(messageId).stream().findFirst().orElse(""), String.join(" ", kept));
    }

    /** What is no Message-ID is left out: nobody writes lines of our headers. */
    private static List<String> ids(String text) {
        return MESSAGE_ID
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
