package vn.dondoc.account;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the link of a mail leads that says "no more of these". Looking changes nothing, since programs that check mails
 * look too; the POST of a mail program (RFC 8058) and that of the page are the same.
 */
@Controller
class DeclineController {

    private final DeclineLinks links;
    private final MailChoices choices;

    DeclineController(DeclineLinks links, MailChoices choices) {
        this.links = links;
        this.choices = choices;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("news", find(token).news());
        model.addAttribute("token", token);
        return "account/unsubscribe";
    }

    @PostMapping("/unsubscribe/{token}")
    String decline(@PathVariable String token, Model model) {
        DeclineLinks.Declined declined = find(token);
        choices.decline(declined);
        model.addAttribute("news", declined.news());
        model.addAttribute("declined", true);
        return "account/unsubscribe";
    }

    private DeclineLinks.Declined find(String token) {
        return links.read(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
