package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Answers from the offices of the person signed in and the tree of units, both in memory. */
@Service
class CurrentAccess implements Access {

    private final CurrentOfficer currentOfficer;
    private final Units units;
    private final Clock clock;

    CurrentAccess(CurrentOfficer currentOfficer, Units units, Clock clock) {
        this.currentOfficer = currentOfficer;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Officer current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            throw new AccessDeniedException("Nobody is signed in");
        }
        return AsInstallation.is(who) ? AsInstallation.officer() : currentOfficer.of(who.getName());
    }

    @Override
    public List<UnitId> homes() {
        UnitTree tree = units.territory().on(today());
        if (isInstallation()) {
            return tree.at(Level.PROVINCE).stream().map(Unit::id).toList();
        }
        return current().offices().stream()
                .map(office -> home(office, tree))
                .distinct()
                .toList();
    }

    @Override
    public boolean maySee(UnitId unit) {
        return isInstallation() || reaches(current(), unit, office -> true);
    }

    @Override
    public boolean seesAll() {
        List<UnitId> provinces = units.territory().on(today()).at(Level.PROVINCE).stream()
                .map(Unit::id)
                .toList();
        return isInstallation()
                || current().offices().stream().anyMatch(office -> office.role().isProvincial())
                        && homes().containsAll(provinces);
    }

    @Override
    public void requireSee(UnitId unit) {
        require(maySee(unit), "see " + unit);
    }

    @Override
    public boolean mayReportFor(UnitId unit) {
        return isInstallation() || mayReportFor(current(), unit);
    }

    @Override
    public boolean mayReportFor(Officer officer, UnitId unit) {
        return reaches(officer, unit, office -> office.role().reports());
    }

    @Override
    public void requireReportFor(UnitId unit) {
        require(mayReportFor(unit), "report for " + unit);
    }

    @Override
    public void requireRole(Role role) {
        require(isInstallation() || current().holds(role), "work as " + role);
    }

    private boolean reaches(Officer officer, UnitId id, Predicate<OfficeHeld> counts) {
        Territory territory = units.territory();
        Unit unit = territory.find(id).orElse(null);
        List<OfficeHeld> offices = officer.offices();
        if (unit == null) {
            return false;
        }
        UnitTree tree = territory.on(unit.nearestDay(today()));
        return offices.stream().filter(counts).anyMatch(office -> tree.isWithin(id, home(office, tree)));
    }

    private static UnitId home(OfficeHeld office, UnitTree tree) {
        List<Unit> path = tree.pathUp(office.unit());
        return office.role().isProvincial() && !path.isEmpty()
                ? path.get(path.size() - 1).id()
                : office.unit();
    }

    private boolean isInstallation() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && AsInstallation.is(who);
    }

    private void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AccessDeniedException(current().username() + " may not " + what);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
