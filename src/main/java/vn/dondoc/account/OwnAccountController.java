package vn.dondoc.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Units;

/** Where everyone chooses which mails they get, in which language, and who stands in while they are away. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private static final String DAY = "dd/MM/yyyy";
    private static final String SHORT_DAY = "d/M/yyyy";
    private static final String ISO_DAY = "yyyy-MM-dd";

    private static final String DONE = "redirect:/account";

    private final Access access;
    private final Officers officers;
    private final MailChoices choices;
    private final Absences absences;
    private final Mailboxes mailboxes;
    private final Units units;
    private final LocaleResolver languages;
    private final MessageSource messages;
    private final Clock clock;

    OwnAccountController(
            Access access,
            Officers officers,
            MailChoices choices,
            Absences absences,
            Mailboxes mailboxes,
            Units units,
            LocaleResolver languages,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.officers = officers;
        this.choices = choices;
        this.absences = absences;
        this.mailboxes = mailboxes;
        this.units = units;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    /** An absence as typed. */
    record AwayForm(
            @Nullable String deputy,

            @DateTimeFormat(
                    pattern = DAY,
                    fallbackPatterns = {SHORT_DAY, ISO_DAY})
            @Nullable
            LocalDate from,

            @DateTimeFormat(
                    pattern = DAY,
                    fallbackPatterns = {SHORT_DAY, ISO_DAY})
            @Nullable
            LocalDate until) {}

    @GetMapping
    String page(Model model, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("form", new AwayForm("", today, today));
        return show(model, locale);
    }

    @PostMapping("/mails")
    String choose(
            @RequestParam boolean beforeDueDay,
            @RequestParam(defaultValue = "false") boolean copies,
            @RequestParam(defaultValue = "false") boolean receipts,
            @RequestParam(defaultValue = "false") boolean outcomes,
            @RequestParam MailChoice.Hour hour,
            Locale locale,
            RedirectAttributes next) {
        choices.choose(new MailChoice(beforeDueDay, copies, receipts, outcomes, hour));
        return done("account.mails.kept", locale, next);
    }

    @PostMapping("/language")
    String speak(
            @RequestParam Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!Officers.LANGUAGES.contains(language.toLanguageTag())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        officers.speak(language);
        languages.setLocale(request, response, language);
        return done("account.language.kept", language, next);
    }

    @PostMapping("/away")
    String leave(
            @ModelAttribute("form") AwayForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors() && (form.from() == null || form.until() == null)) {
            errors.rejectValue(form.from() == null ? "from" : "until", "account.fault.day");
        }
        if (!errors.hasErrors() && form.from() != null && form.until() != null) {
            try {
                absences.enter(String.valueOf(form.deputy()), form.from(), form.until());
                return done("account.away.kept", locale, next);
            } catch (RefusedException refused) {
                FormFaults.tell(refused, errors);
            }
        }
        return show(model, locale);
    }

    @PostMapping("/away/end")
    String comeBack(Locale locale, RedirectAttributes next) {
        absences.end();
        return done("account.away.ended", locale, next);
    }

    private String show(Model model, Locale locale) {
        Officer self = access.current();
        List<Officer> candidates = absences.candidates();
        model.addAttribute("person", Person.of(self, units.territory()));
        model.addAttribute("language", self.language().toLanguageTag());
        model.addAttribute("choice", choices.of(self.username()));
        model.addAttribute(
                "deputies",
                candidates.stream()
                        .collect(Collectors.toMap(
                                Officer::username,
                                officer -> described(officer, locale),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        absences.own().ifPresent(absence -> {
            model.addAttribute("away", absence);
            model.addAttribute(
                    "deputy", officers.find(absence.deputy()).map(Officer::name).orElse(absence.deputy()));
        });
        model.addAttribute(
                "mailboxes",
                self.offices().stream()
                        .map(Officer.OfficeHeld::unit)
                        .distinct()
                        .flatMap(unit -> mailboxes.of(unit).stream())
                        .toList());
        model.addAttribute("roles", roles(locale));
        return "account/own";
    }

    private Map<Role, String> roles(Locale locale) {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(role -> role, role -> say("account.role." + role, locale)));
    }

    private String described(Officer officer, Locale locale) {
        return officer.offices().stream()
                .map(office -> say("account.role." + office.role(), locale))
                .distinct()
                .collect(Collectors.joining(", ", officer.name() + " – ", ""));
    }

    private String done(String code, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("done", say(code, locale));
        return DONE;
    }

    private String say(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
