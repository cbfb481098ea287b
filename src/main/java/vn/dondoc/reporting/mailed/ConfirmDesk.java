package vn.dondoc.reporting.mailed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Entrance;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.FormStandings;
import vn.dondoc.reporting.form.FormStandings.Standing;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.mailed.MailedFiles.MailedFile;
import vn.dondoc.reporting.mailed.MailedFiles.MailedForm;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.waiting.WaitingWork;

/** Where a unit confirms what it sent by mail, by one click. */
@Service
class ConfirmDesk {

    private final MailedFiles mailed;
    private final Reports reports;
    private final FormStandings standings;
    private final Filing filing;
    private final Access access;
    private final WaitingWork waitingWork;

    ConfirmDesk(
            MailedFiles mailed,
            Reports reports,
            FormStandings standings,
            Filing filing,
            Access access,
            WaitingWork waitingWork) {
        this.mailed = mailed;
        this.reports = reports;
        this.standings = standings;
        this.filing = filing;
        this.access = access;
        this.waitingWork = waitingWork;
    }

    /** How a draft stands. */
    enum State {
        /** May be confirmed now. */
        OPEN,
        /** Its figures count. */
        SENT,
        /** Something else was saved or sent since, or it never became a draft. */
        PASSED
    }

    /**
     * A form of the file.
     *
     * @param entries what it says: texts by the figures' names, in the form's order; none where it has passed
     * @param faults what stands in the way, and what is to be answered
     */
    record Draft(Report report, State state, Map<String, String> entries, List<EntryFault> faults) {

        public boolean isOpen() {
            return state == State.OPEN;
        }

        /** Whether it must be mended on its page before. */
        public boolean isFaulty() {
            return faults.stream().anyMatch(fault -> !fault.asked());
        }
    }

    /** A file and its forms, those that the person signed in may see. */
    record Confirming(MailedFile file, List<Draft> drafts) {

        public boolean isOpen() {
            return drafts.stream().anyMatch(draft -> draft.isOpen() && !draft.isFaulty());
        }
    }

    /** @throws AccessDeniedException if no unit of it may be seen */
    @Transactional(readOnly = true)
    Optional<Confirming> find(long id) {
        return mailed.find(id).map(file -> {
            List<Draft> drafts = file.forms().stream()
                    .filter(form -> access.maySee(form.report().unit()))
                    .flatMap(form -> draft(form).stream())
                    .sorted(Comparator.comparing(
                            draft -> draft.report().unit().id().toString()))
                    .toList();
            if (drafts.isEmpty()) {
                throw new AccessDeniedException("No form of file " + id + " may be seen");
            }
            return new Confirming(file, drafts);
        });
    }

    private Optional<Draft> draft(MailedForm form) {
        return reports.find(form.report()).map(report -> {
            Standing standing = standings.of(report).orElse(null);
            boolean newest =
                    standing != null && Integer.valueOf(standing.version()).equals(form.version());
            if (standing == null || !newest) {
                State state = form.course() == Course.SENT ? State.SENT : State.PASSED;
                return new Draft(report, state, Map.of(), List.of());
            } else if (standing.sent()) {
                return new Draft(report, State.SENT, named(report, standing), List.of());
            }
            List<EntryFault> faults = filing.check(report, posted(standing, Set.of()));
            return new Draft(report, State.OPEN, named(report, standing), faults);
        });
    }

    private static Map<String, String> named(Report report, Standing standing) {
        Map<String, String> named = new LinkedHashMap<>();
        report.figures().forEach((code, name) -> {
            String entered = standing.entries().get(code);
            if (entered != null) {
                named.put(name, entered);
            }
        });
        return named;
    }

    /**
     * Sends every draft of the file that is open and of a unit that the person signed in may report for.
     *
     * @param confirmed keys of the questions answered with yes
     * @return what stands in the way; empty = all were sent
     * @throws AccessDeniedException if there is none that they may
     */
    @Transactional
    List<EntryFault> confirm(long id, Set<String> confirmed) {
        MailedFile file = mailed.find(id).orElseThrow();
        List<MailedForm> mine = file.forms().stream()
                .filter(form -> access.mayReportFor(form.report().unit()))
                .toList();
        if (mine.isEmpty()) {
            throw new AccessDeniedException("Not theirs to report");
        }
        List<EntryFault> faults = new ArrayList<>();
        for (MailedForm form : mine) {
            Draft draft = draft(form).orElse(null);
            if (draft != null && draft.isOpen()) {
                faults.addAll(send(file, form, draft.report(), confirmed));
            }
        }
        return faults;
    }

    private List<EntryFault> send(MailedFile file, MailedForm form, Report report, Set<String> confirmed) {
        Standing standing = standings.of(report).orElseThrow();
        Entrance entrance = new Entrance(Receipt.Door.MAIL, access.current().username(), file.receivedAt());
        Outcome outcome = filing.file(report, posted(standing, confirmed), entrance);
        if (outcome instanceof Outcome.Refused refused) {
            return refused.faults();
        }
        @Nullable Integer version = standings.of(report).map(Standing::version).orElse(null);
        mailed.change(file.id(), form.report(), Course.SENT, version);
        waitingWork.changed();
        return List.of();
    }

    private static Posted posted(Standing standing, Set<String> confirmed) {
        return new Posted(standing.entries(), null, standing.nothingDone(), confirmed, true);
    }
}
