package vn.dondoc.territory;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators bring in a list of units. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UnitImportController {

    private final Units units;
    private final MessageSource messages;

    UnitImportController(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    @GetMapping("/units/import")
    String page() {
        return "territory/import";
    }

    @PostMapping("/units/import")
    String take(@RequestParam MultipartFile list, Model model, RedirectAttributes next, Locale locale)
            throws IOException {
        try {
            Units.Taken taken = units.take(list.getBytes(), name(list));
            return done(next, locale, "units.import.done", taken.added(), taken.changed(), taken.same());
        } catch (RefusedException refused) {
            return refused(refused, model, locale);
        }
    }

    @PostMapping("/units/import/successors")
    String takeSuccessors(@RequestParam MultipartFile list, Model model, RedirectAttributes next, Locale locale)
            throws IOException {
        try {
            return done(next, locale, "units.successors.done", units.takeSuccessors(list.getBytes(), name(list)));
        } catch (RefusedException refused) {
            return refused(refused, model, locale);
        }
    }

    private String done(RedirectAttributes next, Locale locale, String key, Object... counts) {
        next.addFlashAttribute("done", messages.getMessage(key, counts, locale));
        return "redirect:/units";
    }

    private String refused(RefusedException refused, Model model, Locale locale) {
        model.addAttribute(
                "faults",
                refused.faults().stream()
                        .map(fault -> fault.say(messages, locale))
                        .toList());
        return "territory/import";
    }

    private static String name(MultipartFile list) {
        return PlainText.of(String.valueOf(list.getOriginalFilename()));
    }
}
