package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** By when each unit owes what a rule asks for: nearly always one day for all, in a cascade one for each unit above. */
final class DueDays {

    private final RulePack pack;
    private final Entered entered;
    private final CountedDays counted;
    private final Map<String, List<Turn>> sameReports = new HashMap<>();

    private final Map<Cascade, Optional<Due>> cascades = new HashMap<>();

    /** What the units below one of them owe by one day. */
    private record Cascade(String rule, Period period, UnitId above, UnitTree tree) {}

    DueDays(RulePack pack, WorkingDays workingDays, Entered entered) {
        this.pack = pack;
        this.entered = entered;
        this.counted = new CountedDays(new Deadlines(pack.settings(), workingDays));
    }

    /** Whether {@link #ofAll} knows the day without asking for the unit. */
    boolean isOneForAll(Turn turn) {
        return !(turn.rule().deadline() instanceof Deadline.BeforeAbove)
                && entered.forThoseBelow(turn.rule().code(), turn.period()).isEmpty()
                && cameAbout(turn).stream().allMatch(opening -> opening.units().isEmpty());
    }

    @Nullable
    Due ofAll(Turn turn) {
        List<Opening> openings = cameAbout(turn);
        return given(turn, openings.isEmpty() ? turn.opening() : openings.get(openings.size() - 1));
    }

    /** @param tree of the day on which it is asked who stands above whom */
    @Nullable
    Due of(Turn turn, Unit unit, UnitTree tree) {
        Rule rule = turn.rule();
        Due given = rule.deadline() instanceof Deadline.BeforeAbove deadline
                ? superior(unit, tree)
                        .flatMap(above -> beforeAbove(turn, above, tree, deadline))
                        .orElse(null)
                : given(turn, latest(turn, unit, tree));
        return entered.forThoseBelow(rule.code(), turn.period()).stream()
                .filter(day -> !unit.id().equals(day.unit()) && tree.isWithin(unit.id(), day.unit()))
                .min(Comparator.comparing(SetDay::lastDay))
                .map(day -> counted.setByUnit(day, tree, rule, given))
                .orElse(given);
    }

    private @Nullable Due given(Turn turn, @Nullable Opening opening) {
        Rule rule = turn.rule();
        SetDay set = entered.forAll(rule.code(), turn.period());
        if (set != null && CountedDays.isOpen(rule.deadline())) {
            return counted.setByOffice(set, rule);
        }
        if (turn.request() != null) {
            return counted.asRequested(turn.request(), rule);
        }
        return opening == null
                ? counted.printed().due(rule, turn.period())
                : counted.after(opening, rule, turn.period());
    }

    /** The last that concerns the unit: a later letter takes an earlier one's place. */
    private @Nullable Opening latest(Turn turn, Unit unit, UnitTree tree) {
        return cameAbout(turn).stream()
                .filter(opening -> opening.concerns(unit, tree))
                .reduce((earlier, later) -> later)
                .orElse(turn.opening());
    }

    /** What gives its day to something that is owed anyway; of several periods, to the one it falls into. */
    private List<Opening> cameAbout(Turn turn) {
        Rule rule = turn.rule();
        boolean waits = rule.deadline() instanceof Deadline.AfterEvent || rule.deadline() instanceof Deadline.Waiting;
        if (!waits || turn.opening() != null) {
            return List.of();
        }
        boolean oneOfSeveral = Turn.of(rule, pack, Entered.NOTHING).size() > 1;
        return Awaited.by(rule).map(entered::standing).orElse(List.of()).stream()
                .filter(opening -> !oneOfSeveral || turn.period().covers(opening.day()))
                .toList();
    }

    /** Whom the unit reports to. */
    private Optional<Unit> superior(Unit unit, UnitTree tree) {
        Level level = pack.settings().reportsTo().get(unit.level());
        return tree.pathUp(unit.id()).stream()
                .skip(1)
                .filter(above -> above.level() == level)
                .findFirst();
    }

    /** So many days before the unit above must have sent the same; the same for all below it. */
    private Optional<Due> beforeAbove(Turn turn, Unit above, UnitTree tree, Deadline.BeforeAbove deadline) {
        Cascade key = new Cascade(turn.rule().code(), turn.period(), above.id(), tree);
        Optional<Due> known = cascades.get(key);
        if (known == null) {
            known = lastDay(turn, above, tree).map(day -> counted.before(day, turn.rule(), deadline));
            cascades.put(key, known);
        }
        return known;
    }

    /** By when the unit must have sent the same; the earliest, if several rules ask it to. */
    private Optional<LocalDate> lastDay(Turn turn, Unit unit, UnitTree tree) {
        return sameReports(turn.rule()).stream()
                .filter(turn::isSameTime)
                .filter(asked -> Province.binds(asked.rule(), unit, tree) && asked.concerns(unit, tree))
                .map(asked -> of(asked, unit, tree))
                .filter(Objects::nonNull)
                .map(Due::lastDay)
                .min(Comparator.naturalOrder());
    }

    private List<Turn> sameReports(Rule rule) {
        return sameReports.computeIfAbsent(
                rule.code(),
                any -> pack.rules().stream()
                        .filter(other -> isSameReport(rule, other))
                        .flatMap(other -> Turn.of(other, pack, entered).stream())
                        .toList());
    }

    /** Whether the rule above asks for the same: the same form; without a form the same kind of demand. */
    static boolean isSameReport(Rule below, Rule above) {
        return below.kind() == above.kind() && isSameReport(below.demand(), above.demand());
    }

    private static boolean isSameReport(Demand below, Demand above) {
        return below instanceof Demand.SendReport report && report.form() != null
                ? above instanceof Demand.SendReport other && report.form().equals(other.form())
                : below.getClass() == above.getClass();
    }
}
