package vn.dondoc.notices.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that were written: what became of each, and one as its reader sees it. */
@Controller
class OutboxController {

    /** What a careful mail program allows. */
    private static final String AS_MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private final MailRoom mailRoom;
    private final MessageSource messages;

    OutboxController(MailRoom mailRoom, MessageSource messages) {
        this.mailRoom = mailRoom;
        this.messages = messages;
    }

    @GetMapping("/outbox")
    String list(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        model.addAttribute("entries", mailRoom.page(Math.max(page, 0)));
        model.addAttribute("page", page);
        model.addAttribute("pages", mailRoom.pages());
        model.addAttribute("delivers", mailRoom.delivers());
        model.addAttribute("words", new Words(messages, locale));
        return "notices/outbox";
    }

    @GetMapping("/outbox/{id}")
    String mail(@PathVariable long id, Locale locale, Model model) {
        MailRoom.Entry entry = mailRoom.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", entry);
        model.addAttribute("crumbs", Map.of("/outbox", messages.getMessage("notices.outbox", null, locale)));
        model.addAttribute("words", new Words(messages, locale));
        return "notices/mail";
    }

    /** The mail alone, for a frame of the page above: its own styles apply, nothing in it runs and nothing is fetched. */
    @GetMapping("/outbox/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", AS_MAIL)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(entry(id).message().html());
    }

    @PostMapping("/outbox/{id}/again")
    String again(@PathVariable long id, Locale locale, RedirectAttributes attributes) {
        boolean queued = mailRoom.sendAgain(id);
        attributes.addFlashAttribute(
                queued ? "done" : "problem",
                messages.getMessage(queued ? "notices.again.done" : "notices.again.not", null, locale));
        return "redirect:/outbox/" + id;
    }

    private MailRoom.Entry entry(long id) {
        return mailRoom.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Why a mail was not sent: one of our reasons, which are texts of the bundle, or the mail server's own words. */
    record Words(MessageSource messages, Locale locale) {

        public String why(Message message) {
            String reason = message.lastError() == null ? "" : message.lastError();
            return Objects.requireNonNullElse(messages.getMessage(reason, null, reason, locale), reason);
        }
    }
}
