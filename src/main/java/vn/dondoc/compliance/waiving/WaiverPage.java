package vn.dondoc.compliance.waiving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.compliance.waiving.WaiverView.Line;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.UnitId;

/** What the pages of waivers have in common: the way back, what is wrong with a form, what was given before. */
@Component
class WaiverPage {

    /** On one page; about three sheets of paper. */
    static final int LINES = 100;

    private final WaiverTray tray;
    private final WaiverWords words;
    private final MessageSource messages;

    WaiverPage(WaiverTray tray, WaiverWords words, MessageSource messages) {
        this.tray = tray;
        this.words = words;
        this.messages = messages;
    }

    /** All that is wrong; where it is all only to be noted, the page offers to go on. */
    void fill(List<Fault> faults, Locale locale, Model model) {
        if (!faults.isEmpty()) {
            model.addAttribute(
                    "problems",
                    faults.stream().map(fault -> line(fault, locale)).distinct().toList());
            model.addAttribute("onlyNotes", faults.stream().allMatch(Fault::warning));
        }
        model.addAttribute("crumbs", Map.of("/waivers", words.text(locale, "title")));
    }

    private String line(Fault fault, Locale locale) {
        String said = messages.getMessage(fault, locale);
        return fault.path().isEmpty() ? said : fault.path() + ": " + said;
    }

    /** What else than the one shown was asked for and given for the unit, as much as a page holds. */
    List<Line> earlier(String shown, UnitId unit, Locale locale) {
        return tray.of(unit, locale).stream()
                .filter(line -> !line.path().equals(shown))
                .limit(LINES)
                .toList();
    }

    /** A period that an address names. */
    static Period period(String name) {
        try {
            return Period.parse(name);
        } catch (IllegalArgumentException noPeriod) {
            throw none();
        }
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
