package vn.dondoc.reporting.workbook.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.workbook.WorkbookKey;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Finds the report that a workbook answers. */
@Component
class ReportFinder {

    private final Reports reports;
    private final Packs packs;
    private final Units units;
    private final Clock clock;

    ReportFinder(Reports reports, Packs packs, Units units, Clock clock) {
        this.reports = reports;
        this.packs = packs;
        this.units = units;
        this.clock = clock;
    }

    /** What the key means, if that is still known. */
    Optional<Basis> of(WorkbookKey key) {
        return of(key, key.period(), true);
    }

    /** The same template, taken to be for another period: its codes may have meant something else then. */
    Optional<Basis> of(WorkbookKey key, Period period, boolean codes) {
        Unit unit = units.territory().find(key.unit()).orElse(null);
        if (unit == null) {
            return Optional.empty();
        } else if (key.tier() == null) {
            return reports.find(new ReportKey(key.rule(), key.unit(), period))
                    .map(report -> basis(report, key.stamp(), codes));
        }
        return reports.pack(unit, period)
                .flatMap(pack -> pack.pack()
                        .rule(key.rule())
                        .flatMap(rule -> Optional.ofNullable(form(rule)))
                        .flatMap(form -> Optional.ofNullable(pack.pack().forms().get(form)))
                        .map(form -> new Basis(pack, form, period, key.rule(), null, null, codes)));
    }

    /** The period of this year that corresponds to the key's. */
    Optional<Period> thisYears(Period period) {
        int year = LocalDate.now(clock).getYear();
        return period.rhythm() == Rhythm.OCCASIONAL || period.year() >= year
                ? Optional.empty()
                : Optional.of(new Period(year, period.rhythm(), period.number()));
    }

    static Basis basis(Report report, @Nullable String stamp, boolean codes) {
        return new Basis(
                report.adopted(),
                java.util.Objects.requireNonNull(report.form()),
                report.period(),
                report.rule().code(),
                report.unit(),
                stamp,
                codes);
    }

    /** Packs whose forms a workbook without key may have. */
    List<AdoptedPack> inForce(@Nullable Period period) {
        return packs.inForceOn(period == null ? LocalDate.now(clock) : period.end());
    }

    /** The report that the form answers: by the rule known, else by the one rule that asks this unit for the form. */
    Optional<Report> report(Basis basis, Unit unit) {
        if (basis.rule() != null) {
            Optional<Report> known = reports.find(new ReportKey(basis.rule(), unit.id(), basis.period()));
            if (known.isPresent()) {
                return known;
            }
        }
        return only(rules(basis)
                .flatMap(rule -> reports.find(new ReportKey(rule, unit.id(), basis.period())).stream())
                .toList());
    }

    /** The codes of the rules that ask for the form. */
    private static Stream<String> rules(Basis basis) {
        return basis.adopted().pack().rules().stream()
                .filter(rule -> basis.form().code().equals(form(rule)))
                .map(Rule::code);
    }

    private static Optional<Report> only(List<Report> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The reports that a form answers, read once for all units. */
    OfForm of(Basis basis) {
        Map<String, Map<UnitId, Report>> owed = new LinkedHashMap<>();
        Stream.concat(Stream.ofNullable(basis.rule()), rules(basis))
                .distinct()
                .forEach(rule -> owed.put(rule, reports.owed(basis.adopted(), rule, basis.period())));
        return new OfForm(basis, owed);
    }

    /** By rule and unit what is planned; only what is not is looked for by itself. */
    final class OfForm {

        private final Basis basis;
        private final Map<String, Map<UnitId, Report>> owed;

        private OfForm(Basis basis, Map<String, Map<UnitId, Report>> owed) {
            this.basis = basis;
            this.owed = owed;
        }

        Optional<Report> report(Unit unit) {
            Report known = owed.getOrDefault(basis.rule(), Map.of()).get(unit.id());
            return Optional.ofNullable(known)
                    .or(() -> only(owed.values().stream()
                            .flatMap(units -> Stream.ofNullable(units.get(unit.id())))
                            .toList()))
                    .or(() -> ReportFinder.this.report(basis, unit));
        }
    }

    private static @Nullable String form(Rule rule) {
        return rule.demand() instanceof Demand.SendReport send ? send.form() : null;
    }

    /** The units that a sheet may name. */
    UnitsNamed named(Period period, @Nullable WorkbookKey key) {
        UnitTree tree = units.territory().on(period.end());
        Collection<Unit> below = key == null || key.tier() == null ? tree.all() : below(tree, key);
        return new UnitsNamed(below, tree);
    }

    private static List<Unit> below(UnitTree tree, WorkbookKey key) {
        UnitId head = key.unit();
        return tree.subtree(head).stream()
                .filter(unit -> unit.level() == key.tier())
                .toList();
    }
}
