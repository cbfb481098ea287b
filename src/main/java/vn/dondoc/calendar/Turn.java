package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/**
 * One time that a rule asks for something.
 *
 * @param opening what opened it; absent = it is owed in each period anyway
 * @param request by which it is asked for; absent = the rule is the pack's
 */
record Turn(
        Rule rule,
        Period period,
        @Nullable Opening opening,
        @Nullable Request request) {

    Turn(Rule rule, Period period, @Nullable Opening opening) {
        this(rule, period, opening, null);
    }

    /** What a letter asks for, it asks for once; what is withdrawn no more. */
    static List<Turn> of(Request request, Rule rule) {
        return request.stands() ? List.of(new Turn(rule, request.period(), null, request)) : List.of();
    }

    /** Each period of the year; what has no rhythm once for every opening, numbered like it. */
    static List<Turn> of(Rule rule, RulePack pack, Entered entered) {
        List<Turn> turns = new ArrayList<>();
        if (rule.event() == null) {
            for (Rhythm rhythm : rule.rhythms()) {
                Period.of(rhythm, pack.year()).forEach(period -> turns.add(new Turn(rule, period, null)));
            }
        }
        if (rule.event() != null || rule.rhythms().contains(Rhythm.OCCASIONAL)) {
            Awaited.by(rule).stream()
                    .flatMap(awaited -> entered.standing(awaited).stream())
                    .map(opening ->
                            new Turn(rule, new Period(pack.year(), Rhythm.OCCASIONAL, opening.number()), opening))
                    .forEach(turns::add);
        }
        return turns;
    }

    /** Whether the unit, if the rule binds it at all, is bound this time. */
    boolean concerns(Unit unit, UnitTree tree) {
        return request != null ? request.asked().concerns(unit, tree) : opening == null || opening.concerns(unit, tree);
    }

    /** The day for which it is asked whether a unit existed: the due day, else the period's end. */
    LocalDate day(@Nullable Due due) {
        return due != null ? due.lastDay() : period.end();
    }

    /** Whether the other is the same time: the same period, and opened by the same. */
    boolean isSameTime(Turn other) {
        boolean openedAlike = opening == null ? other.opening == null : opening.equals(other.opening);
        return openedAlike && period.equals(other.period);
    }
}
