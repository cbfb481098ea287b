package vn.dondoc.guidance.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.ClauseCoverage;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.DraftHead;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.guidance.PackFolders.Proposal;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.drafts.PackDocuments;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** The packs: what is adopted, what the folders propose, what covers each clause, what Drools is given. */
@Controller
class PackController {

    private final Packs packs;
    private final PackFolders folders;
    private final Drafts drafts;
    private final PackDocuments documents;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    PackController(
            Packs packs,
            PackFolders folders,
            Drafts drafts,
            PackDocuments documents,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.packs = packs;
        this.folders = folders;
        this.drafts = drafts;
        this.documents = documents;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/packs")
    String list(Model model) {
        model.addAttribute("provinces", PackLine.byProvince(folders.all(), mayRead() ? drafts.open() : List.of()));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("mayWrite", mayAdopt());
        model.addAttribute("mayRead", mayRead());
        return "guidance/packs";
    }

    @GetMapping("/packs/{province}/{year}")
    String pack(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = province + "/" + year;
        Optional<DraftHead> draft = mayRead() ? drafts.find(name).map(Draft::head) : Optional.empty();
        Optional<Proposal> found = folders.find(name);
        if (found.isEmpty() && draft.isPresent()) {
            return "redirect:/packs/" + name + "/draft";
        }
        Proposal proposal = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("mayWrite", mayAdopt());
        Optional<AdoptedPack> adopted = packs.find(name);
        Optional<Reading> read = Optional.ofNullable(proposal.reading());
        model.addAttribute("proposal", proposal);
        model.addAttribute("faults", say(proposal.faults(), locale));
        model.addAttribute(
                "coverage",
                ClauseCoverage.of(adopted.map(pack -> pack.pack().clauses())
                        .or(() -> read.map(Reading::clauses))
                        .orElse(List.of())));
        model.addAttribute(
                "rules",
                adopted.map(AdoptedPack::pack)
                        .or(() -> read.map(Reading::pack))
                        .map(RulePack::rules)
                        .orElse(List.of()));
        model.addAttribute("drl", adopted.map(pack -> pack.rules().drl()).orElse(null));
        model.addAttribute("mayAdopt", proposal.isReady() && mayAdopt());
        model.addAttribute("crumbs", Map.of("/packs", messages.getMessage("guidance.page.packs", null, locale)));
        return "guidance/pack";
    }

    @PostMapping("/packs/{province}/{year}")
    String adopt(@PathVariable String province, @PathVariable String year, Locale locale, RedirectAttributes redirect) {
        String name = province + "/" + year;
        if (folders.find(name).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            AdoptedPack pack = packs.adopt(folders.folder(name), name);
            redirect.addFlashAttribute(
                    "done", say(locale, "guidance.page.adopted", name, Integer.toString(pack.version())));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("refused", say(refused.faults(), locale));
        }
        attachDocuments(name, locale, redirect);
        return "redirect:/packs/" + name;
    }

    /** Whatever is wrong with a document keeps no rules from being adopted. */
    private void attachDocuments(String name, Locale locale, RedirectAttributes redirect) {
        try {
            documents.attachFrom(name, folders.folder(name));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", String.join(" ", say(refused.faults(), locale)));
        }
    }

    /** Faults of the folder itself stand at no file. */
    private List<String> say(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> fault.path().isEmpty() ? messages.getMessage(fault, locale) : fault.say(messages, locale))
                .toList();
    }

    private boolean mayRead() {
        return mayAdopt() || access.current().holds(Role.PROVINCIAL_STAFF);
    }

    private boolean mayAdopt() {
        Officer officer = access.current();
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
