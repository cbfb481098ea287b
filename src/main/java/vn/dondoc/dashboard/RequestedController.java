package vn.dondoc.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Opening;
import vn.dondoc.guidance.AdoptedPack;

/** What letters ask for: how many have sent it, and who has not. */
@Controller
@RequestMapping("/requests")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class RequestedController {

    private static final int PAGE_SIZE = 50;

    private final CurrentPack packs;
    private final RequestedList list;
    private final Officers officers;
    private final MessageSource messages;

    RequestedController(CurrentPack packs, RequestedList list, Officers officers, MessageSource messages) {
        this.packs = packs;
        this.list = list;
        this.officers = officers;
        this.messages = messages;
    }

    @GetMapping
    String all(
            @RequestParam @Nullable String pack,
            @RequestParam(defaultValue = "OPEN") Requested.Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return packs.named(pack).map(found -> page(found, wanted, page, model)).orElse("dashboard/packless");
    }

    private String page(AdoptedPack pack, Requested.Wanted wanted, int page, Model model) {
        List<Requested> found = list.of(pack).stream().filter(wanted::admits).toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int at = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("pack", pack);
        model.addAttribute("wanted", wanted);
        model.addAttribute(
                "requests",
                found.stream().skip((long) at * PAGE_SIZE).limit(PAGE_SIZE).toList());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        return "dashboard/requests";
    }

    @GetMapping("/{province}/{year}/{number:\\d{1,6}}")
    String one(@PathVariable String province, @PathVariable String year, @PathVariable int number, Model model) {
        AdoptedPack pack = packs.named(province + "/" + year).orElseThrow(CurrentUnits::notFound);
        Requested requested = list.of(pack).stream()
                .filter(candidate -> candidate.request().number() == number)
                .findFirst()
                .orElseThrow(CurrentUnits::notFound);
        model.addAttribute("pack", pack);
        model.addAttribute("requested", requested);
        model.addAttribute("by", person(requested.request().entered()));
        Opening.Withdrawal withdrawn = requested.request().withdrawn();
        if (withdrawn != null) {
            model.addAttribute("withdrawnBy", person(withdrawn.entered()));
        }
        model.addAttribute(
                "crumbs",
                Map.of("/requests", messages.getMessage("calendar.requests", null, LocaleContextHolder.getLocale())));
        return "dashboard/request";
    }

    private String person(Opening.Entry entry) {
        return officers.find(entry.by()).map(Officer::name).orElse(entry.by());
    }
}
