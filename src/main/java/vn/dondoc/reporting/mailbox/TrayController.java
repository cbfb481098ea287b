package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.receipts.AnsweredDuties;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** The tray of mails that came in, and each beside what it answers. */
@Controller
@RequestMapping("/tray")
class TrayController {

    private static final int LONGEST_REMARK = 2000;

    private final Tray tray;
    private final AnsweredDuties duties;
    private final MailboxReader reader;
    private final MessageSource messages;
    private final Clock clock;

    TrayController(Tray tray, AnsweredDuties duties, MailboxReader reader, MessageSource messages, Clock clock) {
        this.tray = tray;
        this.duties = duties;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable Fate fate,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int count = tray.count(open, fate);
        int pages = Math.max(1, (count + Tray.PAGE - 1) / Tray.PAGE);
        int at = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("mails", tray.page(open, fate, at));
        model.addAttribute("open", open);
        model.addAttribute("fate", fate);
        model.addAttribute(
                "fates",
                Arrays.stream(Fate.values())
                        .filter(one -> !open || one.isForPeople() || one == Fate.RETURNED || one == Fate.DELAYED)
                        .toList());
        model.addAttribute("count", count);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("reads", reader.isConfigured());
        return "reporting/tray";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable long id, Locale locale, Model model) {
        IncomingMail mail = required(id);
        Letter letter = tray.letter(mail);
        boolean mayHandle = tray.mayHandle(mail);
        model.addAttribute(
                "view",
                new TrayMail(
                        mail, letter, NewText.of(letter.text()), duties.of(mail.duties()), tray.files(id), mayHandle));
        model.addAttribute("zone", clock.getZone());
        if (mayHandle) {
            model.addAttribute("choices", duties.choices());
        }
        model.addAttribute("crumbs", Map.of("/tray", messages.getMessage("reporting.tray", null, locale)));
        return "reporting/tray-mail";
    }

    /** An attachment, always to be saved: what it says it is does not matter to the browser. */
    @GetMapping("/{id}/parts/{number}")
    void part(@PathVariable long id, @PathVariable int number, HttpServletResponse response)
            throws IOException, MessagingException {
        IncomingMail mail = required(id);
        List<Letter.Piece> pieces = tray.letter(mail).pieces();
        if (number < 0 || number >= pieces.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        toBeSaved(pieces.get(number).name(), response);
        LetterReader.piece(tray.file(mail), number, content -> content.transferTo(response.getOutputStream()));
    }

    /** The mail itself, for a mail program. */
    @GetMapping("/{id}/mail")
    void whole(@PathVariable long id, HttpServletResponse response) throws IOException {
        IncomingMail mail = required(id);
        toBeSaved("thu-" + id + ".eml", response);
        Files.copy(tray.file(mail).toPath(), response.getOutputStream());
    }

    private static void toBeSaved(String name, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @PostMapping("/{id}/done")
    String done(@PathVariable long id, @RequestParam(defaultValue = "") String remark) {
        String plain = PlainText.of(remark);
        if (plain.length() > LONGEST_REMARK) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        required(id);
        tray.done(id, plain.isEmpty() ? null : plain);
        return "redirect:/tray/" + id;
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable long id) {
        required(id);
        tray.reopen(id);
        return "redirect:/tray/" + id;
    }

    @PostMapping("/{id}/attach")
    String attach(
            @PathVariable long id,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String duty,
            Locale locale,
            RedirectAttributes attributes) {
        required(id);
        try {
            tray.attach(id, unit, duty);
        } catch (RefusedException refused) {
            attributes.addFlashAttribute(
                    "problem",
                    refused.faults().stream()
                            .map(fault -> say(fault, locale))
                            .reduce((one, other) -> one + " " + other)
                            .orElse(""));
        }
        return "redirect:/tray/" + id;
    }

    private String say(Fault fault, Locale locale) {
        return messages.getMessage(fault, locale);
    }

    private IncomingMail required(long id) {
        return tray.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
