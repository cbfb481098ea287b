package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.VersionHead;

/**
 * What is owed under a pack as it is kept, all its versions together.
 *
 * @param obligations in the order: rule as the newest version has it (those that only older ones have come last), unit
 *     code, period; each with the rule of its own version
 * @param exempt what the words of the scopes name and nobody owes, of each version on its days
 */
public record KeptPlan(PackHistory history, List<Obligation> obligations, List<Obligation> exempt) {

    /** The version that an obligation, owed or not, falls under. */
    public VersionHead versionOf(Obligation obligation) {
        return history.on(obligation.day());
    }
}
