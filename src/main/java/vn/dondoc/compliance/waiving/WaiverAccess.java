package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Who may ask and who decides. Whoever may report for a unit may ask for it. The province's staff decide; so does the
 * chair of the unit that, by the pack, it reports to. Nobody but the province's staff decides for their own unit.
 */
@Component
public class WaiverAccess {

    private final Access access;
    private final Units units;
    private final Clock clock;

    WaiverAccess(Access access, Units units, Clock clock) {
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    public boolean mayDecideFor(AdoptedPack pack, UnitId unit) {
        if (!access.maySee(unit)) {
            return false;
        }
        Officer officer = access.current();
        return officer.holds(Role.PROVINCIAL_STAFF) || isChairAbove(officer, pack, unit);
    }

    /** @throws AccessDeniedException if the person signed in does not decide for the unit */
    public void requireDecideFor(AdoptedPack pack, UnitId unit) {
        if (!mayDecideFor(pack, unit)) {
            throw new AccessDeniedException(access.current().username() + " does not decide for " + unit);
        }
    }

    private boolean isChairAbove(Officer officer, AdoptedPack pack, UnitId id) {
        Territory territory = units.territory();
        return territory.find(id).stream()
                .flatMap(unit -> above(pack, unit, territory).stream())
                .anyMatch(above -> officer.offices().stream()
                        .anyMatch(office ->
                                office.role() == Role.CHAIR && office.unit().equals(above.id())));
    }

    private Optional<Unit> above(AdoptedPack pack, Unit unit, Territory territory) {
        UnitId parent = unit.parentOn(unit.nearestDay(LocalDate.now(clock)));
        return parent == null
                ? Optional.empty()
                : territory
                        .find(parent)
                        .filter(above -> above.level()
                                == pack.pack().settings().reportsTo().get(unit.level()));
    }
}
