package vn.dondoc.reporting.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom a machine may answer: nobody who is a machine, a list, or ourselves (RFC 3834, RFC 5230). */
@Component
class Courtesy {

    private static final Pattern MACHINE = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|khong-?tra-?loi|bounces?|abuse|root|daemon|"
                    + "listserv|majordomo|.*-(request|owner|bounces|relay)|owner-.*)([+=].*)?");

    /** Any of them: sent to many, or by a program. */
    private static final List<String> LISTS =
            List.of("list-id", "list-post", "list-unsubscribe", "list-help", "feedback-id", "x-loop", "x-autoreply");

    private static final Set<String> NOBODY = Set.of("<>", "< >");

    private final String own;
    private final String mailbox;

    Courtesy(@Value("${dondoc.mail.from:dondoc@localhost}") String own, MailboxSettings settings) {
        this.own = own.strip().toLowerCase(Locale.ROOT);
        this.mailbox = settings.user().strip().toLowerCase(Locale.ROOT);
    }

    boolean allows(Letter letter) {
        String from = letter.from();
        if (from == null || from.indexOf('@') < 0 || isOwn(from)) {
            return false;
        }
        Headers headers = letter.headers();
        return !MACHINE.matcher(from.substring(0, from.indexOf('@'))).matches()
                && LISTS.stream().noneMatch(name -> headers.first(name) != null)
                && headers.word("precedence").isEmpty()
                && headers.word("auto-submitted").matches("|no\\b.*")
                && !headers.word("x-auto-response-suppress").matches(".*\\b(all|autoreply)\\b.*")
                && !NOBODY.contains(headers.word("return-path"));
    }

    /** Also with something after a plus. */
    private boolean isOwn(String from) {
        String plain = from.replaceFirst("\\+[^@]*@", "@");
        return plain.equals(own) || plain.equals(mailbox);
    }
}
