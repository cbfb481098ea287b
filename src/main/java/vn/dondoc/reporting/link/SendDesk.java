package vn.dondoc.reporting.link;

import java.time.Clock;
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
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
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

    private final KeptSendLinks links;
    private final SentUploads uploads;
    private final KeptFiles files;
    private final Reports reports;
    private final Officers officers;
    private final Mailboxes mailboxes;
    private final Access access;
    private final Clock clock;

    SendDesk(
            KeptSendLinks links,
            SentUploads uploads,
            KeptFiles files,
            Reports reports,
            Officers officers,
            Mailboxes mailboxes,
            Access access,
            Clock clock) {
        this.links = links;
        this.uploads = uploads;
        this.files = files;
        this.reports = reports;
        this.officers = officers;
        this.mailboxes = mailboxes;
        this.access = access;
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
     * @return what was kept
     * @throws RefusedException with everything that is wrong; then nothing is kept
     */
    @Transactional
    List<KeptFile> take(Open open, @Nullable String remark, List<MultipartFile> given) {
        List<MultipartFile> sent =
                given.stream().filter(file -> !file.isEmpty()).toList();
        List<SentUpload> waiting = uploads.waiting(open.link().report());
        Faults faults = new Faults();
        if (sent.isEmpty()) {
            faults.add(Fault.at("", 0, "reporting.send.fault.no-file"));
        }
        if (sent.size() > MOST_FILES) {
            faults.add(Fault.at("", 0, "reporting.send.fault.many", MOST_FILES));
        }
        if (waiting.size() >= MOST_WAITING) {
            faults.add(Fault.at("", 0, "reporting.send.fault.waiting"));
        }
        faults.throwIfRefused();
        List<KeptFile> kept = files.keepReports(sent);
        if (waiting.stream().noneMatch(before -> digests(before.files()).equals(digests(kept)))) {
            uploads.add(open.link(), clock.instant(), remark, kept);
        }
        return kept;
    }

    private static Set<String> digests(List<KeptFile> files) {
        return files.stream().map(KeptFile::digest).collect(Collectors.toCollection(HashSet::new));
    }
}
