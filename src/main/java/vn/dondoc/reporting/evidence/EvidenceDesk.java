package vn.dondoc.reporting.evidence;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** Where evidence is added and looked at; it never says by itself that something was done. */
@Service
class EvidenceDesk {

    /** Of one report or task. */
    private static final int MOST = 20;

    private final EvidenceFiles evidence;
    private final KeptFiles files;
    private final Access access;
    private final Clock clock;

    EvidenceDesk(EvidenceFiles evidence, KeptFiles files, Access access, Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ResponseStatusException 404 if there is none; 403 follows if its unit may not be seen */
    @Transactional(readOnly = true)
    Evidence find(long id) {
        Evidence found = evidence.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.requireSee(found.of().unit());
        return found;
    }

    /**
     * Adds files to a report or task of a unit that one may report for.
     *
     * @throws vn.dondoc.territory.RefusedException with everything that is wrong; then nothing is added
     */
    @Transactional
    void add(Report report, @Nullable String note, List<MultipartFile> given) {
        access.requireReportFor(report.unit().id());
        List<MultipartFile> sent =
                given.stream().filter(file -> !file.isEmpty()).toList();
        String pack = report.pack().name();
        Faults faults = new Faults();
        if (sent.isEmpty()) {
            faults.add(Fault.at("", 0, "reporting.send.fault.no-file"));
        }
        if (evidence.of(pack, report.key()).size() + sent.size() > MOST) {
            faults.add(Fault.at("", 0, "reporting.evidence.fault.many", MOST));
        }
        faults.throwIfRefused();
        for (KeptFile file : files.keepLetters(sent)) {
            evidence.add(
                    pack,
                    report.key(),
                    file,
                    note,
                    clock.instant(),
                    access.current().username());
        }
    }

    /** Takes a file away that was added by mistake. */
    @Transactional
    Evidence remove(long id) {
        Evidence found = find(id);
        access.requireReportFor(found.of().unit());
        evidence.remove(id, clock.instant(), access.current().username());
        return found;
    }
}
