package vn.dondoc.compliance.waiving;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.WaiverRequest.Letter;
import vn.dondoc.compliance.waiving.WaiverView.Line;
import vn.dondoc.compliance.waiving.WaiverView.Owed;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Waivers and extensions: the tray of what is asked for and was decided, and the pages to ask and to decide. */
@Controller
@RequestMapping("/waivers")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class WaiverController {

    /** On one page of the tray; about three sheets of paper. */
    private static final int LINES = 100;

    private final WaiverDesk desk;
    private final WaiverPages pages;
    private final WaiverRequests requests;
    private final Grants grants;
    private final WaiverAccess waiverAccess;
    private final Access access;
    private final Packs packs;
    private final KeptFiles files;
    private final MessageSource messages;

    WaiverController(
            WaiverDesk desk,
            WaiverPages pages,
            WaiverRequests requests,
            Grants grants,
            WaiverAccess waiverAccess,
            Access access,
            Packs packs,
            KeptFiles files,
            MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.requests = requests;
        this.grants = grants;
        this.waiverAccess = waiverAccess;
        this.access = access;
        this.packs = packs;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    String tray(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        List<Line> lines = pages.tray(unit, rule, locale);
        int count = Math.max(1, (lines.size() + LINES - 1) / LINES);
        int at = Math.min(Math.max(page, 0), count - 1);
        model.addAttribute("unit", unit);
        model.addAttribute("rule", rule);
        model.addAttribute("rules", pages.rules());
        model.addAttribute("total", lines.size());
        model.addAttribute("open", lines.stream().filter(Line::isOpen).count());
        model.addAttribute(
                "lines", lines.stream().skip((long) at * LINES).limit(LINES).toList());
        model.addAttribute("page", at);
        model.addAttribute("pages", count);
        model.addAttribute(
                "path",
                UriComponentsBuilder.fromPath("/waivers")
                        .queryParam("unit", unit == null ? "" : unit)
                        .queryParam("rule", rule == null ? "" : rule)
                        .encode()
                        .toUriString());
        return "compliance/waivers";
    }

    @GetMapping("/new")
    String form(
            @RequestParam String rule,
            @RequestParam String unit,
            @RequestParam String period,
            Locale locale,
            Model model) {
        return form(owed(key(rule, unit, period), locale), WaiverForm.of(null), List.of(), locale, model);
    }

    @PostMapping("/new")
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
            redirect.addFlashAttribute("done", pages.text(locale, "asked"));
            return "redirect:/waivers/requests/" + id;
        } catch (RefusedException refused) {
            return form(owed, form, refused.faults(), locale, model);
        }
    }

    private String form(Owed owed, WaiverForm form, List<Fault> faults, Locale locale, Model model) {
        access.requireReportFor(owed.verdict().unit().id());
        model.addAttribute("owed", owed);
        model.addAttribute("form", form);
        model.addAttribute("earlier", earlier("", owed.verdict().unit().id(), locale));
        say(faults, locale, model);
        crumbs(locale, model);
        return "compliance/waiver-new";
    }

    @GetMapping("/requests/{id}")
    String request(@PathVariable long id, Locale locale, Model model) {
        WaiverRequest request = request(id);
        return request(request, WaiverForm.of(request.terms()), List.of(), locale, model);
    }

    @PostMapping("/requests/{id}")
    String decide(
            @PathVariable long id,
            @ModelAttribute WaiverForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        WaiverRequest request = request(id);
        waiverAccess.requireDecideFor(pack(request.pack()), request.duty().unit());
        try {
            desk.decide(id, form.decision(), form.isNoted());
            redirect.addFlashAttribute("done", pages.text(locale, "decided-now"));
            return "redirect:/waivers/requests/" + id;
        } catch (RefusedException refused) {
            return request(request, form, refused.faults(), locale, model);
        }
    }

    private String request(WaiverRequest request, WaiverForm form, List<Fault> faults, Locale locale, Model model) {
        UnitId unit = request.duty().unit();
        AdoptedPack pack = pack(request.pack());
        String path = "/waivers/requests/" + request.id();
        model.addAttribute("request", request);
        model.addAttribute("asked", pages.terms(request.terms(), locale));
        model.addAttribute(
                "line",
                pages.of(unit, locale).stream()
                        .filter(line -> line.path().equals(path))
                        .findFirst()
                        .orElseThrow(WaiverController::none));
        model.addAttribute("earlier", earlier(path, unit, locale));
        model.addAttribute("owed", pages.owed(pack, request.duty(), locale).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("mayDecide", request.isOpen() && waiverAccess.mayDecideFor(pack, unit));
        model.addAttribute(
                "given", request.answer() == null ? null : request.answer().waiver());
        say(faults, locale, model);
        crumbs(locale, model);
        return "compliance/waiver-request";
    }

    @GetMapping("/letters/{id}")
    ResponseEntity<Resource> letter(@PathVariable long id) {
        Letter letter = requests.letter(id).orElseThrow(WaiverController::none);
        access.requireSee(requests.find(letter.request()).orElseThrow().duty().unit());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, letter.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(letter.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(letter.digest()));
    }

    /** What was given, with or without having been asked for. */
    @GetMapping("/{id}")
    String given(@PathVariable long id, Locale locale, Model model) {
        Grant grant = grants.find(id).orElseThrow(WaiverController::none);
        access.requireSee(grant.duty().unit());
        AdoptedPack pack = pack(grant.pack());
        model.addAttribute("grant", grant);
        model.addAttribute("terms", pages.terms(grant.terms(), locale));
        model.addAttribute("earlier", earlier("/waivers/" + id, grant.duty().unit(), locale));
        model.addAttribute("owed", pages.owed(pack, grant.duty(), locale).orElse(null));
        model.addAttribute("givenOn", pages.day(grant.at()));
        model.addAttribute(
                "mayRevoke",
                grant.stands() && waiverAccess.mayDecideFor(pack, grant.duty().unit()));
        crumbs(locale, model);
        return "compliance/waiver";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        grants.find(id).orElseThrow(WaiverController::none);
        try {
            desk.revoke(id, WaiverForm.reason(reason));
            redirect.addFlashAttribute("done", pages.text(locale, "revoked"));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage(refused.faults().get(0), locale));
        }
        return "redirect:/waivers/" + id;
    }

    @GetMapping("/grant")
    String grant(@RequestParam(required = false) @Nullable String duty, Locale locale, Model model) {
        return grant(duty, WaiverForm.of(null), List.of(), locale, model);
    }

    @PostMapping("/grant")
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
                    pages.text(locale, "given", Integer.toString(form.unitIds().size())));
            return "redirect:/waivers";
        } catch (RefusedException refused) {
            return grant(duty, form, refused.faults(), locale, model);
        }
    }

    private String grant(@Nullable String duty, WaiverForm form, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("choices", pages.choices(locale));
        model.addAttribute("duty", duty);
        model.addAttribute("form", form);
        if (duty != null && !duty.isBlank()) {
            Chosen chosen = chosen(duty);
            model.addAttribute("areas", pages.debtors(chosen.pack(), chosen.rule(), chosen.period(), locale));
        }
        say(faults, locale, model);
        crumbs(locale, model);
        return "compliance/waiver-grant";
    }

    private record Chosen(AdoptedPack pack, String rule, Period period) {}

    /** Its name in addresses: {@code BC-6T@2020-H1}. */
    private Chosen chosen(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            throw none();
        }
        Period period = period(name.substring(at + 1));
        AdoptedPack pack = packs.inForceOn(period.end()).stream().findFirst().orElseThrow(WaiverController::none);
        return new Chosen(pack, name.substring(0, at), period);
    }

    /** What else was asked for and given for the unit, as much as a page holds. */
    private List<Line> earlier(String shown, UnitId unit, Locale locale) {
        return pages.of(unit, locale).stream()
                .filter(line -> !line.path().equals(shown))
                .limit(LINES)
                .toList();
    }

    /** All that is wrong; where it is all only to be noted, the page offers to go on. */
    private void say(List<Fault> faults, Locale locale, Model model) {
        if (!faults.isEmpty()) {
            model.addAttribute(
                    "problems",
                    faults.stream().map(fault -> line(fault, locale)).distinct().toList());
            model.addAttribute("onlyNotes", faults.stream().allMatch(Fault::warning));
        }
    }

    private String line(Fault fault, Locale locale) {
        String said = messages.getMessage(fault, locale);
        return fault.path().isEmpty() ? said : fault.path() + ": " + said;
    }

    private Owed owed(Key duty, Locale locale) {
        access.requireReportFor(duty.unit());
        return pages.owed(duty, locale).orElseThrow(WaiverController::none);
    }

    private WaiverRequest request(long id) {
        WaiverRequest request = requests.find(id).orElseThrow(WaiverController::none);
        access.requireSee(request.duty().unit());
        return request;
    }

    private AdoptedPack pack(String name) {
        return packs.find(name).orElseThrow(WaiverController::none);
    }

    private static Key key(String rule, String unit, String period) {
        return new Key(rule, UnitId.tryParse(unit).orElseThrow(WaiverController::none), period(period));
    }

    private static Period period(String name) {
        try {
            return Period.parse(name);
        } catch (IllegalArgumentException noPeriod) {
            throw none();
        }
    }

    private void crumbs(Locale locale, Model model) {
        model.addAttribute("crumbs", Map.of("/waivers", pages.text(locale, "title")));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
