package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What machines write: our own mails, receipts, calendars, absences. They are noted and nothing follows. */
@Component
@Order(30)
class MachineTaker implements Taker {

    private static final Pattern ABSENT = Pattern.compile(
            "^((re|fw|fwd|trả lời)\\s*:\\s*)?(trả lời tự động|tự động trả lời|thư trả lời tự động|vắng mặt|nghỉ phép"
                    + "|automatic reply|auto(matic)?[ -]?(reply|response)|out of (the )?office|autoreply|auto\\s*:)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public Optional<Taken> take(Arrival mail, Known known, Instant receivedAt) {
        Letter letter = mail.letter();
        if (Tokens.isOurs(letter)) {
            return Optional.of(Taken.as(Fate.OWN));
        } else if (letter.receipt()) {
            return Optional.of(Taken.as(Fate.READ));
        } else if (letter.calendar() != null && letter.calendar().matches("REPLY|COUNTER|DECLINECOUNTER")) {
            return Optional.of(Taken.as(Fate.CALENDAR));
        }
        return isAutomatic(letter) ? Optional.of(Taken.as(Fate.AUTOMATIC)) : Optional.empty();
    }

    /** RFC 3834, and what was usual before it. */
    private static boolean isAutomatic(Letter letter) {
        Headers headers = letter.headers();
        String submitted = headers.word("auto-submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || !headers.word("x-autoreply").matches("|no")
                || !headers.word("x-autorespond").isEmpty()
                || headers.word("precedence").matches("auto_reply|bulk|junk")
                || ABSENT.matcher(letter.subject()).find();
    }
}
