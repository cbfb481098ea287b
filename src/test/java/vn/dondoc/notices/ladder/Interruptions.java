package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.calendar.WorkingDays;

/** What a server that is off now and then may tell otherwise than one that never is: nothing but later, and once. */
public final class Interruptions {

    private Interruptions() {}

    /** One step of one ladder, told to one person. */
    public record Said(String person, String duty, String kind, int step, LocalDate summit, LocalDate day) {

        String about() {
            return person + " " + duty + " " + kind + " " + summit;
        }

        String what() {
            return about() + " " + step;
        }
    }

    /** Stretches of three days, half of them where there is much to tell. */
    public static Set<LocalDate> stretches(int number, List<Said> whole, LocalDate first, LocalDate last, long seed) {
        Random dice = new Random(seed);
        int span = (int) (last.toEpochDay() - first.toEpochDay());
        Set<LocalDate> off = new HashSet<>();
        for (int i = 0; i < number; i++) {
            LocalDate day = i % 2 == 0
                    ? whole.get(dice.nextInt(whole.size())).day().minusDays(dice.nextInt(3))
                    : first.plusDays(dice.nextInt(span));
            off.addAll(List.of(day, day.plusDays(1), day.plusDays(2)));
        }
        return off;
    }

    /**
     * Holds both years against each other.
     *
     * @param came the day on which each duty was fulfilled; absent = never
     * @param names whether the mail with that entry names a step missed on that day
     * @return how many were told by a catch-up
     */
    public static int check(
            List<Said> whole,
            List<Said> interrupted,
            Set<LocalDate> off,
            WorkingDays days,
            LocalDate last,
            Map<String, LocalDate> came,
            BiPredicate<Said, LocalDate> names) {
        Map<String, Said> told = interrupted.stream().collect(Collectors.toMap(Said::what, Function.identity()));
        Map<String, List<Said>> byDuty = interrupted.stream().collect(Collectors.groupingBy(Said::about));
        Map<String, List<Said>> wholeByDuty = whole.stream().collect(Collectors.groupingBy(Said::about));
        Set<String> known = whole.stream().map(Said::what).collect(Collectors.toSet());
        assertThat(interrupted).as("nothing is made up").allMatch(said -> known.contains(said.what()));
        assertThat(interrupted).as("nothing while off").noneMatch(said -> off.contains(said.day()));
        int caughtUp = 0;
        for (Said said : whole) {
            LocalDate back = back(said.day(), off, days);
            if (back.equals(said.day())) {
                assertThat(told.get(said.what())).as("on its day").isEqualTo(said);
                continue;
            }
            if (back.isAfter(last)) {
                continue;
            }
            boolean fulfilled = came.getOrDefault(said.duty(), LocalDate.MAX).isBefore(back);
            Optional<Said> next = byDuty.getOrDefault(said.about(), List.of()).stream()
                    .filter(later -> later.step() >= said.step())
                    .min((one, other) -> one.day().compareTo(other.day()));
            boolean waits = said.step() <= 0 && back.isAfter(said.summit());
            if (next.isEmpty()) {
                assertThat(fulfilled || waits && !isToldFrom(back, wholeByDuty.get(said.about()), said))
                        .as("lost: %s, back on %s", said, back)
                        .isTrue();
            } else {
                assertThat(fulfilled).as("told although it had come: %s", next).isFalse();
                if (!waits) {
                    assertThat(next.get().day())
                            .as("caught up at once: %s", said)
                            .isEqualTo(back);
                }
                if (next.get().step() != said.step()) {
                    assertThat(names.test(next.get(), said.day()))
                            .as("%s names %s", next.get(), said)
                            .isTrue();
                }
                caughtUp++;
            }
        }
        return caughtUp;
    }

    private static boolean isToldFrom(LocalDate back, List<Said> ofDuty, Said said) {
        return ofDuty.stream()
                .anyMatch(later -> later.step() > said.step() && !later.day().isBefore(back));
    }

    /** The first morning on which the server can make it good. */
    private static LocalDate back(LocalDate day, Set<LocalDate> off, WorkingDays days) {
        LocalDate back = day;
        while (off.contains(back) || !days.isWorkingDay(back)) {
            back = back.plusDays(1);
        }
        return back;
    }
}
