package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dondoc.calendar.Obligations;

/** The list of what is owed: who, what, by when. Whether it was done is the matter of later modules. */
@Controller
class ObligationController {

    private final ObligationList list;
    private final Obligations obligations;
    private final Clock clock;

    ObligationController(ObligationList list, Obligations obligations, Clock clock) {
        this.list = list;
        this.obligations = obligations;
        this.clock = clock;
    }

    @GetMapping("/obligations")
    String page(@ModelAttribute("filter") ObligationFilter filter, Locale locale, Model model) {
        model.addAttribute("page", list.page(filter, locale));
        model.addAttribute("path", filter.path());
        model.addAttribute("rules", list.rules());
        model.addAttribute("whens", ObligationFilter.When.values());
        model.addAttribute("calendarEnds", obligations.workingDays().endsSoon(LocalDate.now(clock)));
        return "calendar/obligations";
    }
}
