package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.calendar.SetDays;
import vn.dondoc.calendar.SetDays.Settable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.RefusedException;

/** Where administrators set the days that a document leaves open, and units earlier ones for those below them. */
@Controller
@RequestMapping("/set-days")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'CHAIR', 'CLERK')")
class SetDayController {

    private final Packs packs;
    private final SetDays setDays;
    private final SetDayView view;
    private final MessageSource messages;
    private final Clock clock;

    SetDayController(Packs packs, SetDays setDays, SetDayView view, MessageSource messages, Clock clock) {
        this.packs = packs;
        this.setDays = setDays;
        this.view = view;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "setters",
                packs.shownOn(LocalDate.now(clock)).stream()
                        .flatMap(pack -> view.setters(pack).stream())
                        .toList());
        return "calendar/set-days";
    }

    /** @param asked the rule, and the unit for those below which the days are; absent = for everyone */
    @GetMapping("/rule")
    String form(
            @RequestParam String pack,
            @RequestParam String rule,
            @RequestParam Map<String, String> asked,
            Locale locale,
            Model model) {
        SetDayForm empty = new SetDayForm(Map.of("unit", asked.getOrDefault("unit", "")));
        return form(find(pack), rule, empty, List.of(), locale, model);
    }

    @PostMapping("/rule")
    String set(
            @RequestParam String pack,
            @RequestParam String rule,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack adopted = find(pack);
        SetDayForm form = new SetDayForm(fields);
        String reason = form.plainReason();
        try {
            setDays.set(adopted, rule, form.unit(), form.days(), reason);
        } catch (RefusedException refused) {
            List<String> problems = refused.faults().stream()
                    .map(fault -> messages.getMessage(fault, locale))
                    .toList();
            return form(adopted, rule, form, problems, locale, model);
        }
        redirect.addFlashAttribute("done", say(locale, "calendar.set-day.done"));
        return "redirect:/set-days";
    }

    private String form(
            AdoptedPack pack, String code, SetDayForm form, List<String> problems, Locale locale, Model model) {
        Settable settable = setDays.settable(pack, form.unit()).stream()
                .filter(known -> known.rule().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("pack", pack.pack().name());
        model.addAttribute("rule", settable.rule());
        model.addAttribute("unit", view.unit(form.unit()));
        model.addAttribute("lines", view.lines(settable, form, locale));
        model.addAttribute("reason", form.reason());
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
        model.addAttribute("crumbs", Map.of("/set-days", say(locale, "calendar.set-days")));
        return "calendar/set-days-rule";
    }

    private AdoptedPack find(String pack) {
        return packs.find(pack).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
