package vn.dondoc.calendar.web;

import org.springframework.stereotype.Component;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** How units are called in lists. */
@Component
class UnitNames {

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    /** Several communes are called the same: each is named with the district it stands, or last stood, under. */
    String of(Unit unit) {
        if (unit.level().compareTo(Level.DISTRICT) <= 0 || unit.parents().isEmpty()) {
            return unit.fullName();
        }
        UnitId parent = unit.parents().get(unit.parents().size() - 1).parent();
        return units.territory()
                .find(parent)
                .map(above -> unit.fullName() + ", " + above.fullName())
                .orElse(unit.fullName());
    }

    /** The code of one that is not known any more. */
    String of(UnitId id) {
        return units.territory().find(id).map(this::of).orElse(id.toString());
    }
}
