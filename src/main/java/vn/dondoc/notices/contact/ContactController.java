package vn.dondoc.notices.contact;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Reminders that people gave themselves: written down in a few seconds, taken back if a mistake, listed per unit. */
@Controller
@RequestMapping("/contacts")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class ContactController {

    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ContactDesk desk;
    private final Contacts contacts;
    private final ContactPages pages;
    private final Access access;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    ContactController(
            ContactDesk desk,
            Contacts contacts,
            ContactPages pages,
            Access access,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.pages = pages;
        this.access = access;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of a unit in a time, by default this year; to be printed. */
    @GetMapping
    String list(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            Locale locale,
            Model model) {
        Unit whose = unit(unit);
        access.requireSee(whose.id());
        LocalDate first = day(from, LocalDate.now(clock).withDayOfYear(1));
        LocalDate last = day(until, LocalDate.now(clock));
        model.addAttribute("unit", whose);
        model.addAttribute("from", SHOWN.format(first));
        model.addAttribute("until", SHOWN.format(last));
        model.addAttribute("mayRecord", desk.mayRecordFor(whose.id()));
        model.addAttribute(
                "lines",
                pages.lines(
                        contacts.of(
                                whose.id(),
                                first.atStartOfDay(clock.getZone()).toInstant(),
                                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                        locale));
        crumbs(whose, model);
        return "notices/contacts";
    }

    @GetMapping("/new")
    String form(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable List<String> duties,
            Locale locale,
            Model model) {
        Unit whose = unit(unit);
        ContactForm form = ContactForm.at(ZonedDateTime.now(clock), duties == null ? List.of() : duties);
        return form(whose, form, List.of(), locale, model);
    }

    /** Of the same page htmx puts only the form where it is asked for. */
    @HxRequest
    @GetMapping("/new")
    String formAlone(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable List<String> duties,
            Locale locale,
            Model model) {
        return form(unit, duties, locale, model) + " :: form";
    }

    @PostMapping("/new")
    String record(
            @RequestParam String unit,
            @ModelAttribute("form") ContactForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Unit whose = unit(unit);
        try {
            desk.record(whose.id(), form.read(ZonedDateTime.now(clock)));
            redirect.addFlashAttribute("done", say(locale, "notices.contact.done", whose.fullName()));
            return "redirect:/units/" + whose.id();
        } catch (RefusedException refused) {
            return form(whose, form, refused.faults(), locale, model);
        }
    }

    /** The same; htmx shows in the form's place that it is kept, or what is wrong with it. */
    @HxRequest
    @PostMapping("/new")
    String recordInPlace(
            @RequestParam String unit, @ModelAttribute("form") ContactForm form, Locale locale, Model model) {
        Unit whose = unit(unit);
        try {
            desk.record(whose.id(), form.read(ZonedDateTime.now(clock)));
            model.addAttribute("kept", say(locale, "notices.contact.done", whose.fullName()));
            return "notices/contact-new :: kept";
        } catch (RefusedException refused) {
            return form(whose, form, refused.faults(), locale, model) + " :: form";
        }
    }

    @PostMapping("/{id}/take-back")
    String takeBack(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        Contact contact = contacts.find(id).orElseThrow(ContactController::none);
        String plain = ContactForm.text(reason, LONGEST_REASON);
        try {
            desk.takeBack(contact, plain == null ? "" : plain);
            redirect.addFlashAttribute("done", say(locale, "notices.contact.taken-back"));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage(refused.faults().get(0), locale));
        }
        return "redirect:/contacts?unit=" + contact.unit();
    }

    private String form(Unit unit, ContactForm form, List<Fault> faults, Locale locale, Model model) {
        access.requireSee(unit.id());
        if (!desk.mayRecordFor(unit.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("ways", Contact.Way.values());
        model.addAttribute("choices", pages.choices(unit, form, locale));
        if (!faults.isEmpty()) {
            model.addAttribute(
                    "problems",
                    faults.stream()
                            .map(fault -> messages.getMessage(fault, locale))
                            .toList());
        }
        crumbs(unit, model);
        return "notices/contact-new";
    }

    private static void crumbs(Unit unit, Model model) {
        model.addAttribute("crumbs", Map.of("/units/" + unit.id(), unit.fullName()));
    }

    private Unit unit(String id) {
        return UnitId.tryParse(id).flatMap(units.territory()::find).orElseThrow(ContactController::none);
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException noDay) {
            return otherwise;
        }
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
