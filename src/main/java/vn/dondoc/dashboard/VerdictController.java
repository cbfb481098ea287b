package vn.dondoc.dashboard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.ContactDesk;
import vn.dondoc.notices.contact.QuestionDesk;
import vn.dondoc.notices.contact.Trail;
import vn.dondoc.reporting.Answers;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Unit;

/** One verdict with everything it rests on. */
@Controller
class VerdictController {

    private final CurrentPack packs;
    private final CurrentUnits units;
    private final Verdicts verdicts;
    private final Dossiers dossiers;
    private final Crumbs crumbs;
    private final Trail trail;
    private final ContactDesk contacts;
    private final Access access;
    private final Answers answers;
    private final QuestionDesk questions;

    VerdictController(
            CurrentPack packs,
            CurrentUnits units,
            Verdicts verdicts,
            Dossiers dossiers,
            Crumbs crumbs,
            Trail trail,
            ContactDesk contacts,
            Access access,
            Answers answers,
            QuestionDesk questions) {
        this.packs = packs;
        this.units = units;
        this.verdicts = verdicts;
        this.dossiers = dossiers;
        this.crumbs = crumbs;
        this.trail = trail;
        this.contacts = contacts;
        this.access = access;
        this.answers = answers;
        this.questions = questions;
    }

    /** The period comes last since that of an occasion has a slash: {@code 2020/1}. */
    @GetMapping("/verdicts/{rule}/{unit}/{*period}")
    String page(@PathVariable String rule, @PathVariable String unit, @PathVariable String period, Model model) {
        Unit whose = units.required(unit);
        Period when = period(period);
        Dossier dossier = dossier(rule, whose, when);
        model.addAttribute("dossier", dossier);
        model.addAttribute("trail", trail.of(dossier.version().pack().name(), RemindedDuties.key(dossier.standing())));
        model.addAttribute("mayRemind", contacts.mayRecordFor(whose.id()));
        model.addAttribute("mayAsk", questions.mayAsk(dossier.version(), whose.id()));
        model.addAttribute("mayReport", access.mayReportFor(whose.id()));
        model.addAttribute("answers", answers.of(new ReportKey(rule, whose.id(), when)));
        model.addAttribute("crumbs", crumbs.to(whose));
        return "dashboard/verdict";
    }

    private Dossier dossier(String rule, Unit unit, Period period) {
        return packs.of(period).stream()
                .flatMap(pack ->
                        verdicts
                                .judged(pack, rule, unit.id(), period)
                                .map(judged -> dossiers.of(pack, judged))
                                .stream())
                .findFirst()
                .orElseThrow(CurrentUnits::notFound);
    }

    private static Period period(String path) {
        try {
            return Period.parse(path.replaceFirst("/", ""));
        } catch (IllegalArgumentException notAPeriod) {
            throw CurrentUnits.notFound();
        }
    }
}
