package vn.dondoc.dashboard;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.notices.contact.ContactDesk;
import vn.dondoc.notices.contact.QuestionDesk;
import vn.dondoc.notices.contact.Questions;
import vn.dondoc.notices.letter.LettersOfUnit;
import vn.dondoc.reporting.Answers;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/** One unit: what it owes and has sent, and how those directly below it stand. */
@Controller
class UnitSheetController {

    private final Access access;
    private final CurrentPack packs;
    private final CurrentUnits units;
    private final Standings standings;
    private final Crumbs crumbs;
    private final Shown shown;
    private final RemindedDuties reminded;
    private final ContactDesk contacts;
    private final LettersOfUnit letters;
    private final Answers answers;
    private final QuestionDesk questionDesk;
    private final Questions questions;

    UnitSheetController(
            Access access,
            CurrentPack packs,
            CurrentUnits units,
            Standings standings,
            Crumbs crumbs,
            Shown shown,
            RemindedDuties reminded,
            ContactDesk contacts,
            LettersOfUnit letters,
            Answers answers,
            QuestionDesk questionDesk,
            Questions questions) {
        this.access = access;
        this.packs = packs;
        this.units = units;
        this.standings = standings;
        this.crumbs = crumbs;
        this.shown = shown;
        this.reminded = reminded;
        this.contacts = contacts;
        this.letters = letters;
        this.answers = answers;
        this.questionDesk = questionDesk;
        this.questions = questions;
    }

    @GetMapping("/units/{id}")
    String page(
            @PathVariable String id,
            @ModelAttribute("filter") Filter filter,
            @RequestParam @Nullable String pack,
            Model model) {
        Unit unit = units.required(id);
        return packs.named(pack).map(found -> unit(unit, found, filter, model)).orElse("dashboard/packless");
    }

    /** Of the same page htmx needs only the matrix. */
    @HxRequest
    @GetMapping("/units/{id}")
    String matrix(
            @PathVariable String id,
            @ModelAttribute("filter") Filter filter,
            @RequestParam @Nullable String pack,
            Model model) {
        String page = page(id, filter, pack, model);
        return page.equals("dashboard/unit") ? page + " :: matrix" : page;
    }

    private String unit(Unit unit, AdoptedPack pack, Filter filter, Model model) {
        UnitTree tree = units.tree();
        List<Unit> children = tree.children(unit.id());
        List<Unit> read = new ArrayList<>(children);
        read.add(unit);
        List<Standing> all = standings.of(pack, read);
        List<Standing> below =
                all.stream().filter(standing -> !isOf(unit, standing)).toList();
        model.addAttribute("pack", pack);
        model.addAttribute("unit", unit);
        model.addAttribute("letters", letters.of(unit.id()));
        model.addAttribute("heading", shown.unit(unit));
        model.addAttribute("crumbs", crumbs.above(unit));
        model.addAttribute("answers", answers.of(unit.id()));
        model.addAttribute("mayReport", access.mayReportFor(unit.id()));
        List<Standing> own =
                all.stream().filter(standing -> isOf(unit, standing)).toList();
        model.addAttribute("sheet", UnitSheet.of(own));
        model.addAttribute("reminded", reminded.of(pack, own));
        model.addAttribute("mayRemind", contacts.mayRecordFor(unit.id()));
        model.addAttribute("mayAsk", questionDesk.mayAsk(pack, unit.id()));
        model.addAttribute("questions", questions.of(unit.id()));
        model.addAttribute("children", children);
        model.addAttribute(
                "periods",
                below.stream().map(Standing::period).distinct().sorted().toList());
        model.addAttribute(
                "matrix",
                Matrix.of(children, below.stream().filter(filter::admits).toList(), tree));
        return "dashboard/unit";
    }

    private static boolean isOf(Unit unit, Standing standing) {
        return standing.unit().id().equals(unit.id());
    }
}
