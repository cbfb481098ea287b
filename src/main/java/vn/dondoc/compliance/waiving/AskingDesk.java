package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.compliance.Key;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/** Where units ask for waivers and extensions. */
@Service
public class AskingDesk {

    private final WaiverRequests requests;
    private final WaiverChecks checks;
    private final Access access;
    private final Judgments judgments;
    private final KeptFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingDesk(
            WaiverRequests requests,
            WaiverChecks checks,
            Access access,
            Judgments judgments,
            KeptFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.checks = checks;
        this.access = access;
        this.judgments = judgments;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a unit asks for.
     *
     * @param letterNumber of its letter; absent = none
     * @param letterDay of its letter; absent = not said
     */
    public record Asking(
            Terms terms,
            String reason,
            @Nullable String letterNumber,
            @Nullable LocalDate letterDay) {}

    /**
     * Asks for one obligation of a unit; at most one request for it is open at a time.
     *
     * @param noted whether what is only to be noted was read already
     * @return the request's number
     * @throws AccessDeniedException if one may not report for the unit
     * @throws RefusedException with all that is wrong or, unless noted, to be noted; then nothing is kept
     */
    @Transactional
    public long ask(AdoptedPack pack, Key duty, Asking asking, List<MultipartFile> letters, boolean noted) {
        access.requireReportFor(duty.unit());
        String name = pack.pack().name();
        judgments.await(name);
        Faults faults = WaiverChecks.ofReason(asking.reason());
        if (requests.of(name, duty.unit()).stream().anyMatch(request -> request.isOpenFor(duty))) {
            faults.add(WaiverChecks.fault("asked-already"));
        }
        checks.check(pack, List.of(duty), asking.terms(), faults);
        WaiverChecks.refuse(faults, noted);
        WaiverRequest request = new WaiverRequest(
                0,
                name,
                duty,
                asking.terms(),
                asking.reason(),
                asking.letterNumber(),
                asking.letterDay(),
                clock.instant(),
                access.current().username(),
                List.of(),
                null);
        long id = requests.add(request, files.keepLetters(letters));
        events.publishEvent(new WaiverAsked(requests.find(id).orElseThrow()));
        return id;
    }
}
