package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Cause;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.PlanChange;
import vn.dondoc.calendar.PlanHistory;
import vn.dondoc.calendar.Planned;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;

/** The adopted versions of a pack: who adopted each and when, what it judges, and what it did to the obligations. */
@Controller
@RequestMapping("/packs/{province}/{year}/versions")
class VersionController {

    private final Packs packs;
    private final PlanHistory plans;
    private final Obligations obligations;
    private final UnitNames units;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    VersionController(
            Packs packs,
            PlanHistory plans,
            Obligations obligations,
            UnitNames units,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.packs = packs;
        this.plans = plans;
        this.obligations = obligations;
        this.units = units;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A version and the days that it judges.
     *
     * @param from absent = from the beginning
     * @param until inclusive; absent = to the end; before {@code from} = it judges nothing
     */
    record Line(
            VersionHead head,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public boolean judges() {
            return from == null || until == null || !until.isBefore(from);
        }
    }

    /** A planning, its changes by rule; those of units that the reader may not see are left out. */
    record Told(Cause cause, Instant at, List<Change> changes) {}

    @GetMapping
    String list(@PathVariable String province, @PathVariable String year, Locale locale, Model model) {
        String name = province + "/" + year;
        model.addAttribute("name", name);
        model.addAttribute("lines", lines(name));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("crumbs", crumbs(name, locale));
        return "calendar/versions";
    }

    @GetMapping("/{version:\\d{1,6}}")
    String version(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable int version,
            Locale locale,
            Model model) {
        String name = province + "/" + year;
        Line line = lines(name).stream()
                .filter(candidate -> candidate.head().version() == version)
                .findFirst()
                .orElseThrow(VersionController::notFound);
        Map<String, String> crumbs = crumbs(name, locale);
        crumbs.put("/packs/" + name + "/versions", say(locale, "calendar.version.all"));
        model.addAttribute("name", name);
        model.addAttribute("line", line);
        model.addAttribute("plannings", told(name, version));
        model.addAttribute("drl", packs.open(line.head()).rules().drl());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("crumbs", crumbs);
        return "calendar/version";
    }

    /** The newest first. */
    private List<Line> lines(String name) {
        List<VersionHead> versions = packs.versions(name);
        if (versions.isEmpty()) {
            throw notFound();
        }
        PackHistory history = new PackHistory(versions);
        List<Line> lines = new ArrayList<>();
        for (VersionHead head : versions) {
            boolean oldest = head.version() == 1;
            lines.add(new Line(head, oldest ? null : head.adoptedOn(), until(head, history)));
        }
        return lines;
    }

    private static @Nullable LocalDate until(VersionHead head, PackHistory history) {
        return history.versions().stream()
                .filter(other -> other.version() > head.version())
                .map(other -> other.adoptedOn().minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private List<Told> told(String name, int version) {
        Map<String, String> titles = titles(name, version);
        return plans.of(name, version).stream()
                .map(planned -> told(planned, titles))
                .filter(told -> !told.changes().isEmpty())
                .toList();
    }

    private Told told(Planned planned, Map<String, String> titles) {
        List<PlanChange> seen = planned.changes().stream()
                .filter(change -> access.maySee(change.unit()))
                .toList();
        return new Told(planned.cause(), planned.at(), Change.of(seen, code -> titles.getOrDefault(code, code), units));
    }

    /** Rules of the version; what vanished with it is called as the version before did. */
    private Map<String, String> titles(String name, int version) {
        Map<String, String> titles = new LinkedHashMap<>();
        obligations.entered(name).requests().forEach(request -> titles.put(request.code(), request.subject()));
        for (int each = version; each >= Math.max(1, version - 1); each--) {
            packs.version(name, each)
                    .ifPresent(adopted ->
                            adopted.pack().rules().forEach(rule -> titles.putIfAbsent(rule.code(), rule.title())));
        }
        return titles;
    }

    private Map<String, String> crumbs(String name, Locale locale) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/packs", say(locale, "guidance.page.packs"));
        crumbs.put("/packs/" + name, name);
        return crumbs;
    }

    private String say(Locale locale, String code) {
        return messages.getMessage(code, null, locale);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
