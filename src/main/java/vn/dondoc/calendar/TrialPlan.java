package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.guidance.AdoptedPack;

/**
 * The plan as it would be kept if a pack were adopted now.
 *
 * @param tried the pack as it would be adopted
 * @param plan all versions together, the tried one among them
 * @param changes what would appear, vanish or move; nothing dated before today is among them
 */
public record TrialPlan(AdoptedPack tried, KeptPlan plan, List<PlanChange> changes) {

    public TrialPlan {
        changes = List.copyOf(changes);
    }
}
