package vn.dondoc.reporting.mailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Entrance;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.FormStandings;
import vn.dondoc.reporting.form.FormStandings.Standing;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.mailed.MailedFiles.MailedFile;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.receipts.MailedReceipts;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;

/** Where an officer takes a file that could not be taken by itself: a dry run first, then all of it or nothing. */
@Service
public class OfficersDesk {

    private final WorkbookReader reader;
    private final FileStore files;
    private final MailedFiles mailed;
    private final MailedReceipts receipts;
    private final Reports reports;
    private final FormStandings standings;
    private final Filing filing;
    private final Access access;

    OfficersDesk(
            WorkbookReader reader,
            FileStore files,
            MailedFiles mailed,
            MailedReceipts receipts,
            Reports reports,
            FormStandings standings,
            Filing filing,
            Access access) {
        this.reader = reader;
        this.files = files;
        this.mailed = mailed;
        this.receipts = receipts;
        this.reports = reports;
        this.standings = standings;
        this.filing = filing;
        this.access = access;
    }

    /**
     * What taking a file would change.
     *
     * @param changes of every form in it
     * @param refused what must be mended first
     * @param asked what must be answered first: key and words
     * @param told what was read in its own way, for information
     */
    public record DryRun(
            MailedFile file, List<Changes> changes, List<Said> refused, List<Said> asked, List<Said> told) {

        public boolean isTakable() {
            return !changes.isEmpty() && refused.isEmpty();
        }
    }

    /** One form: the fields that would read otherwise. */
    public record Changes(Report report, List<Change> fields) {}

    /** @param before empty where nothing is entered, or after */
    public record Change(String name, String before, String after) {}

    /** @param place {@code Biểu!D17}; empty = the whole file or form */
    public record Said(String place, String key, MessageSourceResolvable words) {}

    /**
     * Reads the file again, as the answer to what its mail is now held to be about; changes nothing.
     *
     * @param about what that is
     */
    @Transactional(readOnly = true)
    public DryRun tryOut(MailedFile file, List<ReportKey> about) {
        WorkbookReading reading = read(file, about);
        DryRun run = new DryRun(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CellNote note : reading.notes()) {
            Said said = new Said(note.place(), note.key(), note);
            switch (note.kind()) {
                case REFUSED -> run.refused().add(said);
                case DOUBT -> run.asked().add(said);
                case NOTE -> run.told().add(said);
            }
        }
        for (FilledForm form : reading.forms()) {
            run.changes().add(changes(form));
            for (EntryFault fault : filing.check(form.report(), posted(form, Set.of(), true))) {
                String place = fault.indicator() == null ? "" : form.cells().getOrDefault(fault.indicator(), "");
                (fault.asked() ? run.asked() : run.refused()).add(new Said(place, fault.key(), fault));
            }
        }
        return run;
    }

    private Changes changes(FilledForm form) {
        Map<String, String> before =
                standings.of(form.report()).map(Standing::entries).orElse(Map.of());
        Map<String, String> after = standings.asKept(form.report(), form.entries());
        Map<String, String> names = form.report().figures();
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<Change> fields = names.keySet().stream()
                .filter(codes::contains)
                .map(code -> new Change(
                        String.valueOf(names.get(code)), before.getOrDefault(code, ""), after.getOrDefault(code, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return new Changes(form.report(), fields);
    }

    /**
     * Takes it: the reports were received when their mail came, and their figures count, or are drafts that the units
     * confirm.
     *
     * @param answers keys of what was answered with yes
     * @return what stands in the way; empty = taken
     */
    @Transactional
    public List<? extends MessageSourceResolvable> take(
            MailedFile file, List<ReportKey> about, Set<String> answers, boolean send) {
        WorkbookReading reading = read(file, about);
        List<CellNote> open = reading.notes().stream()
                .filter(note -> note.kind() == CellNote.Kind.REFUSED
                        || note.kind() == CellNote.Kind.DOUBT && !answers.contains(note.key()))
                .toList();
        if (!open.isEmpty() || reading.forms().isEmpty()) {
            return open;
        }
        String by = access.current().username();
        for (FilledForm form : reading.forms()) {
            access.requireReportFor(form.report().unit().id());
            Entrance entrance = new Entrance(Receipt.Door.MAIL, by, file.receivedAt());
            if (filing.file(form.report(), posted(form, answers, send), entrance) instanceof Outcome.Refused refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return refused.faults();
            }
            receipts.receive(form.report(), file.receivedAt(), by, List.of());
        }
        mailed.settle(
                file.id(),
                reading.forms().stream().map(form -> taken(form, send)).toList(),
                file.receivedAt());
        return List.of();
    }

    private TakenFile.TakenForm taken(FilledForm form, boolean send) {
        @Nullable
        Integer version = standings.of(form.report()).map(Standing::version).orElse(null);
        return new TakenFile.TakenForm(form.report(), send ? Course.SENT : Course.DRAFTED, version);
    }

    private WorkbookReading read(MailedFile file, List<ReportKey> about) {
        if (about.stream().noneMatch(key -> access.mayReportFor(key.unit())) && !about.isEmpty()) {
            throw new AccessDeniedException("Not a unit to report for");
        }
        List<Report> asked = about.stream()
                .flatMap(key -> reports.find(key).stream())
                .filter(report -> report.form() != null)
                .toList();
        try {
            return reader.read(
                    files.find(file.digest()).getFile().toPath(),
                    file.name(),
                    asked.size() == 1 ? asked.get(0) : null,
                    access::mayReportFor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Posted posted(FilledForm form, Set<String> answers, boolean send) {
        return new Posted(form.entries(), null, form.nothingDone(), new HashSet<>(answers), send);
    }
}
