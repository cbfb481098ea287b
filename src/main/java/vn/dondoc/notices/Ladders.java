package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.pack.PackSettings;

/** The steps at which an obligation is spoken of, and their days: always working days. Pure. */
final class Ladders {

    private final PackSettings settings;
    private final WorkingDays days;

    Ladders(PackSettings settings, WorkingDays days) {
        this.settings = settings;
        this.days = days;
    }

    /** The day that the steps lead up to: the last acceptable one or, never overdue, the occasion's; none = no ladder. */
    Optional<LocalDate> summit(Verdict verdict) {
        if (verdict.due() != null) {
            return Optional.of(verdict.due().lastDay());
        }
        return verdict.rule().deadline() instanceof Deadline.Occasion occasion
                ? Optional.of(occasion.day().atYear(verdict.period().year()))
                : Optional.empty();
    }

    /**
     * The steps of the rule's own ladder, else of the pack's for the rhythm. Only what is a duty with a due day is
     * spoken of after it, and never a target; an occasion is over on its day; an aimed-at target has one step, when its
     * danger begins.
     */
    List<Step> steps(Verdict verdict) {
        Rule rule = verdict.rule();
        if (rule.kind() == Kind.TARGET && rule.binding() == Binding.AIM) {
            return List.of(new Step(-settings.dangerDays(), Reach.OFFICE));
        }
        Ladder ladder = rule.ladder() != null
                ? rule.ladder()
                : settings.ladders().get(verdict.period().rhythm());
        int last = lastStep(verdict);
        return ladder == null
                ? List.of()
                : ladder.steps().stream()
                        .filter(step -> step.workingDays() <= last)
                        .toList();
    }

    private static int lastStep(Verdict verdict) {
        if (verdict.due() == null) {
            return -1;
        }
        boolean becomesOverdue =
                verdict.rule().binding() == Binding.DUTY && verdict.rule().kind() != Kind.TARGET;
        return becomesOverdue ? Integer.MAX_VALUE : 0;
    }

    /** The working day of a step; that of the due day itself is the last worked before it, if it is a day off. */
    LocalDate day(Step step, LocalDate summit) {
        return step.workingDays() == 0 ? days.onOrBefore(summit) : days.plus(summit, step.workingDays());
    }
}
