package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.PackSettings;

/**
 * The days on which people would be reminded of what is owed, were it not done, as {@code notices} counts them: they hang on the days off also where the
 * due day itself does not.
 */
final class ReminderDays {

    private final PackSettings settings;
    private final LocalDate today;

    ReminderDays(PackSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    /** How many steps, today or later, come on another day. */
    int changed(Planning.Trial trial, WorkingDays before, WorkingDays after) {
        Map<ObligationRow.Key, ObligationRow> kept =
                trial.kept().stream().collect(Collectors.toMap(ObligationRow::key, Function.identity()));
        Map<ObligationRow.Key, ObligationRow> anew =
                trial.changes().added.stream().collect(Collectors.toMap(ObligationRow::key, Function.identity()));
        int changed = 0;
        for (Obligation owed : trial.planned()) {
            ObligationRow was = kept.get(ObligationRow.Key.of(owed));
            if (was != null) {
                ObligationRow is = anew.getOrDefault(was.key(), was);
                Set<LocalDate> days = new HashSet<>(days(owed, is.lastDay(), after));
                days.removeAll(days(owed, was.lastDay(), before));
                changed += days.size();
            }
        }
        return changed;
    }

    private Collection<LocalDate> days(Obligation owed, @Nullable LocalDate lastDay, WorkingDays worked) {
        LocalDate summit = lastDay != null ? lastDay : occasion(owed);
        Ladder ladder = ladder(owed);
        if (summit == null || ladder == null) {
            return List.of();
        }
        return ladder.steps().stream()
                .filter(step -> step.workingDays() <= lastStep(owed))
                .map(step ->
                        step.workingDays() == 0 ? worked.onOrBefore(summit) : worked.plus(summit, step.workingDays()))
                .filter(day -> !day.isBefore(today))
                .toList();
    }

    /** After its day only a duty is spoken of, and never a target; an occasion is over on its day. */
    private static int lastStep(Obligation owed) {
        if (owed.rule().deadline() instanceof Deadline.Occasion) {
            return -1;
        }
        boolean becomesOverdue =
                owed.rule().binding() == Rule.Binding.DUTY && owed.rule().kind() != Rule.Kind.TARGET;
        return becomesOverdue ? Integer.MAX_VALUE : 0;
    }

    private @Nullable Ladder ladder(Obligation owed) {
        Rule rule = owed.rule();
        if (rule.severity() == Severity.WATCH) {
            return null;
        }
        return rule.ladder() != null
                ? rule.ladder()
                : settings.ladders().get(owed.period().rhythm());
    }

    private static @Nullable LocalDate occasion(Obligation owed) {
        return owed.rule().deadline() instanceof Deadline.Occasion occasion
                ? occasion.day().atYear(owed.period().year())
                : null;
    }
}
