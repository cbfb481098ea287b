package vn.dondoc.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * What has not come in although its day has passed, the latest first: the sheet that offices chase reports with.
 *
 * @param duties each with the units that owe it
 */
record WhoOwesWhat(List<Duty> duties) {

    /** One duty and those who owe it; all of them by the same day unless one was given more time. */
    record Duty(Rule rule, Period period, List<Standing> owed) {

        public int daysLate() {
            return owed.stream().mapToInt(Standing::daysLate).max().orElse(0);
        }
    }

    private record Key(Rule rule, Period period) {}

    static WhoOwesWhat among(List<Standing> standings) {
        Map<Key, List<Standing>> byDuty = new LinkedHashMap<>();
        standings.stream()
                .filter(Standing::isOwed)
                .sorted(Comparator.comparing(Standing::daysLate).reversed())
                .forEach(standing -> byDuty.computeIfAbsent(
                                new Key(standing.rule(), standing.period()), any -> new ArrayList<>())
                        .add(standing));
        return new WhoOwesWhat(byDuty.entrySet().stream()
                .map(entry -> new Duty(entry.getKey().rule(), entry.getKey().period(), entry.getValue()))
                .toList());
    }

    public int size() {
        return (int) owed().count();
    }

    public long units() {
        return owed().map(Standing::unit).map(Unit::id).distinct().count();
    }

    public boolean isEmpty() {
        return duties.isEmpty();
    }

    private Stream<Standing> owed() {
        return duties.stream().flatMap(duty -> duty.owed().stream());
    }
}
