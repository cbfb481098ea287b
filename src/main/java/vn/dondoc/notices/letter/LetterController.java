package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.territory.RefusedException;

/** The register of the reminder letters and the page of each. */
@Controller
@RequestMapping("/letters")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class LetterController {

    private static final int PAGE = 50;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_SEARCH = 100;

    private final LetterDesk desk;
    private final Letters letters;
    private final KeptSettings settings;
    private final Obligations obligations;
    private final LetterWords words;
    private final MessageSource messages;
    private final Clock clock;

    LetterController(
            LetterDesk desk,
            Letters letters,
            KeptSettings settings,
            Obligations obligations,
            LetterWords words,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.settings = settings;
        this.obligations = obligations;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** The register. */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int page, Model model) {
        String wanted = Typed.line(search, LONGEST_SEARCH);
        int shown = Math.min(Math.max(page, 0), Integer.MAX_VALUE / PAGE);
        model.addAttribute("letters", letters.page(wanted, PAGE, shown * PAGE));
        model.addAttribute("pages", (letters.count(wanted) + PAGE - 1) / PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("search", wanted);
        model.addAttribute("words", words);
        return "letters/letters";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Locale locale, Model model) {
        Letter letter = find(id);
        model.addAttribute("letter", letter);
        model.addAttribute("settled", letter.state() == Letter.State.DRAFT ? desk.settled(letter) : List.of());
        model.addAttribute("settings", settings.now());
        model.addAttribute("signer", desk.signer(letter.content()));
        model.addAttribute("until", words.explain(letter.content().newDay(), obligations.workingDays(), today()));
        model.addAttribute("today", words.day(today()));
        model.addAttribute("words", words);
        crumbs(locale, model);
        return "letters/letter";
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable long id,
            @RequestParam String subject,
            @RequestParam String body,
            @RequestParam String newDay,
            @RequestParam int newHour,
            @RequestParam(defaultValue = "0") int signer,
            Locale locale,
            RedirectAttributes redirect) {
        return change(
                id,
                () -> desk.edit(
                        id,
                        new LetterDesk.Edit(
                                Typed.line(subject, LONGEST_SUBJECT),
                                Typed.lines(body, LONGEST_BODY),
                                new NewDay(Typed.day(newDay), newHour),
                                signer)),
                say(locale, "letter.edited"),
                redirect);
    }

    @PostMapping("/{id}/refresh")
    String refresh(@PathVariable long id, Locale locale, RedirectAttributes redirect) {
        return change(id, () -> desk.refresh(id), say(locale, "letter.refreshed"), redirect);
    }

    @PostMapping("/{id}/sign")
    String sign(
            @PathVariable long id,
            @RequestParam String number,
            @RequestParam String day,
            @RequestParam(required = false) @Nullable List<MultipartFile> scan,
            Locale locale,
            RedirectAttributes redirect) {
        return change(
                id,
                () -> desk.sign(
                        id, Typed.line(number, LONGEST_NUMBER), Typed.day(day), scan == null ? List.of() : scan),
                say(locale, "letter.signed"),
                redirect);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        return change(
                id,
                () -> desk.discard(id, Typed.line(reason, LONGEST_SUBJECT)),
                say(locale, "letter.discarded"),
                redirect);
    }

    private String change(long id, Runnable work, String done, RedirectAttributes redirect) {
        try {
            work.run();
            redirect.addFlashAttribute("done", done);
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", String.join(" ", words.say(refused)));
        }
        return "redirect:/letters/" + id;
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere() {
        return "error/404";
    }

    private Letter find(long id) {
        return letters.find(id).orElseThrow();
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
