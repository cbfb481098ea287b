package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.territory.RefusedException;

/** Where letters are drafted: whom they name, by which day, who signs. */
@Controller
@RequestMapping("/letters")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class NewLetterController {

    private final LetterDesk desk;
    private final LetterItems items;
    private final Debts debts;
    private final KeptSettings settings;
    private final Obligations obligations;
    private final LetterWords words;
    private final MessageSource messages;
    private final Clock clock;

    NewLetterController(
            LetterDesk desk,
            LetterItems items,
            Debts debts,
            KeptSettings settings,
            Obligations obligations,
            LetterWords words,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.debts = debts;
        this.settings = settings;
        this.obligations = obligations;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param duty whose late units are ticked: {@code BC-6T@2020-H1}; none = nothing is ticked */
    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") List<String> duty, Locale locale, Model model) {
        NewDay usual = NewDay.usual(obligations.workingDays(), today());
        List<Matter> matters = debts.on(today());
        Set<String> ticked = matters.stream()
                .filter(matter -> duty.contains(matter.name()))
                .flatMap(matter -> matter.late().stream())
                .map(late -> late.key().toString())
                .collect(Collectors.toSet());
        return form(matters, ticked, words.day(usual.day()), usual.hour(), 0, locale, model);
    }

    private String form(
            List<Matter> matters, Set<String> ticked, String day, int hour, int signer, Locale locale, Model model) {
        model.addAttribute("matters", matters);
        model.addAttribute("asked", items.asked());
        model.addAttribute("ticked", ticked);
        model.addAttribute("newDay", day);
        model.addAttribute("newHour", hour);
        model.addAttribute("signer", signer);
        model.addAttribute("signers", settings.now().signers());
        model.addAttribute("words", words);
        crumbs(locale, model);
        return "letters/new";
    }

    @PostMapping
    String draft(
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam String newDay,
            @RequestParam int newHour,
            @RequestParam(defaultValue = "0") int signer,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        List<ItemKey> ticked = item.stream()
                .map(key -> ItemKey.parse(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                .toList();
        try {
            long id = desk.draft(ticked, new NewDay(Typed.day(newDay), newHour), signer);
            redirect.addFlashAttribute("done", say(locale, "letter.drafted"));
            return "redirect:/letters/" + id;
        } catch (RefusedException refused) {
            model.addAttribute("problems", words.say(refused));
            return form(debts.on(today()), Set.copyOf(item), newDay, newHour, signer, locale, model);
        }
    }

    private void crumbs(Locale locale, Model model) {
        model.addAttribute("crumbs", Map.of("/letters", say(locale, "letter.title")));
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
