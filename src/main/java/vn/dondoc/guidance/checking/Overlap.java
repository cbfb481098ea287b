package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.wording.Folding;

/** Whether two rules can speak of the same unit and period. */
final class Overlap {

    private final RulePack pack;

    Overlap(RulePack pack) {
        this.pack = pack;
    }

    boolean sameUnit(Rule one, Rule other) {
        boolean tiers = one.scope().parts().stream()
                .anyMatch(part -> other.scope().parts().stream().anyMatch(with -> meet(part, with)));
        return tiers && !areApart(one, other) && !areApart(other, one) && !haveOtherConditions(one, other);
    }

    /** Two conditions may well hold of different units. */
    private static boolean haveOtherConditions(Rule one, Rule other) {
        return one.condition() != null
                && other.condition() != null
                && !one.condition().equals(other.condition());
    }

    static boolean meet(Scope.Part one, Scope.Part other) {
        return one.level() == other.level()
                && (one.types().isEmpty()
                        || other.types().isEmpty()
                        || !Collections.disjoint(one.types(), other.types()));
    }

    /** One applies to a few units only, and the other not to them. */
    private static boolean areApart(Rule one, Rule other) {
        Set<String> only = one.only();
        return only != null
                && (other.except().containsAll(only)
                        || other.only() != null && Collections.disjoint(only, other.only()));
    }

    boolean samePeriod(Rule one, Rule other) {
        return !shared(one, other).isEmpty() && inForceTogether(one, other);
    }

    /** What different events open is never owed for the same. */
    private static List<Rhythm> shared(Rule one, Rule other) {
        boolean sameEvent = event(one.event()).equals(event(other.event()));
        return one.rhythms().stream()
                .filter(other.rhythms()::contains)
                .filter(rhythm -> rhythm != Rhythm.OCCASIONAL || sameEvent)
                .toList();
    }

    private static String event(@Nullable String words) {
        return words == null ? "" : Folding.fold(words);
    }

    /** Whether every unit and period of {@code part} is one of {@code whole} too. */
    boolean coversAllOf(Rule whole, Rule part) {
        boolean units = part.scope().parts().stream()
                .allMatch(asked -> whole.scope().parts().stream().anyMatch(all -> covers(all, asked)));
        boolean lists = part.except().containsAll(whole.except())
                && (whole.only() == null || part.only() != null && whole.only().containsAll(part.only()));
        boolean conditions = whole.condition() == null || whole.condition().equals(part.condition());
        return units
                && lists
                && conditions
                && whole.rhythms().containsAll(part.rhythms())
                && !from(whole).isAfter(from(part))
                && !until(whole).isBefore(until(part));
    }

    private static boolean covers(Scope.Part all, Scope.Part asked) {
        return all.level() == asked.level()
                && (all.types().isEmpty()
                        || !asked.types().isEmpty() && all.types().containsAll(asked.types()));
    }

    private boolean inForceTogether(Rule one, Rule other) {
        return !from(one).isAfter(until(other)) && !from(other).isAfter(until(one));
    }

    private LocalDate from(Rule rule) {
        return rule.from() == null ? pack.from() : rule.from();
    }

    private LocalDate until(Rule rule) {
        return rule.until() == null ? pack.until() : rule.until();
    }

    /** Whether their words give the same last day for the first period they share; two without a day agree. */
    boolean sameDay(Rule one, Rule other) {
        Optional<LocalDate> first = firstDay(one, other, one);
        Optional<LocalDate> second = firstDay(one, other, other);
        return first.equals(second)
                && (first.isPresent() || counted(one.deadline()).equals(counted(other.deadline())));
    }

    /** Whether its words give a day, and an earlier one than the other's. */
    boolean isDueBefore(Rule one, Rule other) {
        Optional<LocalDate> first = firstDay(one, other, one);
        Optional<LocalDate> second = firstDay(one, other, other);
        return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
    }

    /** How a day is counted that is not printed. */
    private static List<Object> counted(Deadline deadline) {
        if (deadline instanceof Deadline.AfterEvent after) {
            return List.of(after.days(), after.working(), event(after.event()));
        }
        return deadline instanceof Deadline.BeforeAbove before ? List.of(before.workingDays()) : List.of();
    }

    /** The last day by the words of {@code rule}, for the first period that both share. */
    Optional<LocalDate> firstDay(Rule one, Rule other, Rule rule) {
        return shared(one, other).stream()
                .findFirst()
                .flatMap(this::firstPeriod)
                .flatMap(period -> PrintedDay.of(rule.deadline(), period, pack.settings()));
    }

    private Optional<Period> firstPeriod(Rhythm rhythm) {
        return Period.of(rhythm, pack.year()).stream().findFirst();
    }
}
