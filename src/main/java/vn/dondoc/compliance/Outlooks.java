package vn.dondoc.compliance;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
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
