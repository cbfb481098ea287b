package vn.dondoc.dashboard;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
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
    private final MessageSource messages;

    EffectsController(Drafts drafts, PackReviews reviews, EffectsOfDraft effects, MessageSource messages) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.effects = effects;
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
        model.addAttribute("crumbs", Map.of("/packs", messages.getMessage("guidance.page.packs", null, locale)));
        model.addAttribute("faults", pack == null ? faults(reading) : 0L);
        if (pack != null) {
            model.addAttribute("effects", effects.of(pack, locale));
        }
        return "dashboard/effects";
    }

    private static long faults(Reading reading) {
        return reading.faults().stream().filter(fault -> !fault.warning()).count();
    }
}
