package vn.dondoc.reporting.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Who reviews whose reports: provincial staff all of the province, and the office that a unit reports to by the pack
 * ({@code reports-to}) those of the units below it.
 */
@Component
public class Reviewers {

    private static final Set<Role> OFFICE = Set.of(Role.CHAIR, Role.CLERK);

    private final Access access;
    private final Units units;
    private final Clock clock;

    Reviewers(Access access, Units units, Clock clock) {
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /** Whether the person signed in may accept the unit's reports or give them back. */
    public boolean mayReview(RulePack pack, Unit unit) {
        return access.maySee(unit.id()) && (isStaff() || isReportedTo(pack, unit));
    }

    /** Whether they may open again what was accepted: staff alone, whose totals it is in. */
    public boolean mayReopen(Unit unit) {
        return isStaff() && access.maySee(unit.id());
    }

    /** @throws AccessDeniedException if it is not for the person signed in to decide */
    public void require(boolean may) {
        if (!may) {
            throw new AccessDeniedException(access.current().username() + " does not review this");
        }
    }

    private boolean isStaff() {
        return access.current().holds(Role.PROVINCIAL_STAFF);
    }

    private boolean isReportedTo(RulePack pack, Unit unit) {
        Level tier = pack.settings().reportsTo().get(unit.level());
        return tier != null
                && units.territory().on(unit.nearestDay(LocalDate.now(clock))).pathUp(unit.id()).stream()
                        .filter(above -> above.level() == tier)
                        .map(Unit::id)
                        .anyMatch(this::isOfficeOf);
    }

    private boolean isOfficeOf(UnitId unit) {
        return access.current().offices().stream()
                .anyMatch(office -> office.unit().equals(unit) && OFFICE.contains(office.role()));
    }
}
