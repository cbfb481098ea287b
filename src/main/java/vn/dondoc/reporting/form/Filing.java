package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Overtaken;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.review.Lock;
import vn.dondoc.reporting.review.LockedFigures;
import vn.dondoc.reporting.review.Locks;
import vn.dondoc.territory.UnitId;

/**
 * Files what was filled in, whichever door it came by, so that the same figures make the same submission. Asks nobody's
 * rights: each door does.
 */
@Component
public class Filing {

    private final Submissions submissions;
    private final Sheets sheets;
    private final Sending sending;
    private final Locks locks;
    private final Clock clock;

    Filing(Submissions submissions, Sheets sheets, Sending sending, Locks locks, Clock clock) {
        this.submissions = submissions;
        this.sheets = sheets;
        this.sending = sending;
        this.locks = locks;
        this.clock = clock;
    }

    /** What is to be said of the fields as far as they are filled in; saves nothing. */
    @Transactional(readOnly = true)
    public List<EntryFault> check(Report report, Posted posted) {
        return check(sheets.of(report), posted);
    }

    /** The same, of a sheet that is open already. */
    static List<EntryFault> check(Sheet sheet, Posted posted) {
        return fieldFaults(sheet, entries(sheet.report(), posted));
    }

    /** Everything that stands in the way of sending it. */
    List<EntryFault> inTheWay(Sheet sheet, Posted posted) {
        return faults(sheet, entries(sheet.report(), posted), posted);
    }

    /**
     * Saves all of it or nothing. A draft is kept with its faults; only what is sent becomes figures. What was accepted
     * stays as it is until it is opened again.
     */
    @Transactional
    public Outcome file(Report report, Posted posted, Entrance entrance) {
        Outcome outcome = file(sheets.of(report), posted, entrance);
        if (posted.send() && outcome instanceof Kept) {
            sending.tell(report);
        }
        return outcome;
    }

    /** The same on a sheet that is open already, in the transaction of the caller, who tells what was sent. */
    Outcome file(Sheet sheet, Posted posted, Entrance entrance) {
        Report report = sheet.report();
        UnitId unit = report.unit().id();
        FormEntries entries = entries(report, posted);
        Outcome outcome = outcome(
                sheet,
                entries,
                posted,
                () -> locks.of(report.pack(), unit, report.period()),
                () -> sending.changes(report, entries, posted.nothingDone()));
        if (outcome instanceof Kept) {
            save(report, entries, posted, entrance);
        }
        return outcome;
    }

    /**
     * What would come of filing it; saves nothing.
     *
     * @param locks what was accepted; asked only where it matters
     * @param changes of the figures that count now; asked only where some of them are locked
     */
    Outcome outcome(
            Sheet sheet,
            FormEntries entries,
            Posted posted,
            Supplier<LockedFigures> locks,
            Supplier<List<Statement>> changes) {
        List<EntryFault> locked =
                sheet.isLocked() || posted.send() ? locked(sheet.report(), locks.get(), changes) : List.of();
        if (!locked.isEmpty()) {
            return new Refused(locked);
        }
        List<EntryFault> faults = posted.send()
                ? faults(sheet, entries, posted)
                : entries.faults().stream().filter(EntryFault::isOfTheForm).toList();
        if (faults.stream().anyMatch(fault -> !posted.confirms(fault))) {
            return new Refused(faults);
        }
        return posted.stamp() == null || sheet.stamp().equals(posted.stamp()) ? new Kept() : new Overtaken();
    }

    static FormEntries entries(Report report, Posted posted) {
        Form form = report.form();
        if (form == null) {
            throw new IllegalArgumentException(report.rule().code() + " has no form");
        }
        return FormEntries.read(posted.entries(), form, report.pack().indicators());
    }

    private static List<EntryFault> fieldFaults(Sheet sheet, FormEntries entries) {
        List<EntryFault> faults = new ArrayList<>(entries.faults());
        faults.addAll(sheet.faults(entries.numbers()));
        return faults;
    }

    /** Everything that stands in the way of sending. */
    private static List<EntryFault> faults(Sheet sheet, FormEntries entries, Posted posted) {
        List<EntryFault> faults = fieldFaults(sheet, entries);
        if (posted.nothingDone()) {
            if (!entries.isEmpty() && !entries.isAllZero()) {
                faults.add(EntryFault.refusing(null, "reporting.fault.not-nothing"));
            }
        } else if (entries.isEmpty()) {
            faults.add(EntryFault.refusing(null, "reporting.fault.empty"));
        } else if (entries.isAllZero()) {
            faults.add(EntryFault.refusing(null, "reporting.fault.all-zero"));
        }
        return faults;
    }

    /** The report itself, or single figures that it has in common with another one, may have been accepted. */
    private List<EntryFault> locked(Report report, LockedFigures locked, Supplier<List<Statement>> changes) {
        return locked.of(report.key())
                .map(lock -> List.of(locks.fault(null, lock)))
                .orElseGet(() -> locked(locked.of(report.unit().id(), report.period()), changes));
    }

    private List<EntryFault> locked(Map<String, Lock> figures, Supplier<List<Statement>> changes) {
        return figures.isEmpty()
                ? List.of()
                : changes.get().stream()
                        .map(Statement::indicator)
                        .filter(figures::containsKey)
                        .map(code -> locks.fault(code, requireNonNull(figures.get(code))))
                        .toList();
    }

    private void save(Report report, FormEntries entries, Posted posted, Entrance entrance) {
        Instant now = clock.instant();
        String pack = report.pack().name();
        Submission submission =
                submissions.find(pack, report.key()).orElseGet(() -> new Submission(pack, report.key()));
        submission.add(new SubmissionVersion.Saving(
                entries.typed(),
                posted.send(),
                posted.nothingDone(),
                report.adopted().version(),
                now,
                entrance.by(),
                entrance.door()));
        SubmissionVersion version =
                submissions.saveAndFlush(submission).newest().orElseThrow();
        if (posted.send()) {
            sending.send(report, version, entries, entrance);
        }
    }
}
