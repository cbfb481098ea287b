package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the pages list it.
 *
 * @param id for addresses
 * @param above the names of those above it, nearest first
 * @param until its last day, if it is no more
 */
record UnitLine(
        String id,
        String code,
        String name,
        String level,
        String above,
        @Nullable Integer residentialAreas,
        @Nullable LocalDate until) {

    static UnitLine of(Unit unit, Territory territory, LocalDate today) {
        List<Unit> path = territory.on(unit.nearestDay(today)).pathUp(unit.id());
        return new UnitLine(
                unit.id().toString(),
                unit.code(),
                unit.fullName(),
                unit.level().code(),
                path.stream().skip(1).map(Unit::fullName).collect(Collectors.joining(", ")),
                unit.residentialAreas(),
                unit.until());
    }
}
