package vn.dondoc.compliance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.TrialPlan;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
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
        OwedOf.Snapshot all = owed.of(pack);
        return of(pack, all, all.versions().stream().map(packs::open).toList());
    }

    /** As they would stand if the pack were adopted. */
    public Outlook of(TrialPlan trial) {
        OwedOf.Snapshot all = OwedOf.read(trial.plan());
        AdoptedPack tried = trial.tried();
        return of(
                tried,
                all,
                all.versions().stream()
                        .map(version -> version.version() == tried.version() ? tried : packs.open(version))
                        .toList());
    }

    private Outlook of(AdoptedPack pack, OwedOf.Snapshot all, List<AdoptedPack> versions) {
        Instant now = clock.instant();
        JudgingOfVersions judging = new JudgingOfVersions(all, versions, units.territory());
        Evidence evidence = new Evidence(
                figures.asOf(pack.pack(), now, judging.indicators()),
                figures.receipts(pack.pack(), now),
                waivers.of(pack.pack().name(), now),
                now);
        return new Outlook(all, versions, judging, evidence);
    }
}
