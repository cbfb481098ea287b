package vn.dondoc.compliance;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figures;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Discrepancies and figures that are hard to believe, as the figures stand now. */
@Service
public class Findings {

    private final Figures figures;
    private final Units units;
    private final Clock clock;

    Findings(Figures figures, Units units, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    /** Those of the units and the period, in the order of the units' codes and of the indicators in the pack. */
    public List<Finding> of(AdoptedPack pack, Period period, List<UnitId> asked) {
        UnitTree tree = units.territory().on(period.end());
        List<Unit> found = asked.stream().flatMap(id -> tree.find(id).stream()).toList();
        return new Doubts(pack.pack(), tree, period, figures.asOf(pack.pack(), clock.instant()))
                .find(found, pack.rules());
    }
}
