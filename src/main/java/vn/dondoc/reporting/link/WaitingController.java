package vn.dondoc.reporting.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;

/** The tray "chờ xác nhận": what was sent by links, and each beside the report it is for. */
@Controller
@RequestMapping("/uploads")
class WaitingController {

    private final WaitingDesk desk;
    private final WaitingPages pages;
    private final KeptFiles files;
    private final MessageSource messages;

    WaitingController(WaitingDesk desk, WaitingPages pages, KeptFiles files, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "true") boolean waiting, Model model) {
        return pages.list(desk.list(waiting), waiting, model);
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, Locale locale, Model model) {
        SentUpload upload = desk.find(id);
        Trial trial = upload.isWaiting()
                ? desk.report(upload)
                        .map(report -> desk.look(report, upload, null))
                        .orElse(null)
                : null;
        return pages.show(upload, trial, locale, model);
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean figures,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (figures) {
                Trial open = desk.take(id, Answers.of(fields));
                if (open != null) {
                    model.addAttribute("open", true);
                    return pages.show(desk.find(id), open, locale, model);
                }
            } else {
                desk.receive(id);
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
