package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.pack.PackSettings;

/** The steps at which something owed is spoken of, and their days: always working days. Pure. */
public record LadderDays(PackSettings settings, WorkingDays days) {

    /** Of the rule's own ladder, else of the pack's for the rhythm; absent = nobody is reminded. */
    public static @Nullable Ladder ladder(PackSettings settings, Rule rule, Period period) {
        return rule.ladder() != null ? rule.ladder() : settings.ladders().get(period.rhythm());
    }

    /**
     * The day that the steps lead up to.
     *
     * @param lastDay the last acceptable one; absent = it is never overdue, and the day is the occasion's
     * @return empty = no ladder
     */
    public static Optional<LocalDate> summit(Rule rule, Period period, @Nullable LocalDate lastDay) {
        if (lastDay != null) {
            return Optional.of(lastDay);
        }
        return rule.deadline() instanceof Deadline.Occasion occasion
                ? Optional.of(occasion.day().atYear(period.year()))
                : Optional.empty();
    }

    /**
     * The steps that are taken. Only what is a duty with a due day is spoken of after it, and never a target; an occasion
     * is over on its day; an aimed-at target has one step, when its danger begins.
     */
    public List<Step> steps(Rule rule, Period period, @Nullable LocalDate lastDay) {
        if (rule.kind() == Kind.TARGET && rule.binding() == Binding.AIM) {
            return List.of(new Step(-settings.dangerDays(), Reach.OFFICE));
        }
        Ladder ladder = ladder(settings, rule, period);
        int last = lastStep(rule, lastDay);
        return ladder == null
                ? List.of()
                : ladder.steps().stream()
                        .filter(step -> step.workingDays() <= last)
                        .toList();
    }

    private static int lastStep(Rule rule, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return -1;
        }
        boolean becomesOverdue = rule.binding() == Binding.DUTY && rule.kind() != Kind.TARGET;
        return becomesOverdue ? Integer.MAX_VALUE : 0;
    }

    /** The working day of a step; that of the due day itself is the last worked before it, if it is a day off. */
    public LocalDate day(Step step, LocalDate summit) {
        return step.workingDays() == 0 ? days.onOrBefore(summit) : days.plus(summit, step.workingDays());
    }
}
