package vn.dondoc.reporting.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The links given out in reminders: for which report, to whom, until when; and the button that ends them. */
@Controller
@RequestMapping("/uploads/links")
class LinksController {

    private final LinksDesk desk;
    private final Reports reports;
    private final Units units;
    private final MessageSource messages;

    LinksController(LinksDesk desk, Reports reports, Units units, MessageSource messages) {
        this.desk = desk;
        this.reports = reports;
        this.units = units;
        this.messages = messages;
    }

    /** A report and its links, the newest first. */
    record Line(ReportKey report, String unit, String title, List<GivenLink> links) {

        /** Whether there is one to be ended. */
        public boolean isGood() {
            return links.stream().anyMatch(GivenLink::isGood);
        }
    }

    /** @param unit empty = all */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String unit, Locale locale, Model model) {
        UnitId asked = unit.isEmpty() ? null : unit(unit);
        List<Line> lines = desk.list(asked).entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "full", lines.stream().mapToInt(line -> line.links().size()).sum() >= LinksDesk.MOST);
        model.addAttribute("most", LinksDesk.MOST);
        model.addAttribute("units", desk.units());
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", Map.of("/uploads", messages.getMessage("reporting.uploads", null, locale)));
        return "reporting/links";
    }

    private Line line(ReportKey key, List<GivenLink> links) {
        return new Line(
                key,
                units.territory()
                        .find(key.unit())
                        .map(Unit::fullName)
                        .orElse(key.unit().toString()),
                reports.find(key).map(report -> report.rule().title()).orElse(key.rule()),
                links);
    }

    /** @param shown the unit whose links were listed; empty = all */
    @PostMapping("/revoke")
    String revoke(
            @RequestParam String rule,
            @RequestParam String unit,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String shown,
            Locale locale,
            RedirectAttributes redirect) {
        desk.revoke(new ReportKey(rule, unit(unit), period(period)));
        redirect.addFlashAttribute("done", messages.getMessage("reporting.uploads.revoked", null, locale));
        if (shown != null && !shown.isEmpty()) {
            redirect.addAttribute("unit", shown);
        }
        return "redirect:/uploads/links";
    }

    private static UnitId unit(String text) {
        return UnitId.tryParse(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
