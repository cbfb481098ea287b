package vn.dondoc.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The units as they stand on the reader's day. */
@Component
class CurrentUnits {

    private final Units units;
    private final Access access;
    private final Clock clock;

    CurrentUnits(Units units, Access access, Clock clock) {
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    UnitTree tree() {
        return units.territory().on(LocalDate.now(clock));
    }

    Optional<Unit> find(UnitId id) {
        return tree().find(id);
    }

    /**
     * The unit an address names, if the reader may see it; units of other days too.
     *
     * @throws ResponseStatusException 404 if there is none
     */
    Unit required(String id) {
        Unit unit = UnitId.tryParse(id).flatMap(units.territory()::find).orElseThrow(CurrentUnits::notFound);
        access.requireSee(unit.id());
        return unit;
    }

    /** The unit and all below it down to a level. */
    List<Unit> below(Unit top, Level last) {
        return tree().subtree(top.id()).stream()
                .filter(unit -> unit.level().compareTo(last) <= 0)
                .toList();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
