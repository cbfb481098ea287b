package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.WaiverRequest.Answer;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * Where waivers and extensions are asked for, decided, given and taken back. What changes the verdicts judges them in the
 * same transaction, under the pack's lock. Nothing is deleted.
 */
@Service
public class WaiverDesk {

    private final WaiverRequests requests;
    private final Grants grants;
    private final WaiverAccess waiverAccess;
    private final Access access;
    private final Packs packs;
    private final Verdicts verdicts;
    private final Judgments judgments;
    private final Obligations obligations;
    private final KeptFiles files;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaiverDesk(
            WaiverRequests requests,
            Grants grants,
            WaiverAccess waiverAccess,
            Access access,
            Packs packs,
            Verdicts verdicts,
            Judgments judgments,
            Obligations obligations,
            KeptFiles files,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.waiverAccess = waiverAccess;
        this.access = access;
        this.packs = packs;
        this.verdicts = verdicts;
        this.judgments = judgments;
        this.obligations = obligations;
        this.files = files;
        this.units = units;
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
     * What an office decides.
     *
     * @param terms what is given, perhaps other than was asked for; absent = not agreed to
     * @param letterNumber of the paper that says so; absent = none
     */
    public record Decision(
            @Nullable Terms terms, String reason, @Nullable String letterNumber) {}

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
        Faults faults = new Faults();
        checkReason(asking.reason(), faults);
        if (open(requests.of(name, duty.unit()), duty).isPresent()) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.asked-already"));
        }
        check(pack, List.of(duty), asking.terms(), faults);
        refuse(faults, noted);
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

    /**
     * Answers a request.
     *
     * @throws AccessDeniedException if one does not decide for the unit
     * @throws RefusedException with all that is wrong or, unless noted, to be noted; then nothing is kept
     */
    @Transactional
    public void decide(long id, Decision decision, boolean noted) {
        WaiverRequest request = requests.find(id).orElseThrow();
        AdoptedPack pack = packs.find(request.pack()).orElseThrow();
        waiverAccess.requireDecideFor(pack, request.duty().unit());
        judgments.await(request.pack());
        Faults faults = new Faults();
        checkReason(decision.reason(), faults);
        if (!requests.find(id).orElseThrow().isOpen()) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.decided-already"));
        }
        if (decision.terms() != null) {
            check(pack, List.of(request.duty()), decision.terms(), faults);
        }
        refuse(faults, noted);
        if (decision.terms() == null) {
            answer(id, null, decision);
            publish(request.pack(), List.of(WaiverDecided.declined(request, decision)));
        } else {
            give(pack, List.of(request.duty()), decision.terms(), decision);
        }
    }

    /**
     * Gives several units the same, asked or not; what they asked for and is open is answered by it.
     *
     * @param terms never absent
     * @throws AccessDeniedException if one does not decide for one of the units; then none is given anything
     * @throws RefusedException with all that is wrong or, unless noted, to be noted; then nothing is kept
     */
    @Transactional
    public void grant(
            AdoptedPack pack, String rule, Period period, Set<UnitId> whom, Decision decision, boolean noted) {
        whom.forEach(unit -> waiverAccess.requireDecideFor(pack, unit));
        judgments.await(pack.pack().name());
        Faults faults = new Faults();
        checkReason(decision.reason(), faults);
        if (whom.isEmpty()) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.nobody"));
        }
        Terms terms = Optional.ofNullable(decision.terms()).orElseThrow();
        List<Key> duties =
                whom.stream().map(unit -> new Key(rule, unit, period)).toList();
        check(pack, duties, terms, faults);
        refuse(faults, noted);
        give(pack, duties, terms, decision);
    }

    /**
     * Takes back what was given: what was owed before is owed again.
     *
     * @throws AccessDeniedException if one does not decide for the unit
     * @throws RefusedException if no reason is given, or it was taken back already
     */
    @Transactional
    public void revoke(long id, String reason) {
        Grant grant = grants.find(id).orElseThrow();
        AdoptedPack pack = packs.find(grant.pack()).orElseThrow();
        waiverAccess.requireDecideFor(pack, grant.duty().unit());
        judgments.await(grant.pack());
        Faults faults = new Faults();
        checkReason(reason, faults);
        if (!grants.find(id).orElseThrow().stands()) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.revoked-already"));
        }
        faults.throwIfRefused();
        grants.revoke(
                id,
                new Grant.Revocation(reason, clock.instant(), access.current().username()));
        judge(pack, List.of(grant.duty().unit()));
        publish(grant.pack(), List.of(WaiverDecided.revoked(grant, reason)));
    }

    private void give(AdoptedPack pack, List<Key> duties, Terms terms, Decision decision) {
        String name = pack.pack().name();
        Instant now = clock.instant();
        String by = access.current().username();
        List<WaiverRequest> all = requests.of(name);
        List<WaiverDecided> given = new ArrayList<>();
        for (Key duty : duties) {
            Grant grant = new Grant(0, name, duty, terms, decision.reason(), decision.letterNumber(), now, by, null);
            long id = grants.add(grant);
            Optional<WaiverRequest> asked = open(all, duty);
            asked.ifPresent(request -> answer(request.id(), id, decision));
            given.add(
                    WaiverDecided.given(grant, id, asked.map(WaiverRequest::by).orElse(null)));
        }
        judge(pack, duties.stream().map(Key::unit).toList());
        publish(name, given);
    }

    private void publish(String pack, List<WaiverDecided> decided) {
        events.publishEvent(new WaiversDecided(pack, decided));
    }

    private void answer(long request, @Nullable Long waiver, Decision decision) {
        requests.answer(
                request,
                new Answer(
                        waiver,
                        decision.reason(),
                        decision.letterNumber(),
                        clock.instant(),
                        access.current().username()));
    }

    /** Those below too: their targets may wait for the report that was extended. */
    private void judge(AdoptedPack pack, Collection<UnitId> concerned) {
        UnitTree tree = units.territory().on(today());
        Set<UnitId> all = new LinkedHashSet<>(concerned);
        concerned.forEach(unit -> tree.subtree(unit).stream().map(Unit::id).forEach(all::add));
        judgments.judge(pack, all);
    }

    private static Optional<WaiverRequest> open(List<WaiverRequest> requests, Key duty) {
        return requests.stream()
                .filter(request -> request.isOpen() && request.duty().equals(duty))
                .findFirst();
    }

    private static void checkReason(String reason, Faults faults) {
        if (reason.isBlank()) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.no-reason"));
        }
    }

    private void check(AdoptedPack pack, List<Key> duties, Terms terms, Faults faults) {
        TermsCheck check = new TermsCheck(obligations.workingDays(), today());
        Map<Key, Verdict> owed = verdicts
                .of(pack, duties.stream().map(Key::unit).toList())
                .stream()
                .collect(Collectors.toMap(Key::of, Function.identity()));
        for (Key duty : duties) {
            String who = units.territory()
                    .find(duty.unit())
                    .map(Unit::fullName)
                    .orElse(duty.unit().code());
            Verdict verdict = owed.get(duty);
            if (verdict == null) {
                faults.add(Fault.at(who, 0, "compliance.waiver.fault.not-owed"));
            } else {
                check.check(verdict, terms, who, faults);
            }
        }
    }

    private static void refuse(Faults faults, boolean noted) {
        faults.throwIfRefused();
        if (!noted && faults.count() > 0) {
            throw new RefusedException(faults.all());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
