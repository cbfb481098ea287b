package vn.dondoc.compliance;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figures;
import vn.dondoc.territory.Units;

/** How targets look in the units directly below the one that owes them, as of now. */
@Service
public class Breakdowns {

    private final Figures figures;
    private final Units units;
    private final Clock clock;

    Breakdowns(Figures figures, Units units, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    /** In the order of the targets, then of the codes; one query, whatever the number of targets. */
    public List<Breakdown> of(AdoptedPack adopted, List<Verdict> targets) {
        RulePack pack = adopted.pack();
        Set<String> indicators = targets.stream()
                .flatMap(target -> Measures.indicators(pack, target.rule().demand()))
                .collect(Collectors.toSet());
        Measures measures = new Measures(pack, units.territory(), figures.asOf(pack, clock.instant(), indicators));
        return targets.stream()
                .flatMap(target -> measures.directlyBelow(owed(target)).stream())
                .toList();
    }

    private static Obligation owed(Verdict target) {
        return new Obligation(target.rule(), target.unit(), target.period(), target.due());
    }
}
