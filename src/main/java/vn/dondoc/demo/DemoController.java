package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.AsInstallation;

/** Where the clock of the demonstration is moved; anyone signed in may. */
@Controller
@Profile("demo")
class DemoController {

    /** What one press can let pass; the pages stay usable meanwhile, but nobody likes to wait for a decade. */
    private static final int MOST_DAYS = 62;

    private final DemoYear year;
    private final MessageSource messages;

    DemoController(DemoYear year, MessageSource messages) {
        this.year = year;
        this.messages = messages;
    }

    @GetMapping("/demo")
    String page(Model model) {
        model.addAttribute("day", year.day());
        model.addAttribute("furthest", year.day().plusDays(MOST_DAYS));
        model.addAttribute("people", DemoPeople.SIGN_IN);
        return "demo/clock";
    }

    @PostMapping("/demo")
    String move(@RequestParam LocalDate to, RedirectAttributes after, Locale locale) {
        LocalDate day = year.day();
        if (!to.isAfter(day) || to.isAfter(day.plusDays(MOST_DAYS))) {
            after.addFlashAttribute("problem", messages.getMessage("demo.notThere", new Object[] {MOST_DAYS}, locale));
        } else {
            int mails = AsInstallation.call(() -> year.moveTo(to));
            after.addFlashAttribute("done", messages.getMessage("demo.moved", new Object[] {mails}, locale));
        }
        return "redirect:/demo";
    }
}
