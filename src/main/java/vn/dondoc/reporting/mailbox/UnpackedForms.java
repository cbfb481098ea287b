package vn.dondoc.reporting.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.mailed.Arriving;
import vn.dondoc.reporting.mailed.Course;
import vn.dondoc.reporting.mailed.MailedForms;
import vn.dondoc.reporting.mailed.Sender;
import vn.dondoc.reporting.mailed.TakenFile;

/** Unpacks a mail's files and hands over what is in them, with what is certain of their sender. */
@Component
class UnpackedForms implements FormsOfMail {

    private static final Pattern FORGED = Pattern.compile("\\bdmarc\\s*=\\s*fail\\b", Pattern.CASE_INSENSITIVE);

    private final Unpacking unpacking;
    private final MailedForms forms;
    private final FileStore files;

    UnpackedForms(Unpacking unpacking, MailedForms forms, FileStore files) {
        this.unpacking = unpacking;
        this.forms = forms;
        this.files = files;
    }

    @Override
    public List<TakenFile> take(Arrival mail, Known known, Instant receivedAt) {
        if (mail.letter().pieces().isEmpty()) {
            return List.of();
        }
        Unpacking.Unpacked unpacked;
        try {
            unpacked = unpacking.unpack(files.find(mail.digest()).getFile(), mail.letter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arriving arriving = new Arriving(receivedAt, mail.writtenAt(receivedAt), unpacked.evidence());
        return unpacked.workbooks().isEmpty()
                ? List.of()
                : forms.take(unpacked.workbooks(), sender(mail.letter(), known), arriving);
    }

    private static Sender sender(Letter letter, Known known) {
        return new Sender(known.people(), known.duties(), known.answersForSender(), doubt(letter, known));
    }

    private static @Nullable Course doubt(Letter letter, Known known) {
        if (!known.isSenderKnown()) {
            return known.reply() == null ? Course.STRANGER : Course.OTHER_ADDRESS;
        }
        return isForged(letter.headers()) ? Course.FORGED : null;
    }

    /**
     * Whether any mail server on the way says so. That one says otherwise proves nothing: the sender may have written that
     * line, too.
     */
    static boolean isForged(Headers headers) {
        return headers.all("authentication-results").stream()
                .anyMatch(line -> FORGED.matcher(line).find());
    }
}
