package vn.dondoc.reporting.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.owed.Report;

/** Where forms are filled in and sent, by everyone for the units they may report for. */
@Service
class ReportDesk {

    private final Submissions submissions;
    private final Sheets sheets;
    private final Sending sending;
    private final Access access;
    private final Clock clock;

    ReportDesk(Submissions submissions, Sheets sheets, Sending sending, Access access, Clock clock) {
        this.submissions = submissions;
        this.sheets = sheets;
        this.sending = sending;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A form as posted.
     *
     * @param entries texts by indicator
     * @param stamp of the sheet it was written on
     * @param nothingDone whether "Báo cáo không phát sinh" is ticked
     * @param confirmed keys of the questions answered with yes
     * @param send false keeps a draft
     */
    record Posted(Map<String, String> entries, String stamp, boolean nothingDone, Set<String> confirmed, boolean send) {

        boolean confirms(EntryFault fault) {
            return fault.asked() && confirmed.contains(fault.key());
        }
    }

    /** What came of posting a form. */
    sealed interface Outcome {}

    /** All of it was saved. */
    record Kept() implements Outcome {}

    /** Nothing was saved; all faults, and with them the questions already answered. */
    record Refused(List<EntryFault> faults) implements Outcome {}

    /** Nothing was saved: somebody else changed it in between. */
    record Overtaken() implements Outcome {}

    @Transactional(readOnly = true)
    Sheet open(Report report) {
        access.requireSee(report.unit().id());
        return sheets.of(report);
    }

    /** What is to be said of the fields as far as they are filled in; saves nothing. */
    @Transactional(readOnly = true)
    List<EntryFault> check(Report report, Posted posted) {
        access.requireReportFor(report.unit().id());
        return fieldFaults(sheets.of(report), entries(report, posted));
    }

    /** Saves all of it or nothing. A draft is kept with its faults; only what is sent becomes figures. */
    @Transactional
    Outcome post(Report report, Posted posted) {
        access.requireReportFor(report.unit().id());
        Sheet sheet = sheets.of(report);
        FormEntries entries = entries(report, posted);
        List<EntryFault> faults = posted.send()
                ? faults(sheet, entries, posted)
                : entries.faults().stream().filter(EntryFault::isOfTheForm).toList();
        if (faults.stream().anyMatch(fault -> !posted.confirms(fault))) {
            return new Refused(faults);
        } else if (!sheet.stamp().equals(posted.stamp())) {
            return new Overtaken();
        }
        save(report, entries, posted);
        return new Kept();
    }

    private static FormEntries entries(Report report, Posted posted) {
        Form form = report.form();
        if (form == null) {
            throw new IllegalArgumentException(report.rule().code() + " has no form");
        }
        return FormEntries.read(posted.entries(), form, report.pack().indicators());
    }

    private static List<EntryFault> fieldFaults(Sheet sheet, FormEntries entries) {
        List<EntryFault> faults = new ArrayList<>(entries.faults());
        faults.addAll(sheet.agreement().faults(entries.numbers()));
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

    private void save(Report report, FormEntries entries, Posted posted) {
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
                access.current().username(),
                Receipt.Door.PAGE));
        SubmissionVersion version =
                submissions.saveAndFlush(submission).newest().orElseThrow();
        if (posted.send()) {
            sending.send(report, version, entries);
        }
    }
}
