package vn.dondoc.reporting.form;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** How a form of the person signed in comes in. */
@Component
class Entrances {

    private final Access access;
    private final Clock clock;

    Entrances(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Received now, if the unit sends it itself. Whoever enters a form for another unit has not thereby received its
     * report; only a residential area has no office of its own: what its commune enters has come.
     *
     * @param upload the file that brought it; absent = none
     */
    Entrance of(Report report, Receipt.Door door, @Nullable Long upload) {
        Officer officer = access.current();
        Instant now = clock.instant();
        UnitId speaks = speaksFor(report);
        boolean itself =
                officer.offices().stream().anyMatch(office -> office.unit().equals(speaks));
        return new Entrance(door, officer.username(), itself ? now : null, upload);
    }

    private static UnitId speaksFor(Report report) {
        Unit unit = report.unit();
        UnitId above = unit.parentOn(unit.nearestDay(report.period().end()));
        return unit.level() == Level.RESIDENTIAL_AREA && above != null ? above : unit.id();
    }
}
