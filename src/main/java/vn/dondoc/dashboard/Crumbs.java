package vn.dondoc.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.territory.Unit;

/** The way down to a unit's pages, from the highest unit that the reader may see: path to text. */
@Component
class Crumbs {

    private final CurrentUnits units;
    private final Access access;
    private final Shown shown;

    Crumbs(CurrentUnits units, Access access, Shown shown) {
        this.units = units;
        this.access = access;
        this.shown = shown;
    }

    /** Up to the unit above. */
    Map<String, String> above(Unit unit) {
        Map<String, String> crumbs = to(unit);
        crumbs.remove(path(unit));
        return crumbs;
    }

    /** Up to the unit itself. */
    Map<String, String> to(Unit unit) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        List<Unit> path = new ArrayList<>(units.tree().pathUp(unit.id()));
        Collections.reverse(path);
        path.stream()
                .filter(step -> access.maySee(step.id()))
                .forEach(step -> crumbs.put(path(step), shown.unit(step)));
        return crumbs;
    }

    private static String path(Unit unit) {
        return "/units/" + unit.id();
    }
}
