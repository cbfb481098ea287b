package vn.dondoc.reporting.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** The tray "chờ xác nhận": what was sent by links, and each beside the report it is for. */
@Controller
@RequestMapping("/uploads")
class WaitingController {

    private final WaitingDesk desk;
    private final Readings readings;
    private final KeptFiles files;
    private final Dues dues;
    private final Units units;
    private final MessageSource messages;

    WaitingController(
            WaitingDesk desk, Readings readings, KeptFiles files, Dues dues, Units units, MessageSource messages) {
        this.desk = desk;
        this.readings = readings;
        this.files = files;
        this.dues = dues;
        this.units = units;
        this.messages = messages;
    }

    /** One line of the tray. */
    record Line(SentUpload upload, String unit, String title) {}

    /** Something that stands in the way of the figures, in the reader's language. */
    record Said(String text, boolean asked, String key) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "true") boolean waiting, Model model) {
        model.addAttribute("waiting", waiting);
        model.addAttribute("lines", desk.list(waiting).stream().map(this::line).toList());
        return "reporting/uploads";
    }

    private Line line(SentUpload upload) {
        return new Line(
                upload,
                units.territory()
                        .find(upload.report().unit())
                        .map(Unit::fullName)
                        .orElse(upload.report().unit().toString()),
                desk.report(upload)
                        .map(report -> report.rule().title())
                        .orElse(upload.report().rule()));
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, Locale locale, Model model) {
        SentUpload upload = desk.find(id);
        return show(upload, null, locale, model);
    }

    private String show(SentUpload upload, @Nullable List<EntryFault> faults, Locale locale, Model model) {
        model.addAttribute("line", line(upload));
        model.addAttribute("upload", upload);
        model.addAttribute("links", desk.links(upload));
        model.addAttribute("crumbs", Map.of("/uploads", messages.getMessage("reporting.uploads", null, locale)));
        desk.report(upload).ifPresent(report -> {
            model.addAttribute("report", report);
            model.addAttribute("due", dues.of(report));
            if (upload.isWaiting()) {
                readings.of(report, upload.files()).ifPresent(read -> show(report, read, faults, locale, model));
            }
        });
        return "reporting/uploaded";
    }

    private void show(
            Report report, Readings.Read read, @Nullable List<EntryFault> faults, Locale locale, Model model) {
        model.addAttribute("read", read);
        model.addAttribute("notes", NoteLine.of(read.reading(), messages, locale));
        read.form(report).ifPresent(form -> model.addAttribute("form", form));
        model.addAttribute(
                "faults",
                (faults == null ? desk.check(report, read) : faults)
                        .stream()
                                .map(fault -> new Said(messages.getMessage(fault, locale), fault.asked(), fault.key()))
                                .toList());
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean figures,
            @RequestParam(required = false) @Nullable Set<String> confirmed,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            List<EntryFault> faults = desk.confirm(id, figures, confirmed == null ? Set.of() : confirmed);
            if (!faults.isEmpty()) {
                model.addAttribute("problem", messages.getMessage("reporting.uploads.not-taken", null, locale));
                return show(desk.find(id), faults, locale, model);
            }
            redirect.addFlashAttribute("done", messages.getMessage("reporting.uploads.taken", null, locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        }
        return "redirect:/uploads/" + id;
    }

    @PostMapping("/{id}/decline")
    String decline(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        try {
            desk.decline(id, ShortText.of(reason, ShortText.REMARK));
            redirect.addFlashAttribute("done", messages.getMessage("reporting.uploads.declined", null, locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        }
        return "redirect:/uploads/" + id;
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, Locale locale, RedirectAttributes redirect) {
        desk.revoke(id);
        redirect.addFlashAttribute("done", messages.getMessage("reporting.uploads.revoked", null, locale));
        return "redirect:/uploads/" + id;
    }

    /** A file of it, always to be saved. */
    @GetMapping("/{id}/files/{place}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable int place) {
        List<KeptFile> sent = desk.find(id).files();
        if (place < 0 || place >= sent.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        KeptFile file = sent.get(place);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(file.digest()));
    }
}
