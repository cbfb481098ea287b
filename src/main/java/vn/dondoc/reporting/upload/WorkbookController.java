package vn.dondoc.reporting.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.reporting.Previews;
import vn.dondoc.territory.PlainText;

/** Workbooks of forms that were looked at: their questions answered, they are taken. */
@Controller
class WorkbookController {

    private final WorkbookDesk desk;
    private final WorkbookPages pages;
    private final ExpectedReport expected;
    private final Previews previews;
    private final MessageSource messages;

    WorkbookController(
            WorkbookDesk desk,
            WorkbookPages pages,
            ExpectedReport expected,
            Previews previews,
            MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.expected = expected;
        this.previews = previews;
        this.messages = messages;
    }

    /** Takes the workbook; it is read again, since much may have changed. */
    @PostMapping("/reports/upload/forms")
    String take(
            @RequestParam String digest,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String report,
            @RequestParam(defaultValue = "false") boolean send,
            @RequestParam MultiValueMap<String, String> fields,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Answers answers = Answers.of(fields);
        String plain = PlainText.of(name);
        try {
            WorkbookPreview taken = desk.take(
                    file(previews.take(digest, who.getName())), plain, digest, expected.find(report), answers, send);
            redirect.addFlashAttribute("done", said(taken, send, locale));
            return taken.forms().size() == 1
                    ? "redirect:" + taken.forms().get(0).report().key().path()
                    : "redirect:/reports/upload";
        } catch (NotTakenException open) {
            model.addAttribute("open", true);
            return pages.show(open.preview(), answers, digest, report, locale, model);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException another) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage("reporting.reading.taken-meanwhile", new Object[] {plain}, locale));
            return "redirect:/reports/upload";
        }
    }

    /**
     * The forms of one district of a workbook of many, to be looked through.
     *
     * @param below id of the district
     */
    @GetMapping("/reports/upload/forms")
    String group(
            @RequestParam String digest,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String report,
            @RequestParam String below,
            @RequestParam(defaultValue = "0") int page,
            Principal who,
            Locale locale,
            Model model)
            throws IOException {
        WorkbookPreview preview = desk.look(
                file(previews.find(digest, who.getName())), PlainText.of(name), expected.find(report), Answers.NONE);
        model.addAttribute(
                "path",
                UriComponentsBuilder.fromPath("/reports/upload/forms")
                        .queryParam("digest", digest)
                        .queryParam("name", "{name}")
                        .queryParamIfPresent("report", Optional.ofNullable(report))
                        .queryParam("below", below)
                        .encode()
                        .buildAndExpand(name)
                        .toUriString());
        return pages.group(preview, below, page, locale, model)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String said(WorkbookPreview taken, boolean send, Locale locale) {
        return messages.getMessage(
                send ? "reporting.reading.sent" : "reporting.reading.drafted",
                new Object[] {taken.forms().size(), taken.changes()},
                locale);
    }

    private static Path file(Optional<Resource> preview) throws IOException {
        return preview.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .getFile()
                .toPath();
    }
}
