package vn.dondoc.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.compliance.Finding;
import vn.dondoc.compliance.Findings;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** The figures of a unit and those below it that somebody should look at before the province reports them. */
@Controller
class FindingsController {

    private final CurrentPack packs;
    private final CurrentUnits units;
    private final Findings findings;
    private final Crumbs crumbs;
    private final Clock clock;

    FindingsController(CurrentPack packs, CurrentUnits units, Findings findings, Crumbs crumbs, Clock clock) {
        this.packs = packs;
        this.units = units;
        this.findings = findings;
        this.crumbs = crumbs;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/findings")
    String page(
            @PathVariable String id,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String pack,
            Model model) {
        Unit unit = units.required(id);
        return packs.named(pack).map(found -> page(unit, found, period, model)).orElse("dashboard/packless");
    }

    private String page(Unit unit, AdoptedPack pack, @Nullable String asked, Model model) {
        List<Period> periods = periods(pack.pack());
        Period period = periods.stream()
                .filter(one -> one.toString().equals(asked))
                .findFirst()
                .orElseGet(() -> current(periods, pack.pack()));
        List<Unit> below = units.below(unit, Level.COMMUNE);
        Map<Unit, List<Finding>> doubts = findings
                .of(pack, period, below.stream().map(Unit::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Finding::unit, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", crumbs.to(unit));
        model.addAttribute("periods", periods);
        model.addAttribute("period", period);
        model.addAttribute("doubts", doubts);
        return "dashboard/findings";
    }

    /** The periods for which figures are reported on a form. */
    private static List<Period> periods(RulePack pack) {
        return pack.rules().stream()
                .filter(rule -> rule.demand() instanceof Demand.SendReport report && report.form() != null)
                .flatMap(rule -> rule.rhythms().stream())
                .distinct()
                .flatMap(rhythm -> Period.of(rhythm, pack.year()).stream())
                .sorted()
                .toList();
    }

    /** The first that is not over yet, else the last. */
    private Period current(List<Period> periods, RulePack pack) {
        LocalDate today = LocalDate.now(clock);
        return periods.stream()
                .filter(period -> !period.end().isBefore(today))
                .findFirst()
                .orElseGet(() -> periods.isEmpty() ? Period.year(pack.year()) : periods.get(periods.size() - 1));
    }
}
