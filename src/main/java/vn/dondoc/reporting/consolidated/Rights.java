package vn.dondoc.reporting.consolidated;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** Whose consolidated reports one may read and issue: staff those of the province, an office its own unit's. */
@Component
class Rights {

    private final Access access;

    Rights(Access access) {
        this.access = access;
    }

    /** Staff of the province may read those of all units, chair and clerk that of their own. */
    boolean mayRead(Unit unit) {
        return mayWrite(unit) || access.current().holds(Role.PROVINCIAL_STAFF) && access.mayReportFor(unit.id());
    }

    /** Texts and issues are the unit's own business. */
    boolean mayWrite(Unit unit) {
        Officer officer = access.current();
        return unit.level() == Level.PROVINCE
                ? officer.holds(Role.PROVINCIAL_STAFF) && access.mayReportFor(unit.id())
                : officer.offices().stream()
                        .anyMatch(office -> office.unit().equals(unit.id())
                                && (office.role() == Role.CHAIR || office.role() == Role.CLERK));
    }

    void requireRead(Unit unit) {
        require(mayRead(unit), unit);
    }

    void requireWrite(Unit unit) {
        require(mayWrite(unit), unit);
    }

    private static void require(boolean allowed, Unit unit) {
        if (!allowed) {
            throw new AccessDeniedException("Not the consolidated report of one's own office: " + unit.id());
        }
    }
}
