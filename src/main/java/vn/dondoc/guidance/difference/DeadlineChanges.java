package vn.dondoc.guidance.difference;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.guidance.checking.PrintedDay;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/**
 * Whether the day moved: the last acceptable days, as day and month of their years, before any rolling over days off.
 * What only the pack's reading of {@code trước} moves is a change of the settings, not of each rule.
 */
record DeadlineChanges(RulePack before, RulePack after, Alike alike) {

    /** A leap year, so that 29/02 is a day of it; both years are laid over it. */
    private static final int ANY_YEAR = 2000;

    /** More days than these are a list that nobody reads. */
    private static final int SHOWN = 4;

    Optional<Change> between(Rule old, Rule rule) {
        String was = old.deadline().words();
        String is = rule.deadline().words();
        if (alike.same(was, is)) {
            return Optional.empty();
        }
        Map<String, LocalDate> first = days(old, before);
        Map<String, LocalDate> second = days(rule, after);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.of(oneWithoutDay(was, is, first, second));
        }
        first.keySet().retainAll(second.keySet());
        Aspect aspect = first.isEmpty() ? Aspect.DEADLINE : direction(first, second);
        return Optional.of(Change.of(aspect, Said.quoted(was), Said.quoted(is), moves(first, second)));
    }

    private static Change oneWithoutDay(
            String was, String is, Map<String, LocalDate> first, Map<String, LocalDate> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return Change.of(Aspect.DEADLINE, Said.quoted(was), Said.quoted(is));
        }
        Aspect aspect = first.isEmpty() ? Aspect.DAY_NEW : Aspect.DAY_GONE;
        Map<String, LocalDate> days = first.isEmpty() ? second : first;
        return Change.of(
                aspect,
                Said.quoted(was),
                Said.quoted(is),
                shown(days.values().stream().map(DeadlineChanges::write).toList()));
    }

    private static Aspect direction(Map<String, LocalDate> first, Map<String, LocalDate> second) {
        List<Integer> directions = first.keySet().stream()
                .map(period -> Integer.signum(second.get(period).compareTo(first.get(period))))
                .distinct()
                .toList();
        if (directions.contains(1) && directions.contains(-1)) {
            return Aspect.DAY_MOVED;
        }
        return directions.contains(1)
                ? Aspect.DAY_LATER
                : directions.contains(-1) ? Aspect.DAY_EARLIER : Aspect.DAY_WORDS;
    }

    private static String moves(Map<String, LocalDate> first, Map<String, LocalDate> second) {
        return shown(first.keySet().stream()
                .map(period -> write(first.get(period)) + " → " + write(second.get(period)))
                .toList());
    }

    private static String shown(List<String> days) {
        return days.stream().limit(SHOWN).collect(Collectors.joining("; ")) + (days.size() > SHOWN ? "; …" : "");
    }

    private static String write(LocalDate day) {
        return Said.day(MonthDay.from(day));
    }

    /** By the period's name without its year. */
    private static Map<String, LocalDate> days(Rule rule, RulePack pack) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        rule.rhythms().stream()
                .flatMap(rhythm -> Period.of(rhythm, pack.year()).stream())
                .forEach(period -> PrintedDay.of(rule.deadline(), period, pack.settings())
                        .ifPresent(day -> days.put(
                                period.rhythm() + "/" + period.number(), day.plusYears(ANY_YEAR - pack.year()))));
        return days;
    }
}
