package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.calendar.SetDay;
import vn.dondoc.calendar.SetDays;
import vn.dondoc.calendar.SetDays.Settable;
import vn.dondoc.calendar.SetDays.Slot;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Where administrators set the days that a document leaves open, and units earlier ones for those below them. */
@Controller
@RequestMapping("/set-days")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'CHAIR', 'CLERK')")
class SetDayController {

    private static final int LONGEST_REASON = 500;
    private static final String DAY_OF = "day.";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Packs packs;
    private final SetDays setDays;
    private final Officers officers;
    private final Units units;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    SetDayController(
            Packs packs,
            SetDays setDays,
            Officers officers,
            Units units,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.packs = packs;
        this.setDays = setDays;
        this.officers = officers;
        this.units = units;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The rules of one pack whose days one may set.
     *
     * @param unit for those below which; absent = an administrator, for everyone
     */
    record Setter(String pack, String title, @Nullable Unit unit, List<Settable> rules) {}

    /**
     * A line of the form.
     *
     * @param typed the day as it stands, or as it was typed
     * @param latest the last day that may be set; empty = any
     * @param by who set the day in force, and why; empty = none is set
     */
    record Line(String name, String period, String typed, String latest, String by) {}

    @GetMapping
    String all(Model model) {
        List<Setter> setters = new ArrayList<>();
        for (AdoptedPack pack : packs.shownOn(LocalDate.now(clock))) {
            if (access.current().holds(Role.ADMINISTRATOR)) {
                setters.add(setter(pack, null));
            }
            ownUnits().forEach(unit -> setters.add(setter(pack, unit)));
        }
        model.addAttribute("setters", setters);
        return "calendar/set-days";
    }

    private List<UnitId> ownUnits() {
        return access.current().offices().stream()
                .filter(office -> office.role() == Role.CHAIR || office.role() == Role.CLERK)
                .map(Officer.OfficeHeld::unit)
                .distinct()
                .toList();
    }

    private Setter setter(AdoptedPack pack, @Nullable UnitId unit) {
        return new Setter(
                pack.pack().name(),
                pack.pack().title(),
                unit == null ? null : units.territory().find(unit).orElse(null),
                setDays.settable(pack, unit));
    }

    @GetMapping("/rule")
    String form(
            @RequestParam String pack,
            @RequestParam String rule,
            @RequestParam(required = false) @Nullable String unit,
            Locale locale,
            Model model) {
        return form(find(pack), rule, unit, Map.of(), "", List.of(), locale, model);
    }

    @PostMapping("/rule")
    String set(
            @RequestParam String pack,
            @RequestParam String rule,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam String reason,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        AdoptedPack adopted = find(pack);
        String why = PlainText.of(reason);
        if (why.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            setDays.set(adopted, rule, idOf(unit), days(fields), why);
        } catch (RefusedException refused) {
            List<String> problems = refused.faults().stream()
                    .map(fault -> messages.getMessage(fault, locale))
                    .toList();
            return form(adopted, rule, unit, fields, reason, problems, locale, model);
        }
        redirect.addFlashAttribute("done", messages.getMessage("calendar.set-day.done", null, locale));
        return "redirect:/set-days";
    }

    /** Every field of the form that names a period. @throws RefusedException naming every day that cannot be read */
    private static Map<Period, Optional<LocalDate>> days(Map<String, String> fields) {
        Faults faults = new Faults();
        Map<Period, Optional<LocalDate>> days = new TreeMap<>();
        fields.forEach((name, typed) -> {
            if (name.startsWith(DAY_OF)) {
                days.put(period(name.substring(DAY_OF.length())), day(typed, faults));
            }
        });
        faults.throwIfRefused();
        return days;
    }

    private static Period period(String name) {
        try {
            return Period.parse(name);
        } catch (IllegalArgumentException noPeriod) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No period", noPeriod);
        }
    }

    private static Optional<LocalDate> day(String typed, Faults faults) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "calendar.opening.fault.day", typed));
            return Optional.empty();
        }
    }

    private String form(
            AdoptedPack pack,
            String code,
            @Nullable String unit,
            Map<String, String> typed,
            String reason,
            List<String> problems,
            Locale locale,
            Model model) {
        UnitId below = idOf(unit);
        Settable settable = setDays.settable(pack, below).stream()
                .filter(known -> known.rule().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Rule rule = settable.rule();
        model.addAttribute("pack", pack.pack().name());
        model.addAttribute("rule", rule);
        model.addAttribute(
                "unit", below == null ? null : units.territory().find(below).orElse(null));
        model.addAttribute(
                "lines",
                settable.slots().stream().map(slot -> line(slot, typed, locale)).toList());
        model.addAttribute("reason", reason);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
        model.addAttribute("crumbs", Map.of("/set-days", messages.getMessage("calendar.set-days", null, locale)));
        return "calendar/set-days-rule";
    }

    private Line line(Slot slot, Map<String, String> typed, Locale locale) {
        String name = DAY_OF + slot.period();
        SetDay set = slot.set();
        String day = set == null || set.lastDay() == null ? "" : SHOWN.format(set.lastDay());
        return new Line(
                name,
                messages.getMessage(PeriodWords.of(slot.period()), locale),
                typed.getOrDefault(name, day),
                slot.latest() == null ? "" : SHOWN.format(slot.latest()),
                set == null ? "" : person(set.entered().by()) + ": " + set.reason());
    }

    private String person(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    private static @Nullable UnitId idOf(@Nullable String unit) {
        return unit == null || unit.isBlank()
                ? null
                : UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private AdoptedPack find(String pack) {
        return packs.find(pack).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
