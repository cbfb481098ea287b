package vn.dondoc.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.contact.Question;
import vn.dondoc.notices.contact.QuestionAsked;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.territory.Units;

/** Files the mails that put a question to a unit, in the transaction that keeps it; out of office hours they wait. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuestionMails {

    private final Audiences audiences;
    private final Officers officers;
    private final Units units;
    private final Packs packs;
    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Notes notes;
    private final NoteWriter writer;
    private final Outbox outbox;
    private final Clock clock;

    QuestionMails(
            Audiences audiences,
            Officers officers,
            Units units,
            Packs packs,
            Verdicts verdicts,
            Obligations obligations,
            Notes notes,
            NoteWriter writer,
            Outbox outbox,
            Clock clock) {
        this.audiences = audiences;
        this.officers = officers;
        this.units = units;
        this.packs = packs;
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.notes = notes;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To who is in charge and the shared mailboxes. */
    @EventListener
    void on(QuestionAsked event) {
        Question question = event.question();
        Verdict about = packs.find(question.duty().pack())
                .flatMap(pack -> verdicts.find(
                        pack,
                        question.duty().rule(),
                        question.unit(),
                        question.duty().period()))
                .orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Recipients recipients =
                new Recipients(audiences.on(today), units.territory().on(today));
        String by = officers.find(question.by()).map(Officer::name).orElse(question.by());
        Instant notBefore = new OfficeHours(obligations.workingDays()).earliest(clock.instant());
        Told told = told(question, today);
        AtOnce.readers(recipients, recipients.inCharge(about.unit()).stream())
                .forEach((reader, absent) -> outbox.file(
                        writer.write(
                                "question/asked-" + question.id() + "/" + reader.username(),
                                reader,
                                notes.asked(question, about, by, reader, absent),
                                List.of(told)),
                        notBefore));
    }

    private static Told told(Question question, LocalDate day) {
        return new Told(
                question.duty().pack(),
                question.duty().rule(),
                question.unit().toString(),
                question.duty().period().toString(),
                day,
                Told.Kind.NOTE,
                0);
    }
}
