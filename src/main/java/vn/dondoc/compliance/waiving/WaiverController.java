package vn.dondoc.compliance.waiving;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** What was given, with or without having been asked for, and where it is taken back. */
@Controller
@RequestMapping("/waivers/{id}")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class WaiverController {

    private final DecisionDesk desk;
    private final Grants grants;
    private final OwedDuties duties;
    private final WaiverAccess waiverAccess;
    private final Access access;
    private final Packs packs;
    private final WaiverPage page;
    private final WaiverWords words;
    private final MessageSource messages;

    WaiverController(
            DecisionDesk desk,
            Grants grants,
            OwedDuties duties,
            WaiverAccess waiverAccess,
            Access access,
            Packs packs,
            WaiverPage page,
            WaiverWords words,
            MessageSource messages) {
        this.desk = desk;
        this.grants = grants;
        this.duties = duties;
        this.waiverAccess = waiverAccess;
        this.access = access;
        this.packs = packs;
        this.page = page;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable long id, Locale locale, Model model) {
        Grant grant = grants.find(id).orElseThrow(WaiverPage::none);
        UnitId unit = grant.duty().unit();
        access.requireSee(unit);
        AdoptedPack pack = packs.find(grant.pack()).orElseThrow(WaiverPage::none);
        model.addAttribute("grant", grant);
        model.addAttribute("terms", words.terms(grant.terms(), locale));
        model.addAttribute("earlier", page.earlier("/waivers/" + id, unit, locale));
        model.addAttribute("owed", duties.find(pack, grant.duty(), locale).orElse(null));
        model.addAttribute("givenOn", words.day(grant.at()));
        model.addAttribute("mayRevoke", grant.stands() && waiverAccess.mayDecideFor(pack, unit));
        page.fill(List.of(), locale, model);
        return "compliance/waiver";
    }

    @PostMapping("/revoke")
    String revoke(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        grants.find(id).orElseThrow(WaiverPage::none);
        try {
            desk.revoke(id, WaiverForm.reason(reason));
            redirect.addFlashAttribute("done", words.text(locale, "revoked"));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage(refused.faults().get(0), locale));
        }
        return "redirect:/waivers/" + id;
    }
}
