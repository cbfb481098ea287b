package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** The plan of one pack, while it is being made. */
final class PackPlan {

    private final RulePack pack;
    private final Entered entered;
    private final Province province;
    private final DueDays dueDays;
    private final WorkingDays workingDays;

    PackPlan(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered) {
        this.pack = pack;
        this.entered = entered;
        this.province = new Province(pack.province(), territory);
        this.workingDays = workingDays;
        this.dueDays = new DueDays(pack, workingDays, entered);
    }

    /** The pack's rules as written, then what letters asked for. */
    List<Rule> rules() {
        Stream<Rule> requested = entered.requests().stream()
                .filter(Request::stands)
                .map(request -> RuleOfRequest.of(request, pack.settings(), workingDays));
        return Stream.concat(pack.rules().stream(), requested).toList();
    }

    /** What is owed, unit by unit. */
    List<Obligation> owed(Rule rule) {
        List<Obligation> owed = new ArrayList<>();
        turns(rule).forEach(turn -> owed.addAll(owed(turn)));
        owed.sort(YearPlanner.UNIT_THEN_PERIOD);
        return owed;
    }

    /** What the scope's words name and nobody owes. */
    List<Obligation> exempt(Rule rule) {
        List<Obligation> exempt = new ArrayList<>();
        turns(rule).forEach(turn -> exempt.addAll(exempt(turn)));
        exempt.sort(YearPlanner.UNIT_THEN_PERIOD);
        return exempt;
    }

    private List<Turn> turns(Rule rule) {
        return entered.request(rule.code())
                .map(request -> Turn.of(request, rule))
                .orElseGet(() -> Turn.of(rule, pack, entered));
    }

    private List<Obligation> owed(Turn turn) {
        Validity validity = Validity.of(turn.rule(), pack);
        Map<UnitId, Obligation> owed = new LinkedHashMap<>();
        Set<Optional<Due>> days = possible(turn);
        for (Optional<Due> possible : days) {
            @Nullable Due due = possible.orElse(null);
            LocalDate day = turn.day(due);
            UnitTree tree = province.tree(day);
            if (validity.covers(turn, day)) {
                province.owing(turn.rule(), day).stream()
                        .filter(unit -> turn.concerns(unit, tree)
                                && (days.size() == 1 || possible.equals(dueOf(turn, unit, tree))))
                        .forEach(unit ->
                                owed.putIfAbsent(unit.id(), new Obligation(turn.rule(), unit, turn.period(), due)));
            }
        }
        return List.copyOf(owed.values());
    }

    /** The days that units owe it by; one alone, or no day, is the usual case. */
    private Set<Optional<Due>> possible(Turn turn) {
        if (dueDays.isOneForAll(turn)) {
            return Set.of(Optional.ofNullable(dueDays.ofAll(turn)));
        }
        Set<Optional<Due>> days = new LinkedHashSet<>();
        for (LocalDate day : List.of(turn.period().end(), turn.period().start())) {
            UnitTree tree = province.tree(day);
            province.owing(turn.rule(), day).forEach(unit -> days.add(dueOf(turn, unit, tree)));
        }
        return days;
    }

    private Optional<Due> dueOf(Turn turn, Unit unit, UnitTree tree) {
        return Optional.ofNullable(dueDays.of(turn, unit, tree));
    }

    /** A letter asks those who are there. */
    private List<Obligation> exempt(Turn turn) {
        if (turn.request() != null) {
            return List.of();
        }
        Validity validity = Validity.of(turn.rule(), pack);
        Set<Unit> named = new LinkedHashSet<>();
        @Nullable Due last = null;
        for (Optional<Due> possible : possible(turn)) {
            last = possible.orElse(null);
            LocalDate day = turn.day(last);
            if (validity.covers(turn, day)) {
                named.addAll(province.named(turn.rule(), turn.period(), day));
            }
        }
        owed(turn).forEach(owed -> named.remove(owed.unit()));
        @Nullable Due due = last;
        return named.stream()
                .filter(unit -> turn.concerns(unit, province.tree(unit.nearestDay(turn.day(due)))))
                .map(unit -> new Obligation(turn.rule(), unit, turn.period(), due))
                .toList();
    }
}
