package vn.dondoc.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * What a pack waits for came about: an event happened, the awaited document came, something was requested. Kept for
 * good, as it was entered; one that was a mistake is withdrawn.
 *
 * @param id 0 = not kept yet
 * @param number counted from 1 for each thing awaited in the pack; withdrawn ones keep theirs
 * @param day of the event or letter; days are counted from it, itself not counted
 * @param lastDay the last acceptable day that the office set, where the rule gives none; absent = none
 * @param units whom it concerns; empty = all that the rules name
 * @param letterNumber of the letter by which it was made known; absent = none
 * @param subject of that letter, or what happened, for people
 * @param withdrawn absent = it stands
 */
public record Opening(
        long id,
        Awaited awaited,
        int number,
        LocalDate day,
        @Nullable LocalDate lastDay,
        Set<UnitId> units,
        @Nullable String letterNumber,
        String subject,
        Entry entered,
        @Nullable Withdrawal withdrawn) {

    /** Who entered something and when. */
    public record Entry(String by, Instant at) {}

    /** Why it no longer stands. */
    public record Withdrawal(String reason, Entry entered) {}

    Opening withId(long given) {
        return new Opening(given, awaited, number, day, lastDay, units, letterNumber, subject, entered, withdrawn);
    }

    public boolean stands() {
        return withdrawn == null;
    }

    /** Whether it is because of this that it is owed, or has its day. Only for rules that waited for it. */
    public boolean isBehind(Obligation owed) {
        if (owed.period().rhythm() == Rhythm.OCCASIONAL) {
            return owed.period().number() == number;
        }
        return owed.due() != null
                && owed.due().steps().stream()
                        .anyMatch(step -> step.code().startsWith(Explanation.code("came-about"))
                                && step.arguments().contains(day));
    }

    /**
     * Whether the unit is meant: one that was named, or stands below one; and where something happened, also those above
     * that report it on.
     *
     * @param tree of a day on which the unit existed
     */
    boolean concerns(Unit unit, UnitTree tree) {
        return units.isEmpty() || units.stream().anyMatch(named -> concerns(unit, named, tree));
    }

    private boolean concerns(Unit unit, UnitId named, UnitTree tree) {
        return tree.isWithin(unit.id(), named)
                || awaited.kind() == Awaited.Kind.EVENT && tree.isWithin(named, unit.id());
    }
}
