package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.RulePack;

/** Whether two rules can speak of the same unit and period. */
final class Overlap {

    private final RulePack pack;

    Overlap(RulePack pack) {
        this.pack = pack;
    }

    boolean sameUnit(Rule one, Rule other) {
        boolean tiers = one.scope().parts().stream()
                .anyMatch(part -> other.scope().parts().stream().anyMatch(with -> meet(part, with)));
        return tiers && !areApart(one, other) && !areApart(other, one);
    }

    private static boolean meet(Scope.Part one, Scope.Part other) {
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
        return !Collections.disjoint(one.rhythms(), other.rhythms()) && inForceTogether(one, other);
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
        return firstDay(one, other, one).equals(firstDay(one, other, other));
    }

    /** The last day by the words of {@code rule}, for the first period that both share. */
    Optional<LocalDate> firstDay(Rule one, Rule other, Rule rule) {
        return one.rhythms().stream()
                .filter(other.rhythms()::contains)
                .findFirst()
                .flatMap(this::firstPeriod)
                .flatMap(period -> PrintedDay.of(rule.deadline(), period, pack.settings()));
    }

    private Optional<Period> firstPeriod(Rhythm rhythm) {
        return Period.of(rhythm, pack.year()).stream().findFirst();
    }
}
