package vn.dondoc.reporting.owed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.KeptPlan;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitNames;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Which reports and tasks are owed under the adopted packs. */
@Component
public class Reports {

    private final Packs packs;
    private final Obligations obligations;
    private final Units units;

    Reports(Packs packs, Obligations obligations, Units units) {
        this.packs = packs;
        this.obligations = obligations;
        this.units = units;
    }

    /**
     * As the version of the pack has it that the report fell due under: what is late is still sent with the form of then.
     * Empty if no pack asks this of the unit for that period.
     */
    public Optional<Report> find(ReportKey key) {
        return units.territory()
                .find(key.unit())
                .flatMap(unit -> pack(unit, key.period())
                        .flatMap(pack -> planned(pack, key).or(() -> asked(pack, unit, key))));
    }

    private Optional<Report> planned(AdoptedPack pack, ReportKey key) {
        KeptPlan plan = obligations.plan(pack);
        return plan.obligations().stream()
                .filter(owed -> owed.rule().kind() != Rule.Kind.TARGET && key.isOf(owed))
                .findFirst()
                .map(owed -> new Report(packs.open(plan.versionOf(owed)), owed.rule(), owed.unit(), owed.period()));
    }

    /** What the units directly below one owe under a rule for a period, in the order of the codes; empty if nothing. */
    public List<Report> below(Unit head, String rule, Period period) {
        return below(head, period).stream()
                .filter(report -> report.rule().code().equals(rule))
                .toList();
    }

    /** All reports and tasks that the units directly below one owe for a period, by rule and unit. */
    public List<Report> below(Unit head, Period period) {
        Set<UnitId> below =
                tree(head, period).children(head.id()).stream().map(Unit::id).collect(Collectors.toSet());
        return pack(head, period)
                .map(pack -> below(obligations.plan(pack), below, period))
                .orElse(List.of());
    }

    private List<Report> below(KeptPlan plan, Set<UnitId> units, Period period) {
        return reports(plan, period, owed -> units.contains(owed.unit().id())).toList();
    }

    /**
     * What is owed under a rule for a period, by unit, as {@link #find} would find each. Units that were gone by the due
     * day are left out.
     */
    public Map<UnitId, Report> owed(AdoptedPack pack, String rule, Period period) {
        return reports(
                        obligations.plan(pack),
                        period,
                        owed -> owed.rule().code().equals(rule))
                .collect(Collectors.toMap(report -> report.unit().id(), Function.identity(), (one, other) -> one));
    }

    private Stream<Report> reports(KeptPlan plan, Period period, Predicate<Obligation> which) {
        return plan.obligations().stream()
                .filter(owed ->
                        owed.rule().kind() != Rule.Kind.TARGET && owed.period().equals(period) && which.test(owed))
                .map(owed -> new Report(packs.open(plan.versionOf(owed)), owed.rule(), owed.unit(), owed.period()));
    }

    /** Not planned since the unit was gone by the due day; what it did until then it may still report. */
    private Optional<Report> asked(AdoptedPack pack, Unit unit, ReportKey key) {
        return pack.pack()
                .rule(key.rule())
                .filter(rule -> owes(rule, unit, key.period(), tree(unit, key.period())))
                .map(rule -> new Report(pack, rule, unit, key.period()));
    }

    /** The pack that rules over the unit in that period: the one of its province, in force when the period ends. */
    public Optional<AdoptedPack> pack(Unit unit, Period period) {
        List<String> above =
                tree(unit, period).pathUp(unit.id()).stream().map(Unit::code).toList();
        return packs.inForceOn(period.end()).stream()
                .filter(adopted -> adopted.pack().year() == period.year()
                        && above.contains(adopted.pack().province()))
                .findFirst();
    }

    /** The units as they stand when the period ends, or when the unit did if that was within the period. */
    public UnitTree tree(Unit unit, Period period) {
        LocalDate until = unit.until();
        return units.territory().on(until != null && until.isBefore(period.end()) ? until : period.end());
    }

    /** The unit, of whatever day it is. */
    public Optional<Unit> unit(UnitId id) {
        return units.territory().find(id);
    }

    /** The unit with that code when the period ends. */
    public Optional<Unit> unit(String code, Period period) {
        return units.territory().on(period.end()).find(code);
    }

    private static boolean owes(Rule rule, Unit unit, Period period, UnitTree tree) {
        return rule.kind() != Rule.Kind.TARGET
                && rule.rhythms().contains(period.rhythm())
                && rule.scope().covers(unit)
                && !UnitNames.name(rule.except(), unit, tree)
                && (rule.only() == null || UnitNames.name(rule.only(), unit, tree));
    }
}
