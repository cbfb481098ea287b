package vn.dondoc.notices.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.notices.letter.LetterSettings.Signer;
import vn.dondoc.notices.letter.LetterSettings.Spelling;
import vn.dondoc.territory.RefusedException;

/** How the committee writes its letters: head, signatures, recipients. What was entered before stays to be seen. */
@Controller
@RequestMapping("/letters/settings")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class SettingsController {

    private static final int SIGNERS = 3;

    private final KeptSettings settings;
    private final LetterDesk desk;
    private final LetterWords words;
    private final MessageSource messages;

    SettingsController(KeptSettings settings, LetterDesk desk, LetterWords words, MessageSource messages) {
        this.settings = settings;
        this.desk = desk;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String page(Locale locale, Model model) {
        LetterSettings now = settings.now();
        List<Signer> signers = new ArrayList<>(now.signers());
        while (signers.size() < SIGNERS) {
            signers.add(new Signer(List.of(), ""));
        }
        model.addAttribute("settings", now);
        model.addAttribute("signers", signers);
        model.addAttribute("spellings", Spelling.values());
        model.addAttribute("history", settings.history());
        model.addAttribute("words", words);
        model.addAttribute("crumbs", Map.of("/letters", messages.getMessage("letter.title", null, locale)));
        return "letters/settings";
    }

    @PostMapping
    String enter(@ModelAttribute SettingsForm form, Locale locale, RedirectAttributes redirect) {
        try {
            desk.enter(form.read());
            redirect.addFlashAttribute("done", messages.getMessage("letter.settings.done", null, locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", String.join(" ", words.say(refused)));
        }
        return "redirect:/letters/settings";
    }
}
