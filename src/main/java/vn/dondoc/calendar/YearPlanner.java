package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/** The plan of a pack's year. Keeps nothing, so the command line makes its own. */
@Component
public class YearPlanner implements Planner {

    static final Comparator<Obligation> UNIT_THEN_PERIOD = Comparator.comparing(
                    (Obligation obligation) -> obligation.unit().id())
            .thenComparing(Obligation::period);

    /** {@inheritDoc} Units of other provinces owe nothing under this pack. */
    @Override
    public List<Obligation> plan(RulePack pack, Territory territory, WorkingDays workingDays) {
        return planOf(pack, workingDays, new Province(pack.province(), territory)::owing);
    }

    @Override
    public List<Obligation> exempt(RulePack pack, Territory territory, WorkingDays workingDays) {
        return planOf(pack, workingDays, new Province(pack.province(), territory)::exempt);
    }

    /** The units of a rule, for a period whose due day is known. */
    private interface Concerned {
        List<Unit> units(Rule rule, Period period, LocalDate day);
    }

    private static List<Obligation> planOf(RulePack pack, WorkingDays workingDays, Concerned concerned) {
        Deadlines deadlines = new Deadlines(pack.settings(), workingDays);
        List<Obligation> plan = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            plan.addAll(planOf(rule, pack, deadlines, concerned));
        }
        return List.copyOf(plan);
    }

    private static List<Obligation> planOf(Rule rule, RulePack pack, Deadlines deadlines, Concerned concerned) {
        Validity validity = Validity.of(rule, pack);
        List<Obligation> owed = new ArrayList<>();
        for (Rhythm rhythm : rule.rhythms()) {
            for (Period period : Period.of(rhythm, pack.year())) {
                @Nullable Due due = deadlines.due(rule, period);
                LocalDate day = due != null ? due.lastDay() : period.end();
                if (validity.covers(period, day)) {
                    for (Unit unit : concerned.units(rule, period, day)) {
                        owed.add(new Obligation(rule, unit, period, due));
                    }
                }
            }
        }
        owed.sort(UNIT_THEN_PERIOD);
        return owed;
    }

    /** The days on which a rule is in force, both inclusive. */
    private record Validity(LocalDate from, LocalDate until) {

        static Validity of(Rule rule, RulePack pack) {
            return new Validity(
                    rule.from() != null ? rule.from() : pack.from(),
                    rule.until() != null ? rule.until() : pack.until());
        }

        /** Some of the period lies in it, and nothing is asked for a day before it began. */
        boolean covers(Period period, LocalDate day) {
            return !period.start().isAfter(until) && !period.end().isBefore(from) && !day.isBefore(from);
        }
    }
}
