package vn.dondoc.reporting.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.form.Entrance;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.link.SentUpload.Decision;
import vn.dondoc.reporting.link.SentUpload.State;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.receipts.MailedReceipts;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.waiting.WaitingForms;
import vn.dondoc.reporting.waiting.WaitingWork;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/**
 * The tray of what was sent by links: whoever may report for the unit confirms it or declines it. Until then nothing of
 * it counts; then the moment of the upload does.
 */
@Service
class WaitingDesk {

    private static final int MOST = 300;

    private final SentUploads uploads;
    private final KeptSendLinks links;
    private final Trials trials;
    private final Reports reports;
    private final Filing filing;
    private final MailedReceipts receipts;
    private final Access access;
    private final WaitingForms mailed;
    private final WaitingWork waitingWork;
    private final Clock clock;

    WaitingDesk(
            SentUploads uploads,
            KeptSendLinks links,
            Trials trials,
            Reports reports,
            Filing filing,
            MailedReceipts receipts,
            Access access,
            WaitingForms mailed,
            WaitingWork waitingWork,
            Clock clock) {
        this.uploads = uploads;
        this.links = links;
        this.trials = trials;
        this.reports = reports;
        this.filing = filing;
        this.receipts = receipts;
        this.access = access;
        this.mailed = mailed;
        this.waitingWork = waitingWork;
        this.clock = clock;
    }

    /** Those of units that the person signed in may report for. */
    @Transactional(readOnly = true)
    List<SentUpload> list(boolean waiting) {
        List<UnitId> theirs =
                uploads.units(waiting).stream().filter(access::mayReportFor).toList();
        return uploads.list(waiting, theirs, MOST);
    }

    /** Forms that came by mail and wait as well, of units that the person signed in may report for. */
    List<WaitingForms.MailedForm> mailed() {
        return mailed.mailed(MOST).stream()
                .filter(form -> access.mayReportFor(form.report().unit()))
                .toList();
    }

    /** @throws org.springframework.security.access.AccessDeniedException if it is not theirs to report */
    @Transactional(readOnly = true)
    SentUpload find(long id) {
        SentUpload upload = uploads.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.requireReportFor(upload.report().unit());
        return upload;
    }

    Optional<Report> report(SentUpload upload) {
        return reports.find(upload.report());
    }

    /**
     * What taking the figures of it would do.
     *
     * @param given answers of the person signed in; absent = none yet
     * @return absent where there are none
     */
    @Transactional(readOnly = true)
    @Nullable
    Trial look(Report report, SentUpload upload, @Nullable Answers given) {
        return trials.look(report, upload, given);
    }

    /**
     * Takes what was sent, its figures too: it was received when it was uploaded.
     *
     * @return what stands in the way; then nothing was taken. Absent = it was taken
     * @throws RefusedException if it is decided already, or there are no figures in it
     */
    @Transactional
    @Nullable
    Trial take(long id, Answers given) {
        SentUpload upload = waiting(id);
        Report report = requireReport(upload);
        Trial trial = trials.look(report, upload, given);
        if (trial == null || trial.filled() == null || trial.preview() == null) {
            throw new RefusedException(List.of(Fault.at("", 0, "reporting.uploads.fault.uncertain")));
        } else if (!trial.isAnswered()) {
            return trial;
        }
        Outcome outcome = filing.file(report, trial.posted(trial.filled(), trial.preview()), entrance(upload));
        if (outcome instanceof Outcome.Refused refused) {
            return trial.after(refused.faults());
        } else if (outcome instanceof Outcome.Overtaken) {
            return trials.look(report, upload, given);
        }
        receive(upload, report, State.TAKEN);
        return null;
    }

    /**
     * Takes what was sent but not its figures; those are kept as a draft if they write over nothing.
     *
     * @throws RefusedException if it is decided already
     */
    @Transactional
    void receive(long id) {
        SentUpload upload = waiting(id);
        Report report = requireReport(upload);
        Trial trial = trials.look(report, upload, null);
        if (trial != null && trial.filled() != null && trial.preview() != null && trial.isAddingOnly()) {
            filing.file(report, trial.draft(trial.filled(), trial.preview()), entrance(upload));
        }
        receive(upload, report, State.RECEIVED);
    }

    private SentUpload waiting(long id) {
        SentUpload upload = find(id);
        if (!upload.isWaiting()) {
            throw decided();
        }
        return upload;
    }

    private Report requireReport(SentUpload upload) {
        return report(upload).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Entrance entrance(SentUpload upload) {
        return new Entrance(Receipt.Door.LINK, access.current().username(), upload.uploadedAt());
    }

    private void receive(SentUpload upload, Report report, State state) {
        String by = access.current().username();
        decide(upload.id(), state, by, null);
        receipts.receive(report, Receipt.Door.LINK, upload.uploadedAt(), by, upload.files());
    }

    /** Puts it aside with a reason; nothing of it ever counts. */
    @Transactional
    void decline(long id, @Nullable String reason) {
        find(id);
        if (reason == null) {
            throw new RefusedException(List.of(Fault.at("", 0, "reporting.uploads.fault.reason")));
        }
        decide(id, State.DECLINED, access.current().username(), reason);
    }

    private void decide(long id, State state, String by, @Nullable String reason) {
        if (!uploads.decide(id, state, new Decision(clock.instant(), by, reason))) {
            throw decided();
        }
        waitingWork.changed();
    }

    private static RefusedException decided() {
        return new RefusedException(List.of(Fault.at("", 0, "reporting.uploads.fault.decided")));
    }

    /** The links by which files may still be sent for that report. */
    @Transactional(readOnly = true)
    List<SendLink> links(SentUpload upload) {
        return links.living(upload.report());
    }

    /** No link that was given out for the report is good from now on. */
    @Transactional
    void revoke(long id) {
        links.revoke(find(id).report(), access.current().username());
    }
}
