package vn.dondoc.reporting.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.upload.UploadDesk.Preview;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** Figures by file: first what taking it would do, then, when confirmed, all of it or nothing. */
@Controller
@RequestMapping("/reports/upload")
class UploadController {

    private final UploadDesk desk;
    private final FileStore files;
    private final MessageSource messages;

    UploadController(UploadDesk desk, FileStore files, MessageSource messages) {
        this.desk = desk;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    String page() {
        return "reporting/upload";
    }

    /** Looks at the file. One that may be taken is kept aside, so that it need not be sent again to be confirmed. */
    @PostMapping
    String look(@RequestParam MultipartFile file, Locale locale, Model model) throws IOException {
        String name =
                PlainText.of(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        byte[] bytes = file.getBytes();
        Preview preview = desk.look(bytes, name);
        if (preview.file().faults().refuse()) {
            return refused(name, preview.file().faults().all(), locale, model);
        }
        model.addAttribute("preview", preview);
        model.addAttribute("questions", FaultWords.of(preview.file().faults().all(), messages, locale));
        model.addAttribute("digest", files.keep(new ByteArrayInputStream(bytes)).digest());
        return "reporting/upload";
    }

    /** Takes the file that was looked at; it is checked again, since much may have changed. */
    @PostMapping("/take")
    String take(
            @RequestParam String digest,
            @RequestParam String name,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Resource file = files.find(digest);
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            Preview taken = desk.take(file.getContentAsByteArray(), PlainText.of(name));
            redirect.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            "reporting.upload.taken",
                            new Object[] {
                                taken.file().figureCount(), taken.changed().size()
                            },
                            locale));
            return "redirect:/reports/upload";
        } catch (RefusedException refused) {
            return refused(name, refused.faults(), locale, model);
        }
    }

    private String refused(String name, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("fileName", name);
        model.addAttribute(
                "problems",
                FaultWords.of(faults.stream().filter(fault -> !fault.warning()).toList(), messages, locale));
        return "reporting/upload";
    }
}
