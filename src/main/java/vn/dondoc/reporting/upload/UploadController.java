package vn.dondoc.reporting.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.Previews;
import vn.dondoc.reporting.upload.UploadDesk.Preview;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.workbook.reading.FigureRows;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** Figures by file: first what taking it would do, then, when confirmed, all of it or nothing. */
@Controller
@RequestMapping("/reports/upload")
class UploadController {

    private final UploadDesk desk;
    private final WorkbookDesk workbooks;
    private final WorkbookPages pages;
    private final ExpectedReport expected;
    private final Previews previews;
    private final MessageSource messages;

    UploadController(
            UploadDesk desk,
            WorkbookDesk workbooks,
            WorkbookPages pages,
            ExpectedReport expected,
            Previews previews,
            MessageSource messages) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.pages = pages;
        this.expected = expected;
        this.previews = previews;
        this.messages = messages;
    }

    /** @param report the one from whose page somebody comes, as its address ends; may be absent */
    @GetMapping
    String page(@RequestParam(required = false) @Nullable String report, Model model) {
        model.addAttribute("expectedReport", expected.find(report));
        return "reporting/upload";
    }

    /** Looks at the file. One that may be taken is kept aside, so that it need not be sent again to be confirmed. */
    @PostMapping
    String look(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String report,
            Principal who,
            Locale locale,
            Model model)
            throws IOException {
        String name = KeptFiles.name(file);
        Path aside = Files.createTempFile("upload", null);
        try {
            file.transferTo(aside);
            if (!WorkbookReader.isDocument(aside)) {
                return figures(desk.look(Files.readAllBytes(aside), name), aside, who, locale, model);
            }
            Optional<FigureRows> rows = FigureRows.open(aside);
            return rows.isPresent()
                    ? figures(desk.look(rows.get(), name), aside, who, locale, model)
                    : lookAtForms(aside, name, report, who, locale, model);
        } finally {
            Files.delete(aside);
        }
    }

    private String lookAtForms(
            Path file, String name, @Nullable String report, Principal who, Locale locale, Model model)
            throws IOException {
        WorkbookPreview preview = workbooks.look(file, name, expected.find(report), Answers.NONE);
        String digest = preview.isRefused() ? null : previews.keep(file, who.getName());
        return pages.show(preview, Answers.NONE, digest, report, locale, model);
    }

    private String figures(Preview preview, Path file, Principal who, Locale locale, Model model) {
        String name = preview.file().name();
        if (preview.file().faults().refuse()) {
            return refused(name, preview.file().faults().all(), locale, model);
        }
        model.addAttribute("preview", preview);
        model.addAttribute("questions", FaultWords.of(preview.file().faults().all(), messages, locale));
        model.addAttribute("digest", previews.keep(file, who.getName()));
        return "reporting/upload";
    }

    /** Takes the file that was looked at; it is checked again, since much may have changed. */
    @PostMapping("/take")
    String take(
            @RequestParam String digest,
            @RequestParam String name,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Resource file = previews.take(digest, who.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            String plain = PlainText.of(name);
            Optional<FigureRows> rows = FigureRows.open(file.getFile().toPath());
            Preview taken = rows.isPresent()
                    ? desk.take(rows.get(), plain, digest)
                    : desk.take(file.getContentAsByteArray(), plain);
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
