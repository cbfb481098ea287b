package vn.dondoc.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.ObligationsPlanned;
import vn.dondoc.compliance.VerdictsChanged.VerdictChanged;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figures;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Unit.Parentage;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Keeps the verdicts right: what a report changes is judged within its transaction, the unit and all above it; a new
 * plan and each night judge the whole province. Only what changed is written. Each obligation is judged by the version of
 * the pack that it falls under, whatever was adopted since.
 */
@Service
public class Judgments {

    private static final Logger LOG = LoggerFactory.getLogger(Judgments.class);

    /** What fell due at the end of a year still comes in at the beginning of the next. */
    private static final int MONTHS_FOLLOWED_UP = 3;

    private final Packs packs;
    private final Units units;
    private final Figures figures;
    private final Waivers waivers;
    private final OwedOf owed;
    private final VerdictStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Judgments(
            Packs packs,
            Units units,
            Figures figures,
            Waivers waivers,
            OwedOf owed,
            VerdictStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.packs = packs;
        this.units = units;
        this.figures = figures;
        this.waivers = waivers;
        this.owed = owed;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Judges every pack in force now or a short time ago, whole. @return how many verdicts there are */
    @Transactional
    public int judgeAll() {
        LocalDate today = LocalDate.now(clock);
        Set<String> followedUp = new LinkedHashSet<>();
        Stream.of(today, today.minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.inForceOn(day).stream())
                .forEach(pack -> followedUp.add(pack.pack().name()));
        return followedUp.stream().mapToInt(this::judge).sum();
    }

    /** Judges all that is owed under a pack, each obligation by the version it falls under. */
    @Transactional
    public void judge(AdoptedPack pack) {
        judge(pack.pack().name());
    }

    /** Judges what the units owe, and all above them. */
    @Transactional
    public void judge(AdoptedPack pack, Collection<UnitId> reported) {
        judge(pack.pack().name(), reported);
    }

    /**
     * Waits until nobody else judges the pack, and keeps others waiting: what is read and decided about its obligations
     * from now on is judged before anybody decides something else.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String pack) {
        store.lock(pack);
    }

    @EventListener
    void on(ObligationsPlanned event) {
        judge(event.pack());
    }

    @EventListener
    void on(ReportReceived event) {
        judgeWithNextYear(event.pack(), Set.of(event.unit()));
    }

    @EventListener
    void on(ReportsReceived event) {
        judgeWithNextYear(event.pack(), event.units());
    }

    /** What comes in late for a year is what the next one is compared with; that one first, as each night. */
    private void judgeWithNextYear(String name, Collection<UnitId> reported) {
        packs.find(name)
                .map(AdoptedPack::pack)
                .ifPresent(pack -> packs.inForceOn(LocalDate.now(clock)).stream()
                        .map(AdoptedPack::pack)
                        .filter(next -> next.province().equals(pack.province()) && next.year() == pack.year() + 1)
                        .filter(next -> !next.comparedOverTime().isEmpty())
                        .forEach(next -> judge(next.name(), reported)));
        judge(name, reported);
    }

    private int judge(String name) {
        return locked(name)
                .map(pack -> {
                    OwedOf.Snapshot all = owed.of(pack);
                    Instant now = clock.instant();
                    List<Verdict> verdicts = verdicts(all, now, any -> true);
                    keep(pack, all, store.of(name), verdicts, now);
                    LOG.info("Judged {}: {} verdicts", name, verdicts.size());
                    return verdicts.size();
                })
                .orElse(0);
    }

    private void judge(String name, Collection<UnitId> reported) {
        locked(name).ifPresent(pack -> {
            OwedOf.Snapshot all = owed.of(pack);
            Instant now = clock.instant();
            Set<UnitId> concerned = upwards(reported);
            List<Verdict> verdicts = verdicts(
                    all, now, obligation -> concerned.contains(obligation.unit().id()));
            keep(pack, all, store.of(name, concerned), verdicts, now);
        });
    }

    /** The pack that is in force once nobody else judges it: another node may have adopted one while we waited. */
    private Optional<AdoptedPack> locked(String name) {
        if (packs.find(name).isEmpty()) {
            return Optional.empty();
        }
        store.lock(name);
        return packs.find(name);
    }

    /** Whether signed copies alone count is a matter of the version, all else of the pack. */
    private List<Verdict> verdicts(OwedOf.Snapshot all, Instant now, Predicate<Obligation> asked) {
        JudgingOfVersions judging = new JudgingOfVersions(all, packs::open, units.territory());
        Map<Boolean, Evidence> bySigned = new HashMap<>();
        return judging.judge(
                pack -> bySigned.computeIfAbsent(
                        pack.settings().signedCopyCounts(), any -> evidence(pack, judging, now)),
                asked);
    }

    private Evidence evidence(RulePack pack, JudgingOfVersions judging, Instant now) {
        return new Evidence(
                figures.asOf(pack, now, judging.indicators(), judging.comparedOverTime()),
                figures.receipts(pack, now),
                waivers.of(pack.name(), now),
                now);
    }

    private void keep(
            AdoptedPack pack, OwedOf.Snapshot all, List<VerdictRow> kept, List<Verdict> verdicts, Instant now) {
        Difference difference =
                Difference.between(kept, verdicts.stream().map(VerdictRow::of).toList());
        store.write(pack.pack().name(), difference, all::versionOf, now);
        store.judged(pack, now);
        List<VerdictChanged> changes = difference.changes().stream()
                .filter(Difference.Change::isOfOutcome)
                .map(Judgments::told)
                .toList();
        if (!changes.isEmpty()) {
            events.publishEvent(new VerdictsChanged(pack.pack().name(), changes));
        }
    }

    private static VerdictChanged told(Difference.Change change) {
        return new VerdictChanged(
                change.key().rule(),
                change.key().unit(),
                change.key().period(),
                change.before() == null ? null : change.before().outcome(),
                change.after() == null ? null : change.after().outcome());
    }

    /**
     * The units and all that ever stood above them: each target counts the units of its own day. What they went into is
     * compared with what they had.
     */
    private Set<UnitId> upwards(Collection<UnitId> reported) {
        Territory territory = units.territory();
        Set<UnitId> concerned = new LinkedHashSet<>();
        reported.forEach(unit -> addConcerned(unit, territory, concerned));
        return concerned;
    }

    private static void addConcerned(UnitId id, Territory territory, Set<UnitId> concerned) {
        if (concerned.add(id)) {
            territory.find(id).map(Unit::parents).orElse(List.of()).stream()
                    .map(Parentage::parent)
                    .forEach(parent -> addConcerned(parent, territory, concerned));
            territory.successors(id).forEach(succession -> addConcerned(succession.successor(), territory, concerned));
        }
    }
}
