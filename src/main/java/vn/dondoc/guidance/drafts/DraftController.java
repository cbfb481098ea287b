package vn.dondoc.guidance.drafts;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.guidance.drafts.DraftStore.Saved;
import vn.dondoc.territory.RefusedException;

/** A draft from its beginning to its end, but for the writing itself: begun, looked through, restored, discarded. */
@Controller
class DraftController {

    /** Revisions on one page. */
    private static final int AT_ONCE = 50;

    private final Drafts drafts;
    private final DraftStore store;
    private final Beginnings beginnings;
    private final DraftPages pages;

    DraftController(Drafts drafts, DraftStore store, Beginnings beginnings, DraftPages pages) {
        this.drafts = drafts;
        this.store = store;
        this.beginnings = beginnings;
        this.pages = pages;
    }

    /** From the list of packs: a pack that does not exist yet. */
    @GetMapping("/packs/new")
    String another(
            @RequestParam String province, @RequestParam String year, Locale locale, RedirectAttributes redirect) {
        String name = PackNames.of(province + "/" + year);
        if (!PackFolders.isName(name)) {
            redirect.addFlashAttribute("problem", pages.say("guidance.draft.name", locale, province + "/" + year));
            return "redirect:/packs";
        }
        return "redirect:/packs/" + name + "/draft/new";
    }

    @GetMapping("/packs/{province}/{year}/draft/new")
    String beginning(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = DraftPages.name(province, year);
        if (drafts.find(name).isPresent()) {
            return "redirect:/packs/" + name + "/draft";
        }
        List<Origin> origins = beginnings.of(name);
        boolean there = origins.contains(Origin.ADOPTED) || origins.contains(Origin.FOLDER);
        pages.frame(model, name, there ? "new" : DraftPages.NOWHERE, locale);
        model.addAttribute("origins", origins);
        return "guidance/draft-new";
    }

    @PostMapping("/packs/{province}/{year}/draft/new")
    String begin(
            @PathVariable String province,
            @PathVariable String year,
            @RequestParam Origin origin,
            Locale locale,
            RedirectAttributes redirect) {
        String name = DraftPages.name(province, year);
        try {
            Draft draft = beginnings.begin(name, origin);
            redirect.addFlashAttribute(
                    "done",
                    pages.say(
                            "guidance.draft.begun",
                            locale,
                            name,
                            draft.files().files().size()));
            return "redirect:/packs/" + name + "/draft";
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("refused", pages.say(refused.faults(), locale));
            return "redirect:/packs/" + name + "/draft/new";
        }
    }

    @GetMapping("/packs/{province}/{year}/draft/revisions")
    String revisions(
            @PathVariable String province,
            @PathVariable String year,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        String name = DraftPages.name(province, year);
        model.addAttribute("newest", pages.open(name).head());
        List<Saved> all = store.revisions(name);
        int from = Math.min(Math.max(0, page) * AT_ONCE, all.size());
        pages.frame(model, name, "revisions", locale);
        model.addAttribute("revisions", all.subList(from, Math.min(from + AT_ONCE, all.size())));
        model.addAttribute("page", page);
        model.addAttribute("pages", (all.size() + AT_ONCE - 1) / AT_ONCE);
        return "guidance/draft-revisions";
    }

    @PostMapping("/packs/{province}/{year}/draft/revisions/{revision}/restore")
    String restore(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable int revision,
            @RequestParam int expected,
            Locale locale,
            RedirectAttributes redirect) {
        String name = DraftPages.name(province, year);
        Draft old =
                drafts.revision(name, revision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            Draft saved = drafts.save(name, expected, old.files().files());
            redirect.addFlashAttribute(
                    "done",
                    pages.say(
                            "guidance.draft.restored",
                            locale,
                            revision,
                            saved.head().revision()));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("refused", pages.say(refused.faults(), locale));
        }
        return "redirect:/packs/" + name + "/draft/revisions";
    }

    @GetMapping("/packs/{province}/{year}/draft/discard")
    String discarding(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = DraftPages.name(province, year);
        model.addAttribute("newest", pages.open(name).head());
        pages.frame(model, name, "discard", locale);
        return "guidance/draft-discard";
    }

    @PostMapping("/packs/{province}/{year}/draft/discard")
    String discard(
            @PathVariable String province, @PathVariable String year, Locale locale, RedirectAttributes redirect) {
        String name = DraftPages.name(province, year);
        try {
            drafts.discard(name);
            redirect.addFlashAttribute("done", pages.say("guidance.draft.discarded", locale, name));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute(
                    "problem", pages.say(refused.faults(), locale).get(0));
        }
        return "redirect:/packs";
    }
}
