package vn.dondoc.compliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * The verdicts as last judged, kept in the database: a cache that the next judging proves. Those of a pack are the same
 * whichever of its versions is given; each is of the version that its obligation falls under.
 */
public interface Verdicts {

    /** All of a pack, in the order: rule as written, unit code, period. */
    List<Verdict> of(AdoptedPack pack);

    /** Those of some units (any tier), in the same order; one query, whatever the number of units. */
    List<Verdict> of(AdoptedPack pack, List<UnitId> units);

    /** The same by the versions that judged them, the oldest first; versions that judged nothing are left out. */
    Map<AdoptedPack, List<Verdict>> byVersion(AdoptedPack pack);

    /** The version of the pack that a verdict was judged by: the rule, its clauses and its form are to be found there. */
    AdoptedPack versionOf(AdoptedPack pack, Verdict verdict);

    /** A verdict with the version of the pack that it was judged by. */
    record Judged(AdoptedPack version, Verdict verdict) {}

    /** One verdict with its version; the plan is asked for once. */
    Optional<Judged> judged(AdoptedPack pack, String rule, UnitId unit, Period period);

    /** One verdict. */
    Optional<Verdict> find(AdoptedPack pack, String rule, UnitId unit, Period period);
}
