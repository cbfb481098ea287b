package vn.dondoc.notices.contact;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The page on which an office asks a unit about one of its duties. */
@Controller
@RequestMapping("/questions/new")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR')")
class QuestionController {

    private final QuestionDesk desk;
    private final ContactPages pages;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    QuestionController(QuestionDesk desk, ContactPages pages, Units units, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String duty,
            Locale locale,
            Model model) {
        return form(unit(unit), duty, "", List.of(), locale, model);
    }

    @PostMapping
    String ask(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String duty,
            @RequestParam String words,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Unit whose = unit(unit);
        if (duty == null) {
            Fault nothing = Fault.at("", 0, "notices.contact.fault.nothing");
            return form(whose, null, words, List.of(nothing), locale, model);
        }
        try {
            About about = ContactForm.about(duty);
            desk.ask(whose.id(), about, words);
            redirect.addFlashAttribute(
                    "done", messages.getMessage("notices.question.done", new Object[] {whose.fullName()}, locale));
            return "redirect:/verdicts/" + about.rule() + "/" + whose.id() + "/" + about.period();
        } catch (RefusedException refused) {
            return form(whose, duty, words, refused.faults(), locale, model);
        }
    }

    private String form(
            Unit unit, @Nullable String duty, String words, List<Fault> faults, Locale locale, Model model) {
        if (!desk.mayAsk(unit.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<String> named = duty == null ? List.of() : List.of(duty);
        model.addAttribute("unit", unit);
        model.addAttribute("words", words);
        model.addAttribute("longest", Question.LONGEST);
        model.addAttribute("choices", pages.choices(unit, ContactForm.at(ZonedDateTime.now(clock), named), locale));
        model.addAttribute(
                "problems",
                faults.stream().map(fault -> messages.getMessage(fault, locale)).toList());
        model.addAttribute("crumbs", Map.of("/units/" + unit.id(), unit.fullName()));
        return "notices/question-new";
    }

    private Unit unit(String id) {
        return UnitId.tryParse(id)
                .flatMap(units.territory()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
