package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people write; asked last, it takes everything. */
@Component
@Order(100)
class PersonTaker implements Taker {

    @Override
    public Optional<Taken> take(Letter letter, Known known, Instant receivedAt) {
        return Optional.of(Taken.as(fate(letter, known)));
    }

    /** What names our mail is no spam, whatever a filter thinks of it. */
    private static Fate fate(Letter letter, Known known) {
        if (known.reply() != null) {
            return Fate.ANSWER;
        } else if (isSpam(letter.headers())) {
            return Fate.SPAM;
        }
        return known.isSenderKnown() ? Fate.FROM_PERSON : Fate.FROM_STRANGER;
    }

    private static boolean isSpam(Headers headers) {
        return headers.word("x-spam-flag").startsWith("yes")
                || headers.word("x-spam-status").startsWith("yes");
    }
}
