package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** Warns of several reports that a unit owes on one day, where perhaps one paper was meant for all. */
final class SameDayCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        Overlap overlap = new Overlap(pack);
        List<Rule> reports = pack.rules().stream()
                .filter(rule -> rule.kind() == Rule.Kind.REPORT)
                .toList();
        for (int i = 0; i < reports.size(); i++) {
            for (Rule earlier : reports.subList(0, i)) {
                Rule rule = reports.get(i);
                if (overlap.sameUnit(rule, earlier) && !replaces(rule, earlier) && !replaces(earlier, rule)) {
                    sharedDay(rule, earlier, pack)
                            .ifPresent(day -> findings.warn(
                                    rule, "guidance.warning.same-day", rule.code(), earlier.code(), say(day)));
                }
            }
        }
    }

    private static boolean replaces(Rule rule, Rule other) {
        return rule.insteadOf().stream().anyMatch(replaced -> replaced.report().equals(other.code()));
    }

    private static Optional<LocalDate> sharedDay(Rule one, Rule other, RulePack pack) {
        Set<LocalDate> days = new HashSet<>(days(one, pack));
        days.retainAll(days(other, pack));
        return days.isEmpty() ? Optional.empty() : Optional.of(Collections.min(days));
    }

    private static Set<LocalDate> days(Rule rule, RulePack pack) {
        return rule.rhythms().stream()
                .flatMap(rhythm -> Period.of(rhythm, pack.year()).stream())
                .map(period -> PrintedDay.of(rule.deadline(), period, pack.settings()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static String say(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
