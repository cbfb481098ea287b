package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.facts.Count;
import vn.dondoc.guidance.facts.Quota;
import vn.dondoc.guidance.facts.Tally;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.reporting.rollup.RollUp;
import vn.dondoc.reporting.rollup.Share;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/** Measures targets on the figures rolled up the tree of the day that counts; each tree is rolled up once. */
final class Measures {

    private final RulePack pack;
    private final Territory territory;
    private final List<Figure> figures;
    private final Map<LocalDate, UnitTree> trees = new HashMap<>();
    private final Map<UnitTree, RollUp> rollUps = new IdentityHashMap<>();
    private final Map<UnitTree, Allotments> allotments = new IdentityHashMap<>();
    private final Baselines baselines;

    Measures(RulePack pack, Territory territory, List<Figure> figures) {
        this.pack = pack;
        this.territory = territory;
        this.figures = figures;
        this.baselines = new Baselines(territory, this);
    }

    /** The indicators that any rule of the pack is judged on; the rest of a form need not be read. */
    static Set<String> indicators(RulePack pack) {
        Stream<String> conditions = pack.rules().stream()
                .map(Rule::condition)
                .filter(Objects::nonNull)
                .map(Rule.Condition::indicator);
        Stream<String> demands = pack.rules().stream().flatMap(rule -> indicators(pack, rule.demand()));
        return Stream.concat(conditions, demands).collect(Collectors.toSet());
    }

    /** What a demand counts, and the denominator it is a share of. */
    static Stream<String> indicators(RulePack pack, Demand demand) {
        if (demand instanceof Demand.Share share) {
            Indicator indicator = pack.indicator(share.indicator());
            return Stream.of(indicator.code(), indicator.numerator(), indicator.denominator())
                    .filter(Objects::nonNull);
        }
        return counted(demand).stream();
    }

    /** What is counted as a number, not as a share. */
    private static Optional<String> counted(Demand demand) {
        if (demand instanceof Demand.Count count) {
            return Optional.of(count.indicator());
        } else if (demand instanceof Demand.Allotted allotted) {
            return Optional.of(allotted.indicator());
        }
        return demand instanceof Demand.Change change ? Optional.of(change.indicator()) : Optional.empty();
    }

    UnitTree tree(LocalDate day) {
        return trees.computeIfAbsent(day, territory::on);
    }

    private RollUp rollUp(LocalDate day) {
        return rollUps.computeIfAbsent(tree(day), tree -> new RollUp(pack, tree, figures));
    }

    /** @return absent for what is not judged on figures */
    @Nullable
    Measure of(Demand demand, Unit unit, Period period, LocalDate day) {
        if (demand instanceof Demand.Share share) {
            return share(share.indicator(), unit, period, rollUp(day));
        } else if (demand instanceof Demand.Count count) {
            return count(count.indicator(), unit, period, rollUp(day));
        } else if (demand instanceof Demand.Allotted allotted) {
            String indicator = allotted.indicator();
            return compared(indicator, unit, period, day).withQuota(allotted(indicator, unit, day));
        } else if (demand instanceof Demand.Change change) {
            return change(change, unit, period, day);
        }
        return null;
    }

    private Compared compared(String indicator, Unit unit, Period period, LocalDate day) {
        RollUp rollUp = rollUp(day);
        return new Compared(
                unit,
                period,
                indicator,
                rollUp.count(unit.id(), indicator, period),
                rollUp.missing(unit.id(), indicator, period));
    }

    private OptionalLong allotted(String indicator, Unit unit, LocalDate day) {
        OptionalLong number = allotments
                .computeIfAbsent(tree(day), tree -> new Allotments(pack, tree))
                .to(unit, indicator);
        long times = (long) Math.pow(10, pack.indicator(indicator).type().decimals());
        return number.isEmpty() || number.getAsLong() > Quota.MOST
                ? number
                : OptionalLong.of(number.getAsLong() * times);
    }

