package vn.dondoc.account.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Finds the units whose rows a program may be told; all in memory. */
@Component
public class VisibleUnits {

    private final Units units;
    private final Access access;
    private final Clock clock;

    VisibleUnits(Units units, Access access, Clock clock) {
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What is asked for, of those units of all days that may be seen.
     *
     * @throws ApiRefusal if there is no such unit
     * @throws org.springframework.security.access.AccessDeniedException if it may not be seen
     */
    public DutiesWanted of(DutiesAsked asked) {
        Collection<Unit> all = units.territory().all();
        List<UnitId> seen = (asked.unit() == null ? all : named(asked.unit(), Boolean.TRUE.equals(asked.below())))
                .stream().map(Unit::id).filter(access::maySee).toList();
        return new DutiesWanted(seen.size() == all.size() ? null : seen, asked.rule(), asked.period());
    }

    private Collection<Unit> named(String idOrCode, boolean below) {
        Unit unit = find(idOrCode)
                .orElseThrow(() -> ApiRefusal.malformed(Flaw.ofParameter("unit", "api.fault.unit", idOrCode)));
        access.requireSee(unit.id());
        return below ? units.territory().on(unit.nearestDay(today())).subtree(unit.id()) : List.of(unit);
    }

    /** By its id, else the one that has the code today. */
    public Optional<Unit> find(String idOrCode) {
        Territory territory = units.territory();
        return UnitId.tryParse(idOrCode)
                .flatMap(territory::find)
                .or(() -> territory.on(today()).find(idOrCode));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
