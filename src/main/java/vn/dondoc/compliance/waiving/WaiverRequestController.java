package vn.dondoc.compliance.waiving;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.waiving.WaiverRequest.Letter;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** A request with its letters, and where it is answered. */
@Controller
@RequestMapping("/waivers")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class WaiverRequestController {

    private final DecisionDesk desk;
    private final WaiverRequests requests;
    private final WaiverTray tray;
    private final OwedDuties duties;
    private final WaiverAccess waiverAccess;
    private final Access access;
    private final Packs packs;
    private final KeptFiles files;
    private final WaiverPage page;
    private final WaiverWords words;

    WaiverRequestController(
            DecisionDesk desk,
            WaiverRequests requests,
            WaiverTray tray,
            OwedDuties duties,
            WaiverAccess waiverAccess,
            Access access,
            Packs packs,
            KeptFiles files,
            WaiverPage page,
            WaiverWords words) {
        this.desk = desk;
        this.requests = requests;
        this.tray = tray;
        this.duties = duties;
        this.waiverAccess = waiverAccess;
        this.access = access;
        this.packs = packs;
        this.files = files;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/requests/{id}")
    String show(@PathVariable long id, Locale locale, Model model) {
        WaiverRequest request = request(id);
        return show(request, WaiverForm.of(request.terms()), List.of(), locale, model);
    }

    @PostMapping("/requests/{id}")
    String decide(
            @PathVariable long id,
            @ModelAttribute WaiverForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        WaiverRequest request = request(id);
        waiverAccess.requireDecideFor(pack(request), request.duty().unit());
        try {
            desk.decide(id, form.decision(), form.isNoted());
            redirect.addFlashAttribute("done", words.text(locale, "decided-now"));
            return "redirect:/waivers/requests/" + id;
        } catch (RefusedException refused) {
            return show(request, form, refused.faults(), locale, model);
        }
    }

    private String show(WaiverRequest request, WaiverForm form, List<Fault> faults, Locale locale, Model model) {
        UnitId unit = request.duty().unit();
        AdoptedPack pack = pack(request);
        String path = "/waivers/requests/" + request.id();
        model.addAttribute("request", request);
        model.addAttribute("asked", words.terms(request.terms(), locale));
        model.addAttribute(
                "line",
                tray.of(unit, locale).stream()
                        .filter(line -> line.path().equals(path))
                        .findFirst()
                        .orElseThrow(WaiverPage::none));
        model.addAttribute("earlier", page.earlier(path, unit, locale));
        model.addAttribute("owed", duties.find(pack, request.duty(), locale).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("mayDecide", request.isOpen() && waiverAccess.mayDecideFor(pack, unit));
        model.addAttribute(
                "given", request.answer() == null ? null : request.answer().waiver());
        page.fill(faults, locale, model);
        return "compliance/waiver-request";
    }

    @GetMapping("/letters/{id}")
    ResponseEntity<Resource> letter(@PathVariable long id) {
        Letter letter = requests.letter(id).orElseThrow(WaiverPage::none);
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

    private WaiverRequest request(long id) {
        WaiverRequest request = requests.find(id).orElseThrow(WaiverPage::none);
        access.requireSee(request.duty().unit());
        return request;
    }

    private AdoptedPack pack(WaiverRequest request) {
        return packs.find(request.pack()).orElseThrow(WaiverPage::none);
    }
}
