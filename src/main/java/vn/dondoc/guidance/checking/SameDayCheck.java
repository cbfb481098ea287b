package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** Warns of several reports that a unit owes on one day, where perhaps one paper was meant for all. */
final class SameDayCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        Overlap overlap = new Overlap(pack);
        Map<LocalDate, List<Rule>> byDay = new HashMap<>();
        for (Rule rule : pack.rules()) {
            if (rule.kind() == Rule.Kind.REPORT) {
                SortedSet<LocalDate> days = days(rule, pack);
                days.stream()
                        .flatMap(day -> byDay.getOrDefault(day, List.of()).stream()
                                .filter(earlier -> overlap.sameUnit(rule, earlier)
                                        && !replaces(rule, earlier)
                                        && !replaces(earlier, rule))
                                .map(earlier -> new Shared(earlier, day)))
                        .findFirst()
                        .ifPresent(shared -> findings.warn(
                                rule,
                                "guidance.warning.same-day",
                                rule.code(),
                                shared.rule().code(),
                                say(shared.day())));
                days.forEach(day ->
                        byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(rule));
            }
        }
    }

    /** An earlier report with the first day on which another is due too. */
    private record Shared(Rule rule, LocalDate day) {}

    private static boolean replaces(Rule rule, Rule other) {
        return rule.insteadOf().stream().anyMatch(replaced -> replaced.report().equals(other.code()));
    }

    private static SortedSet<LocalDate> days(Rule rule, RulePack pack) {
        return rule.rhythms().stream()
                .flatMap(rhythm -> Period.of(rhythm, pack.year()).stream())
                .map(period -> PrintedDay.of(rule.deadline(), period, pack.settings()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String say(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
