package vn.dondoc.dashboard;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Unit;

/** One verdict with everything it rests on. */
@Controller
class VerdictController {

    private final CurrentPack packs;
    private final CurrentUnits units;
    private final Standings standings;
    private final Verdicts verdicts;
    private final MessageSource messages;
    private final Crumbs crumbs;

    VerdictController(
            CurrentPack packs,
            CurrentUnits units,
            Standings standings,
            Verdicts verdicts,
            MessageSource messages,
            Crumbs crumbs) {
        this.packs = packs;
        this.units = units;
        this.standings = standings;
        this.verdicts = verdicts;
        this.messages = messages;
        this.crumbs = crumbs;
    }

    /** The period comes last since that of an occasion has a slash: {@code 2020/1}. */
    @GetMapping("/verdicts/{rule}/{unit}/{*period}")
    String page(@PathVariable String rule, @PathVariable String unit, @PathVariable String period, Model model) {
        Unit whose = units.required(unit);
        Period when = period(period);
        AdoptedPack pack = packs.having(rule, when).orElseThrow(CurrentUnits::notFound);
        Verdict verdict = verdicts.find(pack, rule, whose.id(), when).orElseThrow(CurrentUnits::notFound);
        model.addAttribute("pack", pack);
        model.addAttribute("standing", standings.of(pack, verdict));
        model.addAttribute("bar", Bar.of(verdict));
        model.addAttribute("reason", verdict.reason());
        model.addAttribute("steps", steps(verdict));
        model.addAttribute("sources", Source.of(pack.pack(), verdict.rule()));
        model.addAttribute("crumbs", crumbs.to(whose));
        return "dashboard/verdict";
    }

    private List<String> steps(Verdict verdict) {
        return verdict.due() == null
                ? List.of()
                : verdict.due().steps().stream()
                        .map(step -> messages.getMessage(step, LocaleContextHolder.getLocale()))
                        .toList();
    }

    private static Period period(String path) {
        try {
            return Period.parse(path.substring(1));
        } catch (IllegalArgumentException notAPeriod) {
            throw CurrentUnits.notFound();
        }
    }
}
