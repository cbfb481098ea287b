package vn.dondoc.compliance;

import java.time.Clock;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Figures;
import vn.dondoc.territory.Units;

/** How targets look in the units directly below the one that owes them, as of now. */
@Service
public class Breakdowns {

    private final Packs packs;
    private final OwedOf owed;
    private final Figures figures;
    private final Units units;
    private final Clock clock;

    Breakdowns(Packs packs, OwedOf owed, Figures figures, Units units, Clock clock) {
        this.packs = packs;
        this.owed = owed;
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    /** In the order of the targets, then of the codes; one query for figures, whatever the number of targets. */
    public List<Breakdown> of(AdoptedPack adopted, List<Verdict> targets) {
        OwedOf.Snapshot all = owed.of(adopted);
        Map<Verdict, RulePack> packs = new LinkedHashMap<>();
        targets.forEach(target ->
                packs.put(target, this.packs.open(all.versionOf(Key.of(target))).pack()));
        Set<String> indicators = new HashSet<>();
        packs.forEach((target, pack) ->
                Measures.indicators(pack, target.rule().demand()).forEach(indicators::add));
        Set<String> compared = new HashSet<>();
        packs.values().forEach(pack -> compared.addAll(pack.comparedOverTime()));
        compared.retainAll(indicators);
        List<Figure> known = figures.asOf(adopted.pack(), clock.instant(), indicators, compared);
        Map<RulePack, Measures> measures = new IdentityHashMap<>();
        return targets.stream()
                .flatMap(target -> measures
                        .computeIfAbsent(packs.get(target), pack -> new Measures(pack, units.territory(), known))
                        .directlyBelow(owed(target))
                        .stream())
                .toList();
    }

    private static Obligation owed(Verdict target) {
        return new Obligation(target.rule(), target.unit(), target.period(), target.due());
    }
}
