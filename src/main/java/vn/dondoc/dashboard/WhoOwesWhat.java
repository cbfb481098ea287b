package vn.dondoc.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.LastReminders;
import vn.dondoc.territory.UnitId;

/**
 * What has not come in although its day has passed, the latest first: the sheet that offices chase reports with.
 *
 * @param duties each with the units that owe it
 */
record WhoOwesWhat(List<Duty> duties) {

    /**
     * One duty and those who owe it; all of them by the same day unless one was given more time.
     *
     * @param received how many units have sent it or done it
     * @param expected of how many: those to whom it applies and who were not let off
     */
    record Duty(Rule rule, Period period, List<Owed> owed, long received, long expected) {

        public int daysLate() {
            return owed.get(0).standing().daysLate();
        }
    }

    /** @param reminded when it was last reminded of by mail; absent = not yet */
    record Owed(Standing standing, @Nullable Instant reminded) {}

    private record Key(Rule rule, Period period) {}

    /** @param reminded the last mail about each duty */
    static WhoOwesWhat among(List<Standing> standings, Map<LastReminders.Duty, Instant> reminded) {
        Map<Key, List<Owed>> byDuty = new LinkedHashMap<>();
        standings.stream()
                .filter(Standing::isOwed)
                .sorted(Comparator.comparing(Standing::daysLate).reversed())
                .forEach(standing -> byDuty.computeIfAbsent(
                                new Key(standing.rule(), standing.period()), any -> new ArrayList<>())
                        .add(new Owed(standing, reminded.get(duty(standing)))));
        return new WhoOwesWhat(byDuty.entrySet().stream()
                .map(entry -> duty(entry.getKey(), entry.getValue(), standings))
                .toList());
    }

    private static Duty duty(Key key, List<Owed> owed, List<Standing> standings) {
        List<Standing> all = standings.stream()
                .filter(standing -> new Key(standing.rule(), standing.period()).equals(key))
                .filter(standing -> standing.isReceived() || standing.isOpen())
                .toList();
        long received = all.stream().filter(Standing::isReceived).count();
        return new Duty(key.rule(), key.period(), owed, received, all.size());
    }

    private static LastReminders.Duty duty(Standing standing) {
        return new LastReminders.Duty(standing.rule().code(), standing.unit().id(), standing.period());
    }

    /** How many units owe anything. */
    public long units() {
        return owed().map(WhoOwesWhat::unit).distinct().count();
    }

    public boolean isEmpty() {
        return duties.isEmpty();
    }

    private Stream<Owed> owed() {
        return duties.stream().flatMap(duty -> duty.owed().stream());
    }

    private static UnitId unit(Owed owed) {
        return owed.standing().unit().id();
    }
}
