package vn.dondoc.guidance.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.drafts.Readiness.Trial;
import vn.dondoc.territory.RefusedException;

/** The last look at a draft, and its adoption by somebody who wrote none of it. */
@Controller
class AdoptionController {

    private final Drafts drafts;
    private final Packs packs;
    private final Trial trial;
    private final Access access;
    private final DraftPages pages;

    AdoptionController(Drafts drafts, Packs packs, Trial trial, Access access, DraftPages pages) {
        this.drafts = drafts;
        this.packs = packs;
        this.trial = trial;
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/packs/{province}/{year}/draft/adopt")
    String page(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = DraftPages.name(province, year);
        Draft draft = pages.open(name);
        Readiness readiness = trial.of(draft.files());
        List<Officer> adopters = drafts.adopters(name);
        String me = access.current().username();
        pages.frame(model, name, "adopt", locale);
        model.addAttribute("newest", draft.head());
        model.addAttribute("readiness", readiness);
        model.addAttribute("faults", pages.say(readiness.faults(), locale));
        model.addAttribute("warnings", pages.say(readiness.warnings(), locale));
        model.addAttribute("adopters", adopters);
        model.addAttribute(
                "mine", adopters.stream().noneMatch(person -> person.username().equals(me)));
        model.addAttribute("adopted", newestVersion(name));
        model.addAttribute(
                "stale", !Objects.equals(newestVersion(name), draft.head().basedOn()));
        return "guidance/draft-adopt";
    }

    @PostMapping("/packs/{province}/{year}/draft/adopt")
    String adopt(
            @PathVariable String province,
            @PathVariable String year,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable Integer over,
            @RequestParam(defaultValue = "false") boolean seen,
            Locale locale,
            RedirectAttributes redirect) {
        String name = DraftPages.name(province, year);
        try {
            AdoptedPack pack = seen ? drafts.adopt(name, revision, over) : drafts.adopt(name, revision);
            redirect.addFlashAttribute(
                    "done", pages.say("guidance.page.adopted", locale, name, Integer.toString(pack.version())));
            return "redirect:/packs/" + name;
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("refused", pages.say(refused.faults(), locale));
            return "redirect:/packs/" + name + (drafts.find(name).isPresent() ? "/draft/adopt" : "");
        }
    }

    private @Nullable Integer newestVersion(String name) {
        return packs.versions(name).stream()
                .map(VersionHead::version)
                .findFirst()
                .orElse(null);
    }
}
