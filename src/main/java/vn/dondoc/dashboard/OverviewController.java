package vn.dondoc.dashboard;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.compliance.Breakdowns;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.jobs.Pauses;
import vn.dondoc.notices.LastReminders;
import vn.dondoc.reporting.Reviews;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** The first page: the whole province for those who see it, their own unit for the others. */
@Controller
class OverviewController {

    private final Access access;
    private final CurrentPack packs;
    private final CurrentUnits units;
    private final Standings standings;
    private final Breakdowns breakdowns;
    private final LastReminders reminders;
    private final RemindedDuties reminded;
    private final Pauses pauses;
    private final Reviews reviews;

    OverviewController(
            Access access,
            CurrentPack packs,
            CurrentUnits units,
            Standings standings,
            Breakdowns breakdowns,
            LastReminders reminders,
            RemindedDuties reminded,
            Pauses pauses,
            Reviews reviews) {
        this.access = access;
        this.packs = packs;
        this.units = units;
        this.standings = standings;
        this.breakdowns = breakdowns;
        this.reminders = reminders;
        this.reminded = reminded;
        this.pauses = pauses;
        this.reviews = reviews;
    }

    @GetMapping("/")
    String page(@ModelAttribute("filter") Filter filter, @RequestParam @Nullable String pack, Model model) {
        Optional<Unit> home = access.homes().stream().findFirst().flatMap(units::find);
        if (home.isEmpty()) {
            return "dashboard/homeless";
        }
        if (home.get().level() != Level.PROVINCE) {
            return "redirect:/units/" + home.get().id();
        }
        return packs.named(pack)
                .map(found -> province(home.get(), found, filter, model))
                .orElse("dashboard/packless");
    }

    /** Of the same page htmx needs only the matrix. */
    @HxRequest
    @GetMapping("/")
    String matrix(@ModelAttribute("filter") Filter filter, @RequestParam @Nullable String pack, Model model) {
        String page = page(filter, pack, model);
        return page.equals("dashboard/overview") ? page + " :: matrix" : page;
    }

    private String province(Unit province, AdoptedPack pack, Filter filter, Model model) {
        List<Standing> all = standings.of(pack, units.below(province, Level.COMMUNE));
        List<Standing> targets = targets(province, all);
        List<Unit> districts = units.tree().children(province.id());
        model.addAttribute("pack", pack);
        model.addAttribute("pauses", pauses.now());
        model.addAttribute("province", province);
        model.addAttribute("figures", KeyFigures.of(all));
        model.addAttribute(
                "owes", WhoOwesWhat.among(all, reminders.of(pack.pack().name())));
        model.addAttribute(
                "reminded",
                reminded.of(pack, all.stream().filter(Standing::isOwed).toList()));
        boolean isStaff = access.current().holds(Role.PROVINCIAL_STAFF);
        model.addAttribute("mayRemind", isStaff);
        if (isStaff) {
            model.addAttribute("reviews", reviews.counts());
        }
        model.addAttribute("ahead", Ahead.among(all));
        model.addAttribute(
                "targets",
                Target.of(
                        targets,
                        breakdowns.of(
                                pack, targets.stream().map(Standing::verdict).toList())));
        model.addAttribute(
                "periods",
                all.stream().map(Standing::period).distinct().sorted().toList());
        model.addAttribute(
                "matrix",
                Matrix.of(districts, all.stream().filter(filter::admits).toList(), units.tree()));
        return "dashboard/overview";
    }

    private static List<Standing> targets(Unit province, List<Standing> all) {
        return all.stream()
                .filter(standing -> standing.isTarget() && standing.unit().id().equals(province.id()))
                .toList();
    }
}
