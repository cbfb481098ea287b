package vn.dondoc.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * Judging changed verdicts. Told once for all changes of a judging, within its transaction.
 *
 * @param pack the pack's name
 * @param changes those whose outcome changed; never empty
 */
public record VerdictsChanged(String pack, List<VerdictChanged> changes) {

    /** From one verdict to another; absent before = new, absent after = no longer owed. */
    public record VerdictChanged(
            String rule,
            UnitId unit,
            Period period,
            @Nullable Outcome before,
            @Nullable Outcome after) {}
}
