package vn.dondoc.notices.feed;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Due;
import vn.dondoc.notices.outbox.MailSettings;

/** Where everyone makes, renews and takes back the link of their own calendar; it is shown once. */
@Controller
class FeedLinkController {

    private static final String PAGE = "redirect:/calendar-link";

    private final FeedLinks links;
    private final Access access;
    private final MailSettings settings;
    private final MessageSource messages;

    FeedLinkController(FeedLinks links, Access access, MailSettings settings, MessageSource messages) {
        this.links = links;
        this.access = access;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/calendar-link")
    String page(Locale locale, Model model) {
        links.madeAt(access.current().username())
                .ifPresent(at -> model.addAttribute("madeAt", LocalDateTime.ofInstant(at, Due.ZONE)));
        model.addAttribute("crumbs", Map.of("/account", messages.getMessage("account.own", null, locale)));
        return "notices/feed";
    }

    @PostMapping("/calendar-link")
    String make(RedirectAttributes next) {
        String token = links.make(access.current().username());
        next.addFlashAttribute("link", settings.baseUrl() + "/calendar/" + token + ".ics");
        return PAGE;
    }

    @PostMapping("/calendar-link/revoke")
    String revoke(Locale locale, RedirectAttributes next) {
        links.revoke(access.current().username());
        next.addFlashAttribute("done", messages.getMessage("notices.feed.revoked", null, locale));
        return PAGE;
    }
}
