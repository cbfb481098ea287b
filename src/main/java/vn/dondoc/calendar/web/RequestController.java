package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.calendar.Request;
import vn.dondoc.calendar.Requests;
import vn.dondoc.calendar.Requests.Preview;
import vn.dondoc.calendar.Requests.Proposed;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.RefusedException;

/** Where staff enter what an office letter asks for, and change or take back what was entered. */
@Controller
@RequestMapping("/requests")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class RequestController {

    private final Packs packs;
    private final Requests requests;
    private final RequestView view;
    private final MessageSource messages;
    private final Clock clock;

    RequestController(Packs packs, Requests requests, RequestView view, MessageSource messages, Clock clock) {
        this.packs = packs;
        this.requests = requests;
        this.view = view;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable String pack, Locale locale, Model model) {
        AdoptedPack adopted = current(pack);
        return form(adopted, RequestForm.of(today(), view.tiers(adopted)), List.of(), null, locale, model);
    }

    /** Shows what would follow; only what was shown is saved. */
    @PostMapping("/new")
    String enter(
            @RequestParam String pack,
            @ModelAttribute("form") RequestForm typed,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "look") String action,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack adopted = current(pack);
        try {
            Proposed proposed = typed.read(today());
            if (action.equals("save") && seen.equals(typed.stamp())) {
                Request entered = requests.enter(adopted, proposed);
                redirect.addFlashAttribute("done", say(locale, "calendar.request.entered"));
                return "redirect:" + path(adopted, entered.number());
            }
            return form(adopted, typed, List.of(), requests.preview(adopted, proposed), locale, model);
        } catch (RefusedException refused) {
            return form(adopted, typed, say(refused, locale), null, locale, model);
        }
    }

    private String form(
            AdoptedPack pack,
            RequestForm form,
            List<String> problems,
            @Nullable Preview preview,
            Locale locale,
            Model model) {
        fields(pack, form, problems, model);
        model.addAttribute("packs", packs.shownOn(today()));
        model.addAttribute("forms", pack.pack().forms().values());
        model.addAttribute("stamp", form.stamp());
        if (preview != null) {
            model.addAttribute("preview", view.shown(preview, locale));
        }
        model.addAttribute("crumbs", Map.of("/requests", say(locale, "calendar.requests")));
        return "calendar/request-new";
    }

    private void fields(AdoptedPack pack, RequestForm form, List<String> problems, Model model) {
        model.addAttribute("pack", pack.pack().name());
        model.addAttribute("form", form);
        model.addAttribute("tiers", view.tierCounts(pack));
        model.addAttribute("areas", view.areas(pack));
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
    }

    /** A new day, more units, or the end of it. */
    @GetMapping("/{province}/{year}/{number}/change")
    String change(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable int number,
            Locale locale,
            Model model) {
        AdoptedPack pack = find(province + "/" + year);
        return change(pack, standing(pack, number), RequestForm.of(today(), List.of()), List.of(), locale, model);
    }

    private String change(
            AdoptedPack pack, Request request, RequestForm form, List<String> problems, Locale locale, Model model) {
        fields(pack, form, problems, model);
        model.addAttribute("request", request);
        model.addAttribute("path", path(pack, request.number()));
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/requests", say(locale, "calendar.requests"));
        crumbs.put(path(pack, request.number()), request.subject());
        model.addAttribute("crumbs", crumbs);
        return "calendar/request-change";
    }

    @PostMapping("/{province}/{year}/{number}/term")
    String setTerm(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable int number,
            @ModelAttribute("form") RequestForm typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack pack = find(province + "/" + year);
        Request request = standing(pack, number);
        return changed(pack, request, typed, locale, model, redirect, () -> {
            int moved = requests.setTerm(pack, number, typed.term(request.letterDay()), typed.plainReason())
                    .moved()
                    .size();
            return say(locale, "calendar.request.moved", moved);
        });
    }

    @PostMapping("/{province}/{year}/{number}/ask")
    String ask(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable int number,
            @ModelAttribute("form") RequestForm typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack pack = find(province + "/" + year);
        return changed(pack, standing(pack, number), typed, locale, model, redirect, () -> {
            int added = requests.ask(pack, number, typed.asked()).added();
            return say(locale, "calendar.request.added", added);
        });
    }

    @PostMapping("/{province}/{year}/{number}/withdraw")
    String withdraw(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable int number,
            @ModelAttribute("form") RequestForm typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack pack = find(province + "/" + year);
        return changed(pack, standing(pack, number), typed, locale, model, redirect, () -> {
            int gone = requests.withdraw(pack, number, typed.plainReason()).superseded();
            return say(locale, "calendar.request.withdrawn", gone);
        });
    }

    /** @param work changes it and says what came of it */
    private String changed(
            AdoptedPack pack,
            Request request,
            RequestForm typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            Supplier<String> work) {
        try {
            redirect.addFlashAttribute("done", work.get());
            return "redirect:" + path(pack, request.number());
        } catch (RefusedException refused) {
            return change(pack, request, typed, say(refused, locale), locale, model);
        }
    }

    private Request standing(AdoptedPack pack, int number) {
        return requests.find(pack, number)
                .filter(Request::stands)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(AdoptedPack pack, int number) {
        return "/requests/" + pack.pack().name() + "/" + number;
    }

    private AdoptedPack current(@Nullable String pack) {
        return pack != null && !pack.isBlank()
                ? find(pack)
                : packs.shownOn(today()).stream()
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AdoptedPack find(String pack) {
        return packs.find(pack).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<String> say(RefusedException refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> messages.getMessage(fault, locale))
                .toList();
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
