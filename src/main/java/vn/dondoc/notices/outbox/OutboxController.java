package vn.dondoc.notices.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private static final int FURTHEST = 100_000;

    private final MailRoom mailRoom;
    private final MessageSource messages;

    OutboxController(MailRoom mailRoom, MessageSource messages) {
        this.mailRoom = mailRoom;
        this.messages = messages;
    }

    @GetMapping("/outbox")
    String list(OutboxFilter filter, @RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("entries", mailRoom.page(filter, Math.min(Math.max(page, 0), FURTHEST)));
        model.addAttribute("page", page);
        model.addAttribute("pages", mailRoom.pages(filter));
        model.addAttribute("counts", mailRoom.counts());
        model.addAttribute("kinds", Mail.KINDS);
        model.addAttribute("struck", mailRoom.struck());
        model.addAttribute("health", mailRoom.health());
        model.addAttribute("words", new Words(messages, locale));
        return "notices/outbox";
    }

    @GetMapping("/outbox/{id}")
    String mail(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("entry", entry(id));
        model.addAttribute("history", mailRoom.history(id));
        model.addAttribute("crumbs", Map.of("/outbox", messages.getMessage("notices.outbox", null, locale)));
        model.addAttribute("words", new Words(messages, locale));
        return "notices/mail";
    }

    /** Lets mails go to an address that was struck off. */
    @PostMapping("/outbox/addresses")
    String tryAgain(@RequestParam String address, Locale locale, RedirectAttributes attributes) {
        int waiting = mailRoom.tryAgain(address);
        attributes.addFlashAttribute(
                waiting < 0 ? "problem" : "done",
                messages.getMessage(
                        waiting < 0 ? "notices.struck.not" : "notices.struck.lifted",
                        new Object[] {address, waiting},
                        locale));
        return "redirect:/outbox";
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

    /** What is the matter with a mail or the mail server, and what to do about it. */
    record Words(MessageSource messages, Locale locale) {

        /** @param trouble absent = nothing is the matter */
        public String why(@Nullable Trouble trouble) {
            return trouble == null ? "" : say("notices.trouble." + trouble);
        }

        public String advice(Trouble trouble) {
            return say("notices.advice." + trouble);
        }

        /** What a mail is about. */
        public String kind(Message message) {
            return Mail.KINDS.contains(message.kind()) ? say("notices.kind." + message.kind()) : "";
        }

        private String say(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
