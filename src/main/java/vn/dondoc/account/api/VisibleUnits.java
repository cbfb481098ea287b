package vn.dondoc.account.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
     * The units of all days that are asked for and may be seen.
     *
     * @throws ApiRefusal if there is no such unit
     * @throws org.springframework.security.access.AccessDeniedException if it may not be seen
     */
    public Set<UnitId> of(UnitsAsked asked) {
        return found(asked).stream().map(Unit::id).filter(access::maySee).collect(Collectors.toSet());
    }

    private Collection<Unit> found(UnitsAsked asked) {
        Territory territory = units.territory();
        if (asked.unit() == null) {
            return territory.all();
        }
        Unit unit = find(asked.unit())
                .orElseThrow(() -> ApiRefusal.malformed(Flaw.ofParameter("unit", "api.fault.unit", asked.unit())));
        access.requireSee(unit.id());
        return Boolean.TRUE.equals(asked.below())
                ? territory.on(unit.nearestDay(today())).subtree(unit.id())
                : List.of(unit);
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
