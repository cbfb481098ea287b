package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.WaiverRequest.Answer;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * Where offices answer requests, give waivers and extensions unasked and take them back. What changes the verdicts judges
 * them in the same transaction, under the pack's lock. Nothing is deleted.
 */
@Service
public class DecisionDesk {

    private final WaiverRequests requests;
    private final Grants grants;
    private final WaiverChecks checks;
    private final WaiverAccess waiverAccess;
    private final Access access;
    private final Packs packs;
    private final Judgments judgments;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionDesk(
            WaiverRequests requests,
            Grants grants,
            WaiverChecks checks,
            WaiverAccess waiverAccess,
            Access access,
            Packs packs,
            Judgments judgments,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.checks = checks;
        this.waiverAccess = waiverAccess;
        this.access = access;
        this.packs = packs;
        this.judgments = judgments;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an office decides.
     *
     * @param terms what is given, perhaps other than was asked for; absent = not agreed to
     * @param letterNumber of the paper that says so; absent = none
     */
    public record Decision(
            @Nullable Terms terms, String reason, @Nullable String letterNumber) {}

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
        Faults faults = WaiverChecks.ofReason(decision.reason());
        if (!requests.find(id).orElseThrow().isOpen()) {
            faults.add(WaiverChecks.fault("decided-already"));
        }
        if (decision.terms() != null) {
            checks.check(pack, List.of(request.duty()), decision.terms(), faults);
        }
        WaiverChecks.refuse(faults, noted);
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
     * @param decision with terms
     * @throws AccessDeniedException if one does not decide for one of the units; then none is given anything
     * @throws RefusedException with all that is wrong or, unless noted, to be noted; then nothing is kept
     */
    @Transactional
    public void grant(
            AdoptedPack pack, String rule, Period period, Set<UnitId> whom, Decision decision, boolean noted) {
        whom.forEach(unit -> waiverAccess.requireDecideFor(pack, unit));
        judgments.await(pack.pack().name());
        Faults faults = WaiverChecks.ofReason(decision.reason());
        if (whom.isEmpty()) {
            faults.add(WaiverChecks.fault("nobody"));
        }
        Terms terms = Optional.ofNullable(decision.terms()).orElseThrow();
        List<Key> duties =
                whom.stream().map(unit -> new Key(rule, unit, period)).toList();
        checks.check(pack, duties, terms, faults);
        WaiverChecks.refuse(faults, noted);
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
        Faults faults = WaiverChecks.ofReason(reason);
        if (!grants.find(id).orElseThrow().stands()) {
            faults.add(WaiverChecks.fault("revoked-already"));
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
            Optional<WaiverRequest> asked =
                    all.stream().filter(request -> request.isOpenFor(duty)).findFirst();
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
