package vn.dondoc.reporting.link;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Entrance;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.link.SentUpload.Decision;
import vn.dondoc.reporting.link.SentUpload.State;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.receipts.MailedReceipts;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/**
 * The tray of what was sent by links: whoever may report for the unit confirms it or declines it. Until then nothing of
 * it counts; then the moment of the upload does.
 */
@Service
class WaitingDesk {

    private static final int MOST = 300;

    private final SentUploads uploads;
    private final KeptSendLinks links;
    private final Readings readings;
    private final Reports reports;
    private final Filing filing;
    private final MailedReceipts receipts;
    private final Access access;
    private final Clock clock;

    WaitingDesk(
            SentUploads uploads,
            KeptSendLinks links,
            Readings readings,
            Reports reports,
            Filing filing,
            MailedReceipts receipts,
            Access access,
            Clock clock) {
        this.uploads = uploads;
        this.links = links;
        this.readings = readings;
        this.reports = reports;
        this.filing = filing;
        this.receipts = receipts;
        this.access = access;
        this.clock = clock;
    }

    /** Those of units that the person signed in may report for. */
    @Transactional(readOnly = true)
    List<SentUpload> list(boolean waiting) {
        return uploads.list(waiting, MOST).stream()
                .filter(upload -> access.mayReportFor(upload.report().unit()))
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

    /** What stands in the way of taking the figures; empty also where there are none. */
    @Transactional(readOnly = true)
    List<EntryFault> check(Report report, Readings.Read read) {
        return read.form(report)
                .map(form -> filing.check(report, posted(form, Set.of(), true)))
                .orElse(List.of());
    }

    /**
     * Takes what was sent: it was received when it was uploaded.
     *
     * @param figures whether those of the workbook are taken too; else they are kept as a draft, if they can be read
     * @param confirmed keys of the questions answered with yes
     * @return what stands in the way; then nothing was taken
     * @throws RefusedException if it is decided already, or its figures are not certain
     */
    @Transactional
    List<EntryFault> confirm(long id, boolean figures, Set<String> confirmed) {
        SentUpload upload = find(id);
        if (!upload.isWaiting()) {
            throw decided();
        }
        Report report = report(upload).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String by = access.current().username();
        Readings.Read read = readings.of(report, upload.files()).orElse(null);
        FilledForm form = read == null || read.reading().isRefused()
                ? null
                : read.form(report).orElse(null);
        if (figures && (form == null || !read.isCertain())) {
            throw new RefusedException(List.of(Fault.at("", 0, "reporting.uploads.fault.uncertain")));
        }
        if (form != null) {
            Entrance entrance = new Entrance(Receipt.Door.LINK, by, upload.uploadedAt());
            Outcome outcome = filing.file(report, posted(form, confirmed, figures), entrance);
            if (outcome instanceof Outcome.Refused refused && figures) {
                return refused.faults();
            }
        }
        decide(id, figures ? State.TAKEN : State.RECEIVED, by, null);
        receipts.receive(report, Receipt.Door.LINK, upload.uploadedAt(), by, upload.files());
        return List.of();
    }

    private static Posted posted(FilledForm form, Set<String> confirmed, boolean send) {
        return new Posted(Map.copyOf(form.entries()), null, form.nothingDone(), confirmed, send);
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
