package vn.dondoc.notices.note;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.contact.Contact;
import vn.dondoc.notices.contact.Question;
import vn.dondoc.notices.contact.QuestionAsked;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Recipients;

/** Files the mails that put a question to a unit, in the transaction that keeps it; out of office hours they wait. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuestionMails {

    private final ReadersToday today;
    private final Packs packs;
    private final Verdicts verdicts;
    private final Notes notes;
    private final NoteWriter writer;
    private final Outbox outbox;

    QuestionMails(ReadersToday today, Packs packs, Verdicts verdicts, Notes notes, NoteWriter writer, Outbox outbox) {
        this.today = today;
        this.packs = packs;
        this.verdicts = verdicts;
        this.notes = notes;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** To who is in charge and the shared mailboxes. */
    @EventListener
    void on(QuestionAsked event) {
        Question question = event.question();
        Contact.About duty = question.duty();
        Verdict about = packs.find(duty.pack())
                .flatMap(pack -> verdicts.find(pack, duty.rule(), question.unit(), duty.period()))
                .orElseThrow();
        Recipients recipients = today.recipients();
        String by = today.name(question.by());
        Instant notBefore = today.officeHours();
        Told told = NoteWriter.told(duty.pack(), duty.rule(), question.unit(), duty.period(), today.day());
        recipients
                .readers(recipients.inCharge(about.unit()).stream())
                .forEach(reader -> outbox.file(
                        writer.write(
                                "question/asked-" + question.id(),
                                reader.officer(),
                                notes.asked(question, about, by, reader),
                                told),
                        notBefore));
    }
}
