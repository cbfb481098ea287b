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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.calendar.Awaited;
import vn.dondoc.calendar.ObligationsPlanned;
import vn.dondoc.calendar.Opening;
import vn.dondoc.calendar.Openings;
import vn.dondoc.calendar.Openings.Expected;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** What the packs wait for: staff enter that it came about, and take back what was a mistake. */
@Controller
@RequestMapping("/openings")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class OpeningController {

    private static final int LONGEST_REASON = 500;

    private final Packs packs;
    private final Openings openings;
    private final OpeningView view;
    private final MessageSource messages;
    private final Clock clock;

    OpeningController(Packs packs, Openings openings, OpeningView view, MessageSource messages, Clock clock) {
        this.packs = packs;
        this.openings = openings;
        this.view = view;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        model.addAttribute(
                "packs",
                packs.shownOn(LocalDate.now(clock)).stream()
                        .map(pack -> view.pack(pack, locale))
                        .toList());
        return "calendar/openings";
    }

    @GetMapping("/new")
    String form(
            @RequestParam String pack,
            @RequestParam Awaited.Kind kind,
            @RequestParam String awaited,
            Locale locale,
            Model model) {
        OpeningForm form = OpeningForm.of(new Awaited(kind, awaited), LocalDate.now(clock));
        return form(find(pack), form, List.of(), locale, model);
    }

    @PostMapping("/new")
    String open(
            @RequestParam String pack,
            @ModelAttribute OpeningForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack adopted = find(pack);
        try {
            Opening opening = openings.open(adopted, form.read());
            redirect.addFlashAttribute("done", say(locale, "calendar.opening.opened"));
            return "redirect:/openings/" + pack + "/" + opening.id();
        } catch (RefusedException refused) {
            List<String> problems = refused.faults().stream()
                    .map(fault -> messages.getMessage(fault, locale))
                    .toList();
            return form(adopted, form, problems, locale, model);
        }
    }

    private String form(AdoptedPack pack, OpeningForm form, List<String> problems, Locale locale, Model model) {
        Expected expected = openings.expected(pack).stream()
                .filter(known -> form.isOf(known.awaited()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("pack", pack.pack().name());
        model.addAttribute("form", form);
        model.addAttribute("expected", expected);
        model.addAttribute("line", view.line(expected, pack, locale));
        model.addAttribute("areas", view.areas(pack));
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
        crumbs(locale, model);
        return "calendar/opening-new";
    }

    /** What it opened. */
    @GetMapping("/{province}/{year}/{id}")
    String one(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable long id,
            Locale locale,
            Model model) {
        AdoptedPack pack = find(province + "/" + year);
        model.addAttribute("pack", pack.pack().name());
        model.addAttribute(
                "opened",
                view.opened(pack, id, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("zone", clock.getZone());
        crumbs(locale, model);
        return "calendar/opening";
    }

    @PostMapping("/{province}/{year}/{id}/withdraw")
    String withdraw(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable long id,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes redirect) {
        AdoptedPack pack = find(province + "/" + year);
        String plain = PlainText.of(reason);
        if (plain.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            ObligationsPlanned planned = openings.withdraw(pack, id, plain);
            redirect.addFlashAttribute(
                    "done", say(locale, "calendar.opening.withdrawn", Integer.toString(planned.superseded())));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage(refused.faults().get(0), locale));
        }
        return "redirect:/openings/" + pack.pack().name() + "/" + id;
    }

    private void crumbs(Locale locale, Model model) {
        model.addAttribute("crumbs", Map.of("/openings", say(locale, "calendar.openings")));
    }

    private AdoptedPack find(String pack) {
        return packs.find(pack).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
