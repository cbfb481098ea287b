package vn.dondoc.territory;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Units to look up and to walk through; which units there are is no secret to anyone signed in. */
@Controller
class UnitController {

    private static final int MOST = 50;

    private final Units units;
    private final Clock clock;

    UnitController(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** What was found, or, before anything is typed, the provinces. */
    @GetMapping("/units")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        List<Unit> found = q.isBlank() ? tree().at(Level.PROVINCE) : units.search(q, MOST);
        model.addAttribute("q", q);
        model.addAttribute("most", MOST);
        model.addAttribute("units", lines(found));
        return "territory/units";
    }

    @HxRequest
    @GetMapping("/units")
    String found(@RequestParam(defaultValue = "") String q, Model model) {
        return search(q, model) + " :: found";
    }

    @GetMapping("/units/{id}/details")
    String one(@PathVariable String id, Model model) {
        Unit unit = find(id);
        UnitTree tree = units.territory().on(unit.nearestDay(LocalDate.now(clock)));
        Map<String, String> above = new LinkedHashMap<>();
        List<Unit> path = tree.pathUp(unit.id());
        for (int i = path.size() - 1; i > 0; i--) {
            above.put("/units/" + path.get(i).id() + "/details", path.get(i).fullName());
        }
        model.addAttribute("crumbs", above);
        model.addAttribute("unit", UnitLine.of(unit, units.territory(), LocalDate.now(clock)));
        model.addAttribute("units", lines(tree.children(unit.id())));
        model.addAttribute("successors", changes(units.territory().successors(unit.id()), Succession::successor));
        model.addAttribute("predecessors", changes(units.territory().predecessors(unit.id()), Succession::unit));
        return "territory/unit";
    }

    /** A unit this one went into, or that went into this one. */
    record Change(UnitLine other, LocalDate from, boolean whole) {}

    private List<Change> changes(List<Succession> successions, Function<Succession, UnitId> other) {
        Territory territory = units.territory();
        LocalDate today = LocalDate.now(clock);
        return successions.stream()
                .flatMap(succession -> territory.find(other.apply(succession)).stream()
                        .map(unit ->
                                new Change(UnitLine.of(unit, territory, today), succession.from(), succession.whole())))
                .toList();
    }

    private Unit find(String id) {
        return UnitId.tryParse(id)
                .flatMap(units.territory()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<UnitLine> lines(Collection<Unit> found) {
        Territory territory = units.territory();
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(unit -> UnitLine.of(unit, territory, today)).toList();
    }

    private UnitTree tree() {
        return units.territory().on(LocalDate.now(clock));
    }
}