    private Measure change(Demand.Change change, Unit unit, Period period, LocalDate day) {
        Period earlier = Baselines.period(change, period).orElse(null);
        Bounds base = earlier == null ? null : baselines.of(unit, change.indicator(), earlier, day);
        return compared(change.indicator(), unit, period, day).withBaseline(change, earlier, base);
    }

    /** The number of a unit that existed on the day. */
    Bounds count(String indicator, Unit unit, Period period, LocalDate day) {
        return rollUp(day).count(unit.id(), indicator, period);
    }

    /** The number that {@code Áp dụng khi} asks about. */
    Object condition(String indicator, Unit unit, Period period, LocalDate day) {
        return count(indicator, unit, period, rollUp(day)).fact();
    }

    /** The target's figure in every unit below the one that owes it; none where the scope goes down that far itself. */
    List<Breakdown> below(Obligation target) {
        return parts(target, tree(day(target)).subtree(target.unit().id()));
    }

    /** The same, of the units directly below alone. */
    List<Breakdown> directlyBelow(Obligation target) {
        return parts(target, tree(day(target)).children(target.unit().id()));
    }

    private List<Breakdown> parts(Obligation target, List<Unit> units) {
        List<Breakdown> parts = new ArrayList<>();
        for (Unit unit : units) {
            boolean part = unit.level() != Level.ORGANISATION
                    && !unit.id().equals(target.unit().id())
                    && !target.rule().scope().covers(unit);
            Measure measure = part ? of(target.rule().demand(), unit, target.period(), day(target)) : null;
            if (measure != null) {
                parts.add(new Breakdown(
                        target.rule(),
                        unit,
                        target.period(),
                        measure.value(),
                        measure.lower(),
                        measure.upper(),
                        threshold(target.rule().demand()),
                        "breakdown " + measure.reason()));
            }
        }
        return parts;
    }

    private static LocalDate day(Obligation target) {
        return target.due() != null ? target.due().lastDay() : target.period().end();
    }

    static @Nullable BigDecimal threshold(Demand demand) {
        return demand instanceof Demand.Measured measured ? Numbers.plain(measured.threshold()) : null;
    }

    private static Measure share(String indicator, Unit unit, Period period, RollUp rollUp) {
        Share share = rollUp.share(unit.id(), indicator, period);
        BigDecimal lower = share.lowerPercent();
        boolean certain = share.whole() != null && share.low() == share.high();
        return new Measure(
                tally(indicator, unit, period, share),
                certain ? lower : null,
                lower,
                share.upperPercent(),
                rollUp.missing(unit.id(), indicator, period),
                "low=%d high=%d whole=%s missing=%d"
                        .formatted(
                                share.low(),
                                share.high(),
                                share.whole() == null ? "?" : share.whole(),
                                share.missing()));
    }

    /** Numbers too large to be compared exactly are none that anybody could mean; nothing is concluded from them. */
    private static Tally tally(String indicator, Unit unit, Period period, Share share) {
        Long whole = share.whole();
        boolean usable = whole != null && Math.max(whole, share.high()) <= Tally.MOST;
        return new Tally(
                unit.id().toString(),
                unit.level().code(),
                indicator,
                period.toString(),
                usable ? share.low() : 0,
                usable ? share.high() : 0,
                usable ? whole : Tally.NOT_KNOWN);
    }

    private static Measure count(String indicator, Unit unit, Period period, RollUp rollUp) {
        Bounds bounds = rollUp.count(unit.id(), indicator, period);
        Count fact = new Count(
                unit.id().toString(),
                unit.level().code(),
                indicator,
                period.toString(),
                bounds.low(),
                bounds.high().orElse(Count.UNBOUNDED));
        BigDecimal lower = Numbers.plain(bounds.lower());
        return new Measure(
                fact,
                bounds.missing() == 0 ? lower : null,
                lower,
                bounds.missing() == 0 ? lower : null,
                rollUp.missing(unit.id(), indicator, period),
                "low=%s missing=%d".formatted(lower.toPlainString(), bounds.missing()));
    }
}
