package vn.dondoc.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.calendar.PlanChange;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Unit;

/**
 * What a draft would do to the obligations of one rule.
 *
 * @param code of the rule
 * @param title of the rule
 * @param dayless what stands for a day it does not have now
 * @param daylessThen what stands for a day it would not have
 * @param groups units that have the same change together
 */
record PlanEffect(
        String code,
        String title,
        MessageSourceResolvable dayless,
        MessageSourceResolvable daylessThen,
        List<Group> groups) {

    /**
     * The same change of several units.
     *
     * @param from last acceptable day now; absent = none, or not owed
     * @param to last acceptable day then; absent = none, or no longer owed
     */
    record Group(
            PlanChange.Kind kind,
            Period period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Unit> units) {}

    /** How many obligations that kind of change has. */
    public int count(PlanChange.Kind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .mapToInt(group -> group.units().size())
                .sum();
    }
}
