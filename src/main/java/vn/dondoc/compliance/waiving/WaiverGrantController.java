package vn.dondoc.compliance.waiving;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Where several units are given the same, asked or not. */
@Controller
@RequestMapping("/waivers/grant")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class WaiverGrantController {

    private final DecisionDesk desk;
    private final GrantChoices choices;
    private final Packs packs;
    private final WaiverPage page;
    private final WaiverWords words;

    WaiverGrantController(DecisionDesk desk, GrantChoices choices, Packs packs, WaiverPage page, WaiverWords words) {
        this.desk = desk;
        this.choices = choices;
        this.packs = packs;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable String duty, Locale locale, Model model) {
        return form(duty, WaiverForm.of(null), List.of(), locale, model);
    }

    @PostMapping
    String grant(
            @RequestParam String duty,
            @ModelAttribute WaiverForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Chosen chosen = chosen(duty);
        try {
            desk.grant(chosen.pack(), chosen.rule(), chosen.period(), form.unitIds(), form.decision(), form.isNoted());
            redirect.addFlashAttribute(
                    "done",
                    words.text(locale, "given", Integer.toString(form.unitIds().size())));
            return "redirect:/waivers";
        } catch (RefusedException refused) {
            return form(duty, form, refused.faults(), locale, model);
        }
    }

    private String form(@Nullable String duty, WaiverForm form, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("choices", choices.duties(locale));
        model.addAttribute("duty", duty);
        model.addAttribute("form", form);
        if (duty != null && !duty.isBlank()) {
            Chosen chosen = chosen(duty);
            model.addAttribute("areas", choices.debtors(chosen.pack(), chosen.rule(), chosen.period(), locale));
        }
        page.fill(faults, locale, model);
        return "compliance/waiver-grant";
    }

    private record Chosen(AdoptedPack pack, String rule, Period period) {}

    /** Its name in addresses: {@code BC-6T@2020-H1}. */
    private Chosen chosen(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            throw WaiverPage.none();
        }
        Period period = WaiverPage.period(name.substring(at + 1));
        AdoptedPack pack = packs.inForceOn(period.end()).stream().findFirst().orElseThrow(WaiverPage::none);
        return new Chosen(pack, name.substring(0, at), period);
    }
}
