package vn.dondoc.reporting.mailed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Entrance;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.FormStandings;
import vn.dondoc.reporting.form.FormStandings.Standing;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.mailed.TakenFile.Note;
import vn.dondoc.reporting.mailed.TakenFile.TakenForm;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.MailedReceipts;
import vn.dondoc.reporting.workbook.reading.FilledForm;

/** Files forms that came by mail and were read with certainty. */
@Component
class FormTaker {

    private final Filing filing;
    private final FormStandings standings;
    private final MailedFiles mailed;
    private final MailedReceipts receipts;
    private final Access access;

    FormTaker(Filing filing, FormStandings standings, MailedFiles mailed, MailedReceipts receipts, Access access) {
        this.filing = filing;
        this.standings = standings;
        this.mailed = mailed;
        this.receipts = receipts;
        this.access = access;
    }

    /**
     * @param whole whether nothing in its file is in doubt; else it becomes a draft, whatever the rules say
     * @param notes takes what is to be said of its cells
     */
    TakenForm take(FilledForm form, boolean whole, Sender sender, Arriving mail, List<Note> notes) {
        Course course = course(form, whole, sender, mail, notes);
        if (course.isReceived()) {
            receive(form.report(), sender, mail);
        }
        return taken(form.report(), course);
    }

    /** That the report came, though its figures cannot be taken as they are; empty if nobody filled it in. */
    Optional<TakenForm> receive(FilledForm form, Sender sender, Arriving mail) {
        if (isEmpty(form)) {
            return Optional.empty();
        }
        receive(form.report(), sender, mail);
        return Optional.of(new TakenForm(form.report(), Course.CELLS, null));
    }

    private void receive(Report report, Sender sender, Arriving mail) {
        receipts.receive(report, mail.receivedAt(), by(report, sender), mail.evidence());
    }

    private Course course(FilledForm form, boolean whole, Sender sender, Arriving mail, List<Note> notes) {
        Report report = form.report();
        Optional<Standing> standing = standings.of(report);
        boolean same = standing.filter(last -> standings.isSame(report, last, form.entries(), form.nothingDone()))
                .isPresent();
        if (isEmpty(form)) {
            return Course.EMPTY;
        } else if (mailed.newest(report.key())
                .filter(at -> at.isAfter(mail.writtenAt()))
                .isPresent()) {
            return Course.OLDER;
        } else if (same && standing.filter(Standing::sent).isPresent()) {
            return Course.SAME;
        }
        boolean byMail =
                standing.filter(last -> last.door() == Receipt.Door.MAIL).isPresent();
        if (!byMail
                && !same
                && standing.filter(last -> last.savedAt().isAfter(mail.writtenAt()))
                        .isPresent()) {
            return Course.OVERTAKEN;
        }
        Entrance entrance = new Entrance(Receipt.Door.MAIL, by(report, sender), mail.receivedAt());
        String stamp = byMail ? null : form.stamp();
        boolean direct = whole && sender.answers() && report.pack().settings().mailedFormsCount();
        if (direct && filing.file(report, posted(form, stamp, true), entrance) instanceof Outcome.Kept) {
            return Course.SENT;
        }
        return draft(
                form, same ? new Outcome.Kept() : filing.file(report, posted(form, stamp, false), entrance), notes);
    }

    private Course draft(FilledForm form, Outcome outcome, List<Note> notes) {
        if (outcome instanceof Outcome.Overtaken) {
            return Course.OVERTAKEN;
        } else if (outcome instanceof Outcome.Refused refused) {
            refused.faults().forEach(fault -> notes.add(note(form, fault)));
            return refused.faults().stream().anyMatch(EntryFault::isLock) ? Course.LOCKED : Course.REFUSED;
        }
        List<EntryFault> faults = filing.check(form.report(), posted(form, null, true));
        faults.forEach(fault -> notes.add(note(form, fault)));
        return faults.stream().allMatch(EntryFault::asked) ? Course.DRAFTED : Course.FAULTY;
    }

    private static Note note(FilledForm form, EntryFault fault) {
        String place = fault.indicator() == null ? "" : form.cells().getOrDefault(fault.indicator(), "");
        return new Note(place, fault);
    }

    private static Posted posted(FilledForm form, @Nullable String stamp, boolean send) {
        return new Posted(form.entries(), stamp, form.nothingDone(), Set.of(), send);
    }

    private boolean isEmpty(FilledForm form) {
        return !form.nothingDone() && standings.isEmpty(form.report(), form.entries());
    }

    private TakenForm taken(Report report, Course course) {
        boolean says = course.isNewest();
        return new TakenForm(
                report,
                course,
                says ? standings.of(report).map(Standing::version).orElse(null) : null);
    }

    /** Of those whose address it is, one who may report for the unit. */
    private String by(Report report, Sender sender) {
        return sender.officers().stream()
                .filter(officer -> access.mayReportFor(officer, report.unit().id()))
                .map(Officer::username)
                .findFirst()
                .orElseThrow();
    }
}
