package vn.dondoc.reporting.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;

/** The evidence of one report or task, and its files. */
@Controller
class EvidenceController {

    private static final int LONGEST_NOTE = 500;

    private final ReportAddresses addresses;
    private final EvidenceDesk desk;
    private final EvidenceFiles evidence;
    private final KeptFiles files;
    private final Access access;
    private final MessageSource messages;

    EvidenceController(
            ReportAddresses addresses,
            EvidenceDesk desk,
            EvidenceFiles evidence,
            KeptFiles files,
            Access access,
            MessageSource messages) {
        this.addresses = addresses;
        this.desk = desk;
        this.evidence = evidence;
        this.files = files;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/evidence/of/{rule}/{unit}/{*period}")
    String page(@PathVariable String rule, @PathVariable String unit, @PathVariable String period, Model model) {
        Report report = addresses.report(rule, unit, period);
        access.requireSee(report.unit().id());
        model.addAttribute("report", report);
        model.addAttribute("evidence", evidence.of(report.pack().name(), report.key()));
        model.addAttribute("mayReport", access.mayReportFor(report.unit().id()));
        return "reporting/evidence";
    }

    @PostMapping("/evidence/of/{rule}/{unit}/{*period}")
    String add(
            @PathVariable String rule,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            Locale locale,
            RedirectAttributes redirect) {
        Report report = addresses.report(rule, unit, period);
        try {
            desk.add(report, ShortText.of(note, LONGEST_NOTE), scans == null ? List.of() : scans);
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        }
        return "redirect:" + path(report.key());
    }

    @PostMapping("/evidence/{id}/remove")
    String remove(@PathVariable long id) {
        return "redirect:" + path(desk.remove(id).of());
    }

    private static String path(ReportKey of) {
        return "/evidence/of/" + of.rule() + "/" + of.unit() + "/" + of.period();
    }

    /** The file, to be saved. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return content(desk.find(id), ContentDisposition.attachment());
    }

    /** A photo, to be shown in a page of ours; opened by itself it is nothing but a picture. */
    @GetMapping("/evidence/{id}/image")
    ResponseEntity<Resource> image(@PathVariable long id) {
        Evidence found = desk.find(id);
        if (!found.isImage()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return content(found, ContentDisposition.inline());
    }

    private ResponseEntity<Resource> content(Evidence found, ContentDisposition.Builder way) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.file().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        way.filename(found.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(files.content(found.file().digest()));
    }
}
