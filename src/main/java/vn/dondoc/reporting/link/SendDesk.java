package vn.dondoc.reporting.link;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.account.Access;
import vn.dondoc.account.Mailboxes;
import vn.dondoc.account.Officers;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.waiting.WaitingWork;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Takes what is sent by a link into the tray. Nobody is signed in: the link alone says for which report. */
@Service
class SendDesk {

    private static final int MOST_FILES = 10;

    /** More than these nobody looks through. */
    private static final int MOST_WAITING = 20;

    private static final int MOST_A_DAY = 30;

    private final KeptSendLinks links;
    private final SentUploads uploads;
    private final SentAnswers answers;
    private final WrittenForms written;
    private final KeptFiles files;
    private final Reports reports;
    private final Officers officers;
    private final Mailboxes mailboxes;
    private final Access access;
    private final WaitingWork waitingWork;
    private final Clock clock;

    SendDesk(
            KeptSendLinks links,
            SentUploads uploads,
            SentAnswers answers,
            WrittenForms written,
            KeptFiles files,
            Reports reports,
            Officers officers,
            Mailboxes mailboxes,
            Access access,
            WaitingWork waitingWork,
            Clock clock) {
        this.links = links;
        this.uploads = uploads;
        this.answers = answers;
        this.written = written;
        this.files = files;
        this.reports = reports;
        this.officers = officers;
        this.mailboxes = mailboxes;
        this.access = access;
        this.waitingWork = waitingWork;
        this.clock = clock;
    }

    /** A link that is good, and what it is for. */
    record Open(SendLink link, Report report) {}

    /** Empty for a token that is unknown, revoked or past, and where its person no longer reports for the unit. */
    @Transactional(readOnly = true)
    Optional<Open> open(String token) {
        return links.find(token)
                .filter(link -> mayStill(link.username(), link.report().unit()))
                .flatMap(link -> reports.find(link.report()).map(report -> new Open(link, report)));
    }

    private boolean mayStill(String username, UnitId unit) {
        return officers.find(username)
                .map(officer -> access.mayReportFor(officer, unit))
                .orElseGet(() -> mailboxes.of(unit).contains(username));
    }

    /**
     * Puts files into the tray; the same once more, as a page sent twice brings them, changes nothing.
     *
     * @return what waits now
     * @throws RefusedException with everything that is wrong; then nothing is kept
     */
    @Transactional
    SentUpload take(Open open, @Nullable String remark, List<MultipartFile> given) {
        List<MultipartFile> sent =
                given.stream().filter(file -> !file.isEmpty()).toList();
        ReportKey report = open.link().report();
        Faults faults = new Faults();
        if (sent.isEmpty()) {
            faults.add(Fault.at("", 0, "reporting.send.fault.no-file"));
        }
        if (sent.size() > MOST_FILES) {
            faults.add(Fault.at("", 0, "reporting.send.fault.many", MOST_FILES));
        }
        if (uploads.countSince(report, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            faults.add(Fault.at("", 0, "reporting.send.fault.day", MOST_A_DAY));
        }
        List<SentUpload> waiting = uploads.waiting(report);
        if (waiting.size() >= MOST_WAITING) {
            faults.add(Fault.at("", 0, "reporting.send.fault.waiting"));
        }
        faults.throwIfRefused();
        List<KeptFile> kept = files.keepReports(sent);
        return waiting.stream()
                .filter(before -> before.sender().equals(open.link().username()))
                .filter(before -> digests(before.files()).equals(digests(kept)))
                .findFirst()
                .orElseGet(() -> add(open, remark, kept));
    }

    private SentUpload add(Open open, @Nullable String remark, List<KeptFile> kept) {
        String stamp =
                open.report().form() == null ? null : written.of(open.report()).stamp();
        waitingWork.changed();
        long id = uploads.add(open.link(), clock.instant(), remark, stamp, kept);
        return uploads.find(id).orElseThrow();
    }

    /**
     * What waits and was sent by that person's link.
     *
     * @param digest of a file of it: only who has the file can name it
     * @throws RefusedException if there is none, or it was decided meanwhile
     */
    @Transactional(readOnly = true)
    SentUpload sent(Open open, String digest) {
        return uploads.waiting(open.link().report()).stream()
                .filter(upload -> upload.sender().equals(open.link().username()))
                .filter(upload -> digests(upload.files()).contains(digest))
                .findFirst()
                .orElseThrow(() -> new RefusedException(List.of(Fault.at("", 0, "reporting.send.fault.not-waiting"))));
    }

    /** The answers given so far to what is asked of a workbook. */
    @Transactional(readOnly = true)
    Answers answers(SentUpload upload, Readings.Read read) {
        return answers.of(upload.id(), read.doubts());
    }

    /** Keeps how the sender answers; it is shown to whoever confirms the figures. */
    @Transactional
    void answer(SentUpload upload, Readings.Read read, Answers given) {
        answers.keep(upload.id(), read.doubts(), given, clock.instant());
    }

    private static Set<String> digests(List<KeptFile> files) {
        return files.stream().map(KeptFile::digest).collect(Collectors.toCollection(HashSet::new));
    }
}
