package vn.dondoc.calendar.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.calendar.DayChange;
import vn.dondoc.calendar.DayKind;
import vn.dondoc.calendar.OfficeCalendar;
import vn.dondoc.calendar.OfficeCalendar.Proposal;
import vn.dondoc.calendar.OfficeCalendar.Wanted;
import vn.dondoc.calendar.web.DayRows.Row;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** Where administrators change the calendar: they see what would move, and say yes. */
@Controller
@RequestMapping("/calendar/change")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CalendarChangeController {

    private final OfficeCalendar calendar;
    private final CalendarView view;
    private final MessageSource messages;

    CalendarChangeController(OfficeCalendar calendar, CalendarView view, MessageSource messages) {
        this.calendar = calendar;
        this.view = view;
        this.messages = messages;
    }

    @GetMapping
    String form(
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Locale locale,
            Model model) {
        Row row = day == null ? Row.empty() : Row.of(day, calendar.days().get(day));
        return form(row, List.of(), locale, model);
    }

    /** What the days typed would change. */
    @PostMapping
    String propose(@RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
        DayRows rows = DayRows.typed(fields);
        try {
            return proposal(rows.read(), locale, model);
        } catch (RefusedException refused) {
            return form(rows.rows().get(0), said(refused, locale), locale, model);
        }
    }

    /** What the days of a file would change. */
    @PostMapping("/import")
    String propose(@RequestParam MultipartFile list, Locale locale, Model model) throws IOException {
        try {
            String name = PlainText.of(String.valueOf(list.getOriginalFilename()));
            List<Wanted> wanted = CalendarCsv.days(list.getBytes(), name).stream()
                    .map(Wanted::of)
                    .toList();
            return proposal(wanted, locale, model);
        } catch (RefusedException refused) {
            return form(Row.empty(), said(refused, locale), locale, model);
        }
    }

    private String proposal(List<Wanted> wanted, Locale locale, Model model) {
        Proposal proposal = calendar.propose(wanted);
        Set<LocalDate> changing =
                proposal.changes().stream().map(DayChange::day).collect(Collectors.toSet());
        List<Wanted> asked =
                wanted.stream().filter(want -> changing.contains(want.day())).toList();
        model.addAttribute("proposal", proposal);
        model.addAttribute("rows", DayRows.of(asked).rows());
        model.addAttribute("moved", proposal.effects().stream().map(view::moved).toList());
        crumbs(model, locale).put("/calendar/change", say(locale, "calendar.days.change"));
        return "calendar/proposal";
    }

    @PostMapping("/take")
    String take(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam long edition,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        DayRows rows = DayRows.typed(fields);
        try {
            long number = calendar.change(rows.read(), edition);
            redirect.addFlashAttribute("done", say(locale, "calendar.days.done"));
            return "redirect:/calendar/changes/" + number;
        } catch (RefusedException refused) {
            return form(rows.rows().get(0), said(refused, locale), locale, model);
        }
    }

    private String form(Row row, List<String> problems, Locale locale, Model model) {
        model.addAttribute("row", row);
        model.addAttribute(
                "kinds", Arrays.stream(DayKind.values()).map(DayKind::code).toList());
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
        crumbs(model, locale);
        return "calendar/change";
    }

    private Map<String, String> crumbs(Model model, Locale locale) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/calendar", say(locale, "calendar.days"));
        model.addAttribute("crumbs", crumbs);
        return crumbs;
    }

    /** Faults of a file name its line. */
    private List<String> said(RefusedException refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> fault.path().isEmpty() ? messages.getMessage(fault, locale) : fault.say(messages, locale))
                .toList();
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
