package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.OfficeCalendar;
import vn.dondoc.calendar.WorkingDays;

/** The days off and make-up days of a year, and what was changed in them; for everyone signed in. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int PAGE_SIZE = 30;

    private final OfficeCalendar calendar;
    private final CalendarView view;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(OfficeCalendar calendar, CalendarView view, MessageSource messages, Clock clock) {
        this.calendar = calendar;
        this.view = view;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam @Nullable Integer year, Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
        WorkingDays worked = calendar.workingDays();
        model.addAttribute("view", YearView.of(shown, calendar.days(), worked));
        model.addAttribute(
                "isKnown",
                worked.knownUntil().filter(end -> end.getYear() >= shown).isPresent());
        return "calendar/year";
    }

    /** Who changed what and when, the newest on top. */
    @GetMapping("/changes")
    String changes(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        int number = Math.max(0, Math.min(page, LAST_YEAR));
        List<CalendarView.Edition> editions = view.editions(PAGE_SIZE + 1, number * PAGE_SIZE);
        model.addAttribute("editions", editions.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("page", number);
        model.addAttribute("pages", editions.size() > PAGE_SIZE ? number + 2 : number + 1);
        model.addAttribute("crumbs", Map.of("/calendar", say(locale, "calendar.days")));
        return "calendar/editions";
    }

    /** One change, and what moved by it. */
    @GetMapping("/changes/{number}")
    String change(@PathVariable long number, Locale locale, Model model) {
        model.addAttribute(
                "edition", view.edition(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/calendar", say(locale, "calendar.days"));
        crumbs.put("/calendar/changes", say(locale, "calendar.days.changes"));
        model.addAttribute("crumbs", crumbs);
        return "calendar/edition";
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
