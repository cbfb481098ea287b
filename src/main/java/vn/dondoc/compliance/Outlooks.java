package vn.dondoc.compliance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.TrialPlan;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figures;
import vn.dondoc.territory.Units;

/** Judges ahead, on the figures that exist now, and writes nothing. */
@Service
public class Outlooks {

    private final Packs packs;
    private final Units units;
    private final Figures figures;
    private final Waivers waivers;
    private final OwedOf owed;
    private final Clock clock;

    Outlooks(Packs packs, Units units, Figures figures, Waivers waivers, OwedOf owed, Clock clock) {
        this.packs = packs;
        this.units = units;
        this.figures = figures;
        this.waivers = waivers;
        this.owed = owed;
        this.clock = clock;
    }

    /** As things stand. */
    public Outlook of(AdoptedPack pack) {
        return of(owed.of(pack), packs::open);
    }

    /** As they would stand if the pack were adopted. */
    public Outlook of(TrialPlan trial) {
        AdoptedPack tried = trial.tried();
        return of(
                OwedOf.read(trial.plan()),
                version -> version.version() == tried.version() ? tried : packs.open(version));
    }

    /**
     * How all goes on, from whatever moment is asked for first; waivers and extensions as they stand now.
     *
     * @param withReports with what was reported until now, each thing from its own moment on; else as if nobody had
     * @param followed which obligations are asked for
     * @return the verdicts of a moment, never earlier than the one asked for last, by the versions that judge them
     */
    public Function<Instant, Map<AdoptedPack, Collection<Verdict>>> course(
            AdoptedPack pack, boolean withReports, Predicate<Obligation> followed) {
        OwedOf.Snapshot all = owed.of(pack);
        Instant now = clock.instant();
        JudgingOfVersions judging = new JudgingOfVersions(all, packs::open, units.territory());
        Course.Known known = new Course.Known(
                withReports
                        ? figures.asOf(pack.pack(), now, judging.indicators(), judging.comparedOverTime())
                        : List.of(),
                withReports ? figures.receipts(pack.pack(), now) : List.of(),
                waivers.of(pack.pack().name(), now));
        Course course = new Course(
                (moment, turning) -> judging.judge(any -> known.at(moment), turning), all.owed(), known, followed);
        List<VersionHead> versions = all.versions();
        return moment -> byVersion(course.at(moment), all, versions);
    }

    private Map<AdoptedPack, Collection<Verdict>> byVersion(
            Collection<Verdict> verdicts, OwedOf.Snapshot all, List<VersionHead> versions) {
        if (versions.size() == 1) {
            return Map.of(packs.open(versions.get(0)), verdicts);
        }
        Map<AdoptedPack, Collection<Verdict>> found = new LinkedHashMap<>();
        versions.forEach(version -> found.put(
                packs.open(version),
                verdicts.stream()
                        .filter(verdict -> all.versionOf(Key.of(verdict)).equals(version))
                        .toList()));
        return found;
    }

    /** Whether signed copies alone count is a matter of the version, all else of the pack. */
    private Outlook of(OwedOf.Snapshot all, Function<VersionHead, AdoptedPack> opened) {
        Instant now = clock.instant();
        JudgingOfVersions judging = new JudgingOfVersions(all, opened, units.territory());
        Map<Boolean, Evidence> bySigned = new HashMap<>();
        return new Outlook(
                all,
                all.versions().stream().map(opened).toList(),
                judging,
                pack -> bySigned.computeIfAbsent(
                        pack.settings().signedCopyCounts(), any -> evidence(pack, judging, now)),
                now);
    }

    private Evidence evidence(RulePack pack, JudgingOfVersions judging, Instant now) {
        return new Evidence(
                figures.asOf(pack, now, judging.indicators(), judging.comparedOverTime()),
                figures.receipts(pack, now),
                waivers.of(pack.name(), now),
                now);
    }
}
