package vn.dondoc.reporting.consolidated;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.rollup.Landing;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** A figure of an earlier period by the units of today: sums as now beside the sums as then. */
@Controller
class HeirsController {

    private final Subjects subjects;
    private final Tallies tallies;
    private final Units units;
    private final Access access;
    private final Clock clock;

    HeirsController(Subjects subjects, Tallies tallies, Units units, Access access, Clock clock) {
        this.subjects = subjects;
        this.tallies = tallies;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/consolidated/{form}/{unit}/{period}/figures/{code}/now")
    String page(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            @PathVariable String code,
            Model model) {
        Subject subject = subjects.find(form, unit, period)
                .filter(found -> found.form().indicators().contains(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.requireSee(subject.unit().id());
        Tally tally = tallies.of(subject, code, clock.instant());
        Territory territory = units.territory();
        UnitTree now = territory.on(LocalDate.now(clock));
        Landing landing = new Landing(territory, subject.tree(), now);
        List<HeirLine> lines = now.children(subject.unit().id()).stream()
                .filter(child -> child.level() != Level.ORGANISATION)
                .map(child ->
                        HeirLine.of(child, landing.of(child.id(), subject.unit().id()), tally, code))
                .toList();
        model.addAttribute("subject", subject);
        model.addAttribute("indicator", tally.indicator(code));
        model.addAttribute("lines", lines);
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put(subject.path() + "/totals", subject.unit().fullName());
        crumbs.put(subject.path() + "/figures/" + code, tally.indicator(code).name());
        model.addAttribute("crumbs", crumbs);
        return "consolidated/heirs";
    }
}
