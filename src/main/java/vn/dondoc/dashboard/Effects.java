package vn.dondoc.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.PlanChange;
import vn.dondoc.guidance.difference.PackDifference;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.digest.MailChange;
import vn.dondoc.notices.digest.MailChanges;

/**
 * What would change if a draft were adopted today.
 *
 * @param draft as read
 * @param today the first day that it would judge
 * @param difference from what is in force; absent if nothing is
 * @param plan by rule, in the order of the draft, what is gone last
 * @param unowed rules of the draft that ask nobody for anything yet, in its order
 * @param verdicts by rule, as the plan
 * @param untouched obligations dated before today: they stay with the version they were made under
 */
record Effects(
        RulePack draft,
        LocalDate today,
        @Nullable PackDifference difference,
        List<PlanEffect> plan,
        List<Unowed> unowed,
        List<VerdictEffect> verdicts,
        MailChanges mails,
        long untouched) {

    /** The day it would be in force from: today at the earliest, but the first version rules from its first day on. */
    public LocalDate since() {
        return difference != null && draft.from().isBefore(today) ? today : draft.from();
    }

    /** How many obligations that kind of change has, over all rules. */
    public int count(PlanChange.Kind kind) {
        return plan.stream().mapToInt(effect -> effect.count(kind)).sum();
    }

    public int flips() {
        return verdicts.stream().mapToInt(VerdictEffect::total).sum();
    }

    /** The mails told in full, by day. */
    public Map<LocalDate, List<MailChange>> mailsByDay() {
        return mails.shown().stream()
                .collect(Collectors.groupingBy(MailChange::day, TreeMap::new, Collectors.toList()));
    }
}
