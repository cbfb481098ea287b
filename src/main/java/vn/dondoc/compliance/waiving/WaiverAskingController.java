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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.WaiverView.Owed;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Where a unit asks for a waiver or extension. */
@Controller
@RequestMapping("/waivers/new")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class WaiverAskingController {

    private final AskingDesk desk;
    private final OwedDuties duties;
    private final Access access;
    private final WaiverPage page;
    private final WaiverWords words;

    WaiverAskingController(AskingDesk desk, OwedDuties duties, Access access, WaiverPage page, WaiverWords words) {
        this.desk = desk;
        this.duties = duties;
        this.access = access;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String form(
            @RequestParam String rule,
            @RequestParam String unit,
            @RequestParam String period,
            Locale locale,
            Model model) {
        return form(owed(key(rule, unit, period), locale), WaiverForm.of(null), List.of(), locale, model);
    }

    @PostMapping
    String ask(
            @RequestParam String rule,
            @RequestParam String unit,
            @RequestParam String period,
            @ModelAttribute WaiverForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> letters,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Key duty = key(rule, unit, period);
        Owed owed = owed(duty, locale);
        try {
            long id = desk.ask(owed.pack(), duty, form.asking(), letters == null ? List.of() : letters, form.isNoted());
            redirect.addFlashAttribute("done", words.text(locale, "asked"));
            return "redirect:/waivers/requests/" + id;
        } catch (RefusedException refused) {
            return form(owed, form, refused.faults(), locale, model);
        }
    }

    private String form(Owed owed, WaiverForm form, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("owed", owed);
        model.addAttribute("form", form);
        model.addAttribute("earlier", page.earlier("", owed.verdict().unit().id(), locale));
        page.fill(faults, locale, model);
        return "compliance/waiver-new";
    }

    private Owed owed(Key duty, Locale locale) {
        access.requireReportFor(duty.unit());
        return duties.find(duty, locale).orElseThrow(WaiverPage::none);
    }

    private static Key key(String rule, String unit, String period) {
        return new Key(rule, UnitId.tryParse(unit).orElseThrow(WaiverPage::none), WaiverPage.period(period));
    }
}
