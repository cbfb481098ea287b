package vn.dondoc.dashboard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.PackReviews;
import vn.dondoc.guidance.pack.RulePack;

/** What would change if a draft were adopted. */
@Controller
class EffectsController {

    private final Drafts drafts;
    private final PackReviews reviews;
    private final EffectsOfDraft effects;
    private final Access access;
    private final MessageSource messages;

    EffectsController(
            Drafts drafts, PackReviews reviews, EffectsOfDraft effects, Access access, MessageSource messages) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.effects = effects;
        this.access = access;
        this.messages = messages;
    }

    /** For whoever may read drafts. */
    @GetMapping("/packs/{province}/{year}/draft/effects")
    String page(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = province + "/" + year;
        Draft draft = drafts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Reading reading = reviews.read(draft.files());
        RulePack pack = reading.pack();
        model.addAttribute("draft", draft.head());
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("crumbs", crumbs(name, locale));
        model.addAttribute("faults", pack == null ? faults(reading) : 0L);
        if (pack != null) {
            model.addAttribute("effects", effects.of(pack, locale));
        }
        return "dashboard/effects";
    }

    private Map<String, String> crumbs(String name, Locale locale) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/packs", messages.getMessage("guidance.page.packs", null, locale));
        crumbs.put("/packs/" + name, name);
        return crumbs;
    }

    private boolean mayWrite() {
        Officer officer = access.current();
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR);
    }

    private static long faults(Reading reading) {
        return reading.faults().stream().filter(fault -> !fault.warning()).count();
    }
}
