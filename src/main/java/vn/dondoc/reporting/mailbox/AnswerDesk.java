package vn.dondoc.reporting.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.reporting.MailAnswered;
import vn.dondoc.reporting.mailed.Course;
import vn.dondoc.reporting.mailed.TakenFile;

/**
 * Decides whether the sender of a mail is answered. Machines never are; people are told what became of their figures, up
 * to some a day; of other mails once a day that they came. Who is a stranger is told no more than that, and only where
 * the mail was meant for us. So two machines that answer each other end after a few mails.
 */
@Component
class AnswerDesk {

    static final int MOST_ON_FIGURES = 8;
    static final int MOST_ON_OTHERS = 1;
    static final int MOST_TO_STRANGERS = 20;

    private static final int MOST_NOTES = 30;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<Fate> ANSWERED =
            EnumSet.of(Fate.REPORT, Fate.ANSWER, Fate.FROM_PERSON, Fate.FROM_STRANGER, Fate.TOO_LARGE, Fate.UNREADABLE);

    private final Courtesy courtesy;
    private final AnswerLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerDesk(Courtesy courtesy, AnswerLog log, ApplicationEventPublisher events, Clock clock) {
        this.courtesy = courtesy;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param id of the mail, noted already
     * @param files ids of its files, in the order of those in {@code taken}
     */
    void answer(long id, Letter letter, Known known, Taken taken, Instant receivedAt, List<Long> files) {
        String from = letter.from();
        boolean figures = !taken.files().isEmpty() || taken.fate() == Fate.TOO_LARGE;
        if (from == null || !ANSWERED.contains(taken.fate()) || !courtesy.allows(letter)) {
            return;
        } else if (known.isSenderKnown() ? isEnough(from, figures) : isEnoughForStranger(from, known, figures)) {
            return;
        }
        log.note(id, from, known.isSenderKnown(), figures, clock.instant());
        boolean mayKnow = known.isSenderKnown();
        @Nullable Officer reader = known.people().stream().findFirst().orElse(null);
        events.publishEvent(new MailAnswered(
                id,
                from,
                reader == null ? from : reader.username(),
                reader == null ? VIETNAMESE : reader.language(),
                letter.subject(),
                letter.messageId(),
                String.join(" ", letter.headers().all("references")),
                receivedAt,
                mayKnow ? files(taken, files) : List.of(),
                mayKnow ? reports(taken) : List.of()));
    }

    private boolean isEnough(String from, boolean figures) {
        return log.since(from, figures, yesterday()) >= (figures ? MOST_ON_FIGURES : MOST_ON_OTHERS);
    }

    private boolean isEnoughForStranger(String from, Known known, boolean figures) {
        boolean meant = figures || known.reply() != null;
        return !meant
                || log.since(from, true, yesterday()) + log.since(from, false, yesterday()) > 0
                || log.toStrangers(yesterday()) >= MOST_TO_STRANGERS;
    }

    private Instant yesterday() {
        return clock.instant().minus(DAY);
    }

    private static List<MailAnswered.File> files(Taken taken, List<Long> ids) {
        if (taken.fate() == Fate.TOO_LARGE) {
            return List.of(new MailAnswered.File(
                    "", Fate.TOO_LARGE.name(), List.of(), List.of(), MailAnswered.Wish.SEND_AGAIN, null));
        }
        return IntStream.range(0, taken.files().size())
                .mapToObj(at -> file(taken.files().get(at), ids.get(at)))
                .toList();
    }

    private static MailAnswered.File file(TakenFile file, long id) {
        boolean asks = file.forms().stream().anyMatch(form -> form.course() == Course.DRAFTED);
        MailAnswered.Wish wish = Stream.concat(
                        Stream.of(file.course()), file.forms().stream().map(TakenFile.TakenForm::course))
                .map(Course::wish)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new MailAnswered.File(
                file.workbook().name(),
                file.course().name(),
                forms(file),
                file.notes().stream()
                        .limit(MOST_NOTES)
                        .map(note -> new MailAnswered.Note(note.place(), note.words()))
                        .toList(),
                wish,
                asks ? "/mailed/" + id : null);
    }

    private static List<MailAnswered.Form> forms(TakenFile file) {
        return file.forms().stream()
                .map(form -> new MailAnswered.Form(
                        form.report().unit().fullName(), form.course().name()))
                .toList();
    }

    private static List<MailAnswered.Line> reports(Taken taken) {
        return taken.files().stream()
                .flatMap(file -> file.forms().stream())
                .filter(form -> form.course().isReceived())
                .map(TakenFile.TakenForm::report)
                .map(report -> new MailAnswered.Line(
                        report.key(), report.rule().title(), report.unit().fullName()))
                .distinct()
                .toList();
    }
}
