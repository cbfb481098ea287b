package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.VersionHead;

/**
 * What a pack asks for over all its versions: each asks for what is dated on the days that it judges
 * ({@link PackHistory}). Pure.
 *
 * <ul>
 *   <li>A rule that a version adds asks for nothing dated before the day it was adopted; one that it drops keeps what
 *       was dated before.
 *   <li>What a version moves from the past to a later day is not asked for a second time: it stays past. The same with
 *       what somebody did not owe then.
 *   <li>What it moves from a later day to one before it was adopted stays on the later day, under the new version:
 *       nobody is late by a rule that was not there yet.
 *   <li>Units and days off are those known today, also for the versions of the past. What is kept in the table and past
 *       stands all the same; see {@link PlanChanges}.
 * </ul>
 */
final class PlanOfVersions {

    private final Map<ObligationRow.Key, Obligation> owed = new LinkedHashMap<>();
    private final Map<ObligationRow.Key, Obligation> exempt = new LinkedHashMap<>();

    private PlanOfVersions() {}

    /** @param exempt what the words of a scope name and nobody owes */
    record Seen(List<Obligation> owed, List<Obligation> exempt) {}

    /** What is asked for with the newest version in force. */
    static List<Obligation> of(PackHistory history, VersionPlans plans) {
        return asSeenBy(history, plans).get(history.newest()).owed();
    }

    /** What was asked for while each of the versions that judge anything was the newest; the oldest first. */
    static Map<VersionHead, Seen> asSeenBy(PackHistory history, VersionPlans plans) {
        PlanOfVersions all = new PlanOfVersions();
        Map<VersionHead, Seen> seen = new LinkedHashMap<>();
        for (VersionHead version : history.judging()) {
            LocalDate from = history.from(version);
            all.owe(plans.owed(version), from);
            all.exempt(plans.exempt(version), from);
            seen.put(version, new Seen(List.copyOf(all.owed.values()), List.copyOf(all.exempt.values())));
        }
        return seen;
    }

    private void owe(List<Obligation> plan, LocalDate from) {
        Map<ObligationRow.Key, Obligation> open = takeOut(owed, from);
        takeOut(exempt, from);
        for (Obligation next : plan) {
            ObligationRow.Key key = ObligationRow.Key.of(next);
            if (next.day().isBefore(from)) {
                Obligation before = open.get(key);
                if (before != null) {
                    owed.put(key, new Obligation(next.rule(), next.unit(), next.period(), before.due()));
                }
            } else if (!exempt.containsKey(key)) {
                owed.putIfAbsent(key, next);
            }
        }
    }

    private void exempt(List<Obligation> plan, LocalDate from) {
        for (Obligation next : plan) {
            ObligationRow.Key key = ObligationRow.Key.of(next);
            if (!next.day().isBefore(from) && !owed.containsKey(key)) {
                exempt.putIfAbsent(key, next);
            }
        }
    }

    /** @return what is dated that day or later; it is not in {@code all} any more */
    private static Map<ObligationRow.Key, Obligation> takeOut(Map<ObligationRow.Key, Obligation> all, LocalDate from) {
        Map<ObligationRow.Key, Obligation> open = new HashMap<>();
        all.forEach((key, obligation) -> {
            if (!obligation.day().isBefore(from)) {
                open.put(key, obligation);
            }
        });
        open.keySet().forEach(all::remove);
        return open;
    }
}
