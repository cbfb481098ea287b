package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the reminders of today would say, or still have to say. */
@Controller
class PreviewController {

    private final MorningPreview preview;
    private final MessageSource messages;
    private final Clock clock;

    PreviewController(MorningPreview preview, MessageSource messages, Clock clock) {
        this.preview = preview;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/notices/preview")
    String today(Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("expected", preview.on(today));
        model.addAttribute("day", new Wording(messages, locale).weekday(today));
        model.addAttribute("crumbs", Map.of("/outbox", messages.getMessage("notices.outbox", null, locale)));
        return "notices/preview";
    }
}
