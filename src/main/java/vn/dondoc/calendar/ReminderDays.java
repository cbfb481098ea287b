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
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.PackSettings;

/**
 * The days on which people would be reminded of what is owed, were it not done: they hang on the days off also where the
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
        LadderDays then = new LadderDays(settings, before);
        LadderDays now = new LadderDays(settings, after);
        Map<ObligationRow.Key, ObligationRow> kept =
                trial.kept().stream().collect(Collectors.toMap(ObligationRow::key, Function.identity()));
        Map<ObligationRow.Key, ObligationRow> anew =
                trial.changes().added.stream().collect(Collectors.toMap(ObligationRow::key, Function.identity()));
        int changed = 0;
        for (Obligation owed : trial.planned()) {
            ObligationRow was = kept.get(ObligationRow.Key.of(owed));
            if (was != null) {
                ObligationRow is = anew.getOrDefault(was.key(), was);
                Set<LocalDate> days = new HashSet<>(days(owed, is.lastDay(), now));
                days.removeAll(days(owed, was.lastDay(), then));
                changed += days.size();
            }
        }
        return changed;
    }

    private Collection<LocalDate> days(Obligation owed, @Nullable LocalDate lastDay, LadderDays ladders) {
        Rule rule = owed.rule();
        LocalDate summit = LadderDays.summit(rule, owed.period(), lastDay).orElse(null);
        return summit == null || rule.severity() == Severity.WATCH
                ? List.of()
                : ladders.steps(rule, owed.period(), lastDay).stream()
                        .map(step -> ladders.day(step, summit))
                        .filter(day -> !day.isBefore(today))
                        .toList();
    }
}
