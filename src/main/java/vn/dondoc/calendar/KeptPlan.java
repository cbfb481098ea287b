package vn.dondoc.calendar;

import java.util.List;
import java.util.Map;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.VersionHead;

/**
 * What is owed under a pack as it is kept, all its versions together.
 *
 * @param obligations in the order: rule as the newest version has it (those that only older ones have come last), unit
 *     code, period; each with the rule of its own version
 * @param exempt what the words of the scopes name and nobody owes, of each version on its days
 * @param later by version what it asked for on days that newer ones judge; of those that anything is kept of
 */
public record KeptPlan(
        PackHistory history, List<Obligation> obligations, List<Obligation> exempt, Map<VersionHead, Later> later) {

    /**
     * What a version asked for on days that newer ones judge. What is past is judged as if nothing newer had come: a
     * target still waits for the report that was to bring its figures on the day it was to come.
     */
    public record Later(List<Obligation> obligations, List<Obligation> exempt) {

        static final Later NOTHING = new Later(List.of(), List.of());
    }

    /** @see Later */
    public Later laterThan(VersionHead version) {
        return later.getOrDefault(version, Later.NOTHING);
    }

    /** The version that an obligation, owed or not, falls under. */
    public VersionHead versionOf(Obligation obligation) {
        return history.on(obligation.day());
    }
}
