package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.calendar.ObligationsPlanned.Move;
import vn.dondoc.calendar.PlanChange.Kind;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** What a new plan changes in what is kept. */
final class PlanChanges {

    final List<ObligationRow> added = new ArrayList<>();
    final List<ObligationRow> superseded = new ArrayList<>();
    final List<Move> moved = new ArrayList<>();

    static PlanChanges between(List<ObligationRow> kept, List<ObligationRow> planned, LocalDate today) {
        PlanChanges changes = new PlanChanges();
        Map<ObligationRow.Key, ObligationRow> left =
                kept.stream().collect(Collectors.toMap(ObligationRow::key, Function.identity()));
        for (ObligationRow row : planned) {
            ObligationRow known = left.remove(row.key());
            if (known == null) {
                changes.added.add(row);
            } else if (!known.sameDue(row) && mayMove(known, row, today)) {
                changes.move(known, row);
            }
        }
        left.values().stream().filter(row -> !row.isBefore(today)).forEach(changes.superseded::add);
        return changes;
    }

    /** Nothing past moves, and nobody becomes late because a day off was put in or taken out: the later day stands. */
    private static boolean mayMove(ObligationRow known, ObligationRow row, LocalDate today) {
        boolean wouldBePast = known.lastDay() != null && row.lastDay() != null && row.isBefore(today);
        return known.isBefore(today) ? isGivenDay(known, row, today) : !wouldBePast;
    }

    /** What never had a day may get one that is still to come, also after its period: nothing past changes by it. */
    private static boolean isGivenDay(ObligationRow known, ObligationRow row, LocalDate today) {
        return known.lastDay() == null && row.lastDay() != null && !row.isBefore(today);
    }

    private void move(ObligationRow known, ObligationRow row) {
        superseded.add(known);
        added.add(row);
        ObligationRow.Key key = row.key();
        moved.add(new Move(
                key.rule(), UnitId.parse(key.unit()), Period.parse(key.period()), known.lastDay(), row.lastDay()));
    }

    boolean isEmpty() {
        return added.isEmpty() && superseded.isEmpty();
    }

    /** By unit, in each by period. */
    List<PlanChange> told() {
        List<PlanChange> told = new ArrayList<>();
        Set<ObligationRow.Key> both = new HashSet<>();
        moved.forEach(move -> {
            both.add(new ObligationRow.Key(
                    move.rule(), move.unit().toString(), move.period().toString()));
            told.add(new PlanChange(Kind.MOVED, move.rule(), move.unit(), move.period(), move.from(), move.to()));
        });
        superseded.stream()
                .filter(row -> !both.contains(row.key()))
                .forEach(row -> told.add(change(Kind.VANISHED, row)));
        added.stream().filter(row -> !both.contains(row.key())).forEach(row -> told.add(change(Kind.APPEARED, row)));
        told.sort(Comparator.comparing(PlanChange::unit).thenComparing(PlanChange::period));
        return told;
    }

    private static PlanChange change(Kind kind, ObligationRow row) {
        ObligationRow.Key key = row.key();
        return new PlanChange(
                kind,
                key.rule(),
                UnitId.parse(key.unit()),
                Period.parse(key.period()),
                kind == Kind.VANISHED ? row.lastDay() : null,
                kind == Kind.VANISHED ? null : row.lastDay());
    }
}
