package vn.dondoc.notices.outbox;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail as written, not yet filed.
 *
 * @param occasion at most one mail is ever filed for it: its kind, what it is about, and to whom, between slashes
 *     ({@code digest/2020-11-17/hoa}); the kind is one of {@link #KINDS}
 * @param recipient user name
 * @param address where it goes; absent = it is filed as suppressed
 * @param subject control characters become spaces, so that no header can be smuggled in; an overlong one is cut
 * @param told what it tells of
 * @param attachments at most {@link #MOST_ATTACHMENTS}
 * @param answers the mail of somebody else that it answers; absent = it begins a conversation
 * @param unsubscribe where its reader says that no more of its kind are wanted; of {@code https} it also takes the POST
 *     of RFC 8058; absent = it is nothing to be declined
 */
public record Mail(
        String occasion,
        String recipient,
        @Nullable String address,
        String subject,
        String text,
        String html,
        Locale language,
        List<Told> told,
        List<Attachment> attachments,
        @Nullable URI unsubscribe,
        @Nullable Answered answers) {

    /** What mails are about; staff read {@code notices.kind.KIND}. */
    public static final List<String> KINDS =
            List.of("digest", "returned", "received", "question", "answer", "letter", "reply");

    public static final int MOST_ATTACHMENTS = 5;

    static final int LONGEST_SUBJECT = 250;

    /** Control characters, line ends of all scripts, and marks that turn the direction of reading. */
    private static final Pattern NOT_IN_SUBJECTS = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    /** @throws IllegalArgumentException if there are too many attachments */
    public Mail {
        subject = oneLine(subject);
        told = List.copyOf(told);
        attachments = List.copyOf(attachments);
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException(occasion + " has " + attachments.size() + " attachments");
        }
    }

    private static String oneLine(String subject) {
        String visible = NOT_IN_SUBJECTS.matcher(subject).replaceAll(" ").strip();
        // What is written as an encoded word (RFC 2047) would be decoded by its reader, line ends and all.
        String plain = visible.replace("=?", "= ?");
        return plain.length() <= LONGEST_SUBJECT ? plain : plain.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** A mail with nothing attached that cannot be declined. */
    public Mail(
            String occasion,
            String recipient,
            @Nullable String address,
            String subject,
            String text,
            String html,
            Locale language,
            List<Told> told) {
        this(occasion, recipient, address, subject, text, html, language, told, List.of(), null, null);
    }

    /** The same with these files. */
    public Mail attaching(List<Attachment> files) {
        return new Mail(occasion, recipient, address, subject, text, html, language, told, files, unsubscribe, answers);
    }

    /** The same, to be declined there. */
    public Mail declinedAt(URI place) {
        return new Mail(occasion, recipient, address, subject, text, html, language, told, attachments, place, answers);
    }

    /** The same as an answer to that mail. */
    public Mail answering(Answered mail) {
        return new Mail(
                occasion, recipient, address, subject, text, html, language, told, attachments, unsubscribe, mail);
    }
}
