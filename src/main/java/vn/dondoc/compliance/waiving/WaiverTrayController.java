package vn.dondoc.compliance.waiving;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.compliance.waiving.WaiverView.Line;

/** The tray of what is asked for and was decided. */
@Controller
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'CHAIR', 'CLERK')")
class WaiverTrayController {

    private final WaiverTray tray;
    private final FollowedPacks packs;

    WaiverTrayController(WaiverTray tray, FollowedPacks packs) {
        this.tray = tray;
        this.packs = packs;
    }

    @GetMapping("/waivers")
    String tray(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        int size = WaiverPage.LINES;
        List<Line> lines = tray.lines(unit, rule, locale);
        int count = Math.max(1, (lines.size() + size - 1) / size);
        int at = Math.min(Math.max(page, 0), count - 1);
        model.addAttribute("unit", unit);
        model.addAttribute("rule", rule);
        model.addAttribute("rules", packs.titles());
        model.addAttribute("total", lines.size());
        model.addAttribute("open", lines.stream().filter(Line::isOpen).count());
        model.addAttribute(
                "lines", lines.stream().skip((long) at * size).limit(size).toList());
        model.addAttribute("page", at);
        model.addAttribute("pages", count);
        model.addAttribute(
                "path",
                UriComponentsBuilder.fromPath("/waivers")
                        .queryParam("unit", unit == null ? "" : unit)
                        .queryParam("rule", rule == null ? "" : rule)
                        .encode()
                        .toUriString());
        return "compliance/waivers";
    }
}
