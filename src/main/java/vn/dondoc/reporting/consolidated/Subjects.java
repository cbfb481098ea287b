package vn.dondoc.reporting.consolidated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Which consolidated reports there are: for each form, each of its periods and each unit that others report to. */
@Component
class Subjects {

    private final Packs packs;
    private final Reports reports;
    private final Dues dues;
    private final Units units;

    Subjects(Packs packs, Reports reports, Dues dues, Units units) {
        this.packs = packs;
        this.reports = reports;
        this.dues = dues;
        this.units = units;
    }

    /** Empty where there is no such form, unit or period, or nobody below the unit. */
    Optional<Subject> find(String form, String unit, String period) {
        try {
            Period named = Period.parse(period);
            return units.territory()
                    .find(UnitId.parse(unit))
                    .flatMap(found -> reports.pack(found, named).flatMap(pack -> of(pack, form, found, named)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Those of a unit in a year, the latest period first. */
    List<Subject> of(UnitId unit, int year) {
        List<Subject> all = new ArrayList<>();
        for (AdoptedPack pack : packs.inForceOn(LocalDate.of(year, 12, 31))) {
            for (Form form : pack.pack().forms().values()) {
                periods(pack, form.code(), year)
                        .forEach(period -> units.territory()
                                .find(unit)
                                .flatMap(found -> of(pack, form.code(), found, period))
                                .ifPresent(all::add));
            }
        }
        all.sort((one, other) -> other.period().compareTo(one.period()));
        return all;
    }

    private static List<Period> periods(AdoptedPack pack, String form, int year) {
        return pack.pack().rules().stream()
                .filter(rule -> Subject.sends(rule, form))
                .flatMap(rule -> ((Demand.SendReport) rule.demand()).rhythms().stream())
                .distinct()
                .flatMap(rhythm -> Period.of(rhythm, year).stream())
                .toList();
    }

    private Optional<Subject> of(AdoptedPack pack, String code, Unit unit, Period period) {
        Form form = pack.pack().forms().get(code);
        UnitTree tree = reports.tree(unit, period);
        boolean isThere = form != null
                && period.rhythm() != Rhythm.OCCASIONAL
                && periods(pack, code, period.year()).contains(period)
                && unit.level() != Level.ORGANISATION
                && tree.find(unit.id()).isPresent()
                && !tree.children(unit.id()).isEmpty();
        return isThere
                ? Optional.of(new Subject(pack, form, unit, period, tree, owed(pack, code, unit, period, tree)))
                : Optional.empty();
    }

    /** By those directly below, each once; with the new day where one was given. */
    private List<Obligation> owed(AdoptedPack pack, String form, Unit unit, Period period, UnitTree tree) {
        return pack.pack().rules().stream()
                .filter(rule -> Subject.sends(rule, form) && rule.rhythms().contains(period.rhythm()))
                .map(Rule::code)
                .flatMap(rule -> dues.of(pack, rule, period).stream())
                .filter(owed -> tree.parent(owed.unit().id())
                        .filter(parent -> parent.id().equals(unit.id()))
                        .isPresent())
                .toList();
    }
}
