package vn.dondoc.compliance;

import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The verdicts as last judged, kept in the database: a cache that the next judging proves. */
public interface Verdicts {

    /** All of a pack, in the order: rule as written, unit code, period. */
    List<Verdict> of(AdoptedPack pack);

    /** Those of some units (any tier), in the same order; one query, whatever the number of units. */
    List<Verdict> of(AdoptedPack pack, List<UnitId> units);

    /** One verdict. */
    Optional<Verdict> find(AdoptedPack pack, String rule, UnitId unit, Period period);
}
