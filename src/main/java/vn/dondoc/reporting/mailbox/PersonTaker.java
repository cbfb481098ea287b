package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.mailed.TakenFile;

/** What people write, with the forms they send; asked last, it takes everything. */
@Component
@Order(100)
class PersonTaker implements Taker {

    private final FormsOfMail forms;

    PersonTaker(FormsOfMail forms) {
        this.forms = forms;
    }

    @Override
    public Optional<Taken> take(Arrival mail, Known known, Instant receivedAt) {
        Fate fate = fate(mail.letter(), known);
        if (fate == Fate.SPAM) {
            return Optional.of(Taken.as(fate));
        }
        List<TakenFile> files = forms.take(mail, known, receivedAt);
        boolean report = files.stream().anyMatch(TakenFile::isReceived);
        boolean waits = files.stream().anyMatch(file -> file.course().isForPeople());
        return Optional.of(new Taken(report ? Fate.REPORT : fate, null, !report || waits, files));
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
