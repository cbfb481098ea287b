package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
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
 *   <li>What a version moves from the past to a later day is not asked for a second time: it stays past.
 *   <li>What it moves from a later day to one before it was adopted stays on the later day, under the new version:
 *       nobody is late by a rule that was not there yet.
 *   <li>Units and days off are those known today, also for the versions of the past. What is kept in the table and past
 *       stands all the same; see {@link PlanChanges}.
 * </ul>
 */
final class PlanOfVersions {

    private final Map<ObligationRow.Key, Obligation> owed = new LinkedHashMap<>();

    private PlanOfVersions() {}

    static List<Obligation> of(PackHistory history, VersionPlans plans) {
        PlanOfVersions all = new PlanOfVersions();
        for (VersionHead version : history.judging()) {
            all.adopt(plans.owed(version), history.from(version));
        }
        return new ArrayList<>(all.owed.values());
    }

    private void adopt(List<Obligation> plan, LocalDate from) {
        Map<ObligationRow.Key, Obligation> open = new HashMap<>();
        owed.forEach((key, obligation) -> {
            if (!obligation.day().isBefore(from)) {
                open.put(key, obligation);
            }
        });
        owed.keySet().removeAll(open.keySet());
        for (Obligation next : plan) {
            ObligationRow.Key key = ObligationRow.Key.of(next);
            if (!next.day().isBefore(from)) {
                owed.putIfAbsent(key, next);
            } else if (open.containsKey(key)) {
                Due asBefore = open.get(key).due();
                owed.put(key, new Obligation(next.rule(), next.unit(), next.period(), asBefore));
            }
        }
    }
}
