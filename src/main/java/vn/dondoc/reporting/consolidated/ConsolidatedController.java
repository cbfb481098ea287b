package vn.dondoc.reporting.consolidated;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The consolidated reports: which there are, each as it would be issued now, and what its figures were added up from. */
@Controller
@RequestMapping("/consolidated")
class ConsolidatedController {

    private final Subjects subjects;
    private final ReportComposer composer;
    private final Tallies tallies;
    private final Issues issues;
    private final IssueDesk desk;
    private final BlockDesk blocks;
    private final ReportPaper paper;
    private final ReportSheet sheet;
    private final Rights rights;
    private final Access access;
    private final Units units;
    private final Clock clock;
    private final MessageSource messages;

    ConsolidatedController(
            Subjects subjects,
            ReportComposer composer,
            Tallies tallies,
            Issues issues,
            IssueDesk desk,
            BlockDesk blocks,
            ReportPaper paper,
            ReportSheet sheet,
            Rights rights,
            Access access,
            Units units,
            Clock clock,
            MessageSource messages) {
        this.subjects = subjects;
        this.composer = composer;
        this.tallies = tallies;
        this.issues = issues;
        this.desk = desk;
        this.blocks = blocks;
        this.paper = paper;
        this.sheet = sheet;
        this.rights = rights;
        this.access = access;
        this.units = units;
        this.clock = clock;
        this.messages = messages;
    }

    /** A line of the list. */
    record Listed(Subject subject, Issues.@Nullable Head issued) {}

    /** Those of one's own unit in a year. */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : Math.min(Math.max(year, 2000), 2999);
        List<Listed> listed = new ArrayList<>();
        for (UnitId home : access.homes()) {
            Unit unit = units.territory().find(home).orElseThrow();
            if (rights.mayRead(unit)) {
                Map<String, Issues.Head> issued = issues.last(home, shown).stream()
                        .collect(Collectors.toMap(head -> head.form() + head.period(), Function.identity()));
                subjects.of(home, shown)
                        .forEach(subject -> listed.add(
                                new Listed(subject, issued.get(subject.form().code() + subject.period()))));
            }
        }
        model.addAttribute("listed", listed);
        model.addAttribute("year", Integer.toString(shown));
        return "consolidated/list";
    }

    @GetMapping("/{form}/{unit}/{period}")
    String page(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            Locale locale,
            Model model) {
        Subject subject = find(form, unit, period);
        Instant now = clock.instant();
        Content content = composer.compose(subject, now);
        List<Issue> issued = issues.of(subject);
        model.addAttribute("subject", subject);
        model.addAttribute("content", content);
        model.addAttribute("missing", missing(content));
        model.addAttribute("edition", Edition.draft(LocalDate.now(clock).getYear()));
        model.addAttribute("issues", issued);
        model.addAttribute("since", issued.isEmpty() ? List.of() : desk.changes(subject, issued.get(0), content));
        model.addAttribute("faults", FaultWords.of(blocks.faults(subject, content.texts()), messages, locale));
        model.addAttribute("mayWrite", rights.mayWrite(subject.unit()));
        model.addAttribute("words", new Words(messages));
        model.addAttribute("asOf", now);
        model.addAttribute("crumbs", Map.of("/consolidated", say("consolidated.title", locale)));
        return "consolidated/report";
    }

    private static String missing(Content content) {
        return content.senders().stream()
                .filter(line -> !line.figures())
                .map(Content.SenderLine::name)
                .collect(Collectors.joining(", "));
    }

    /** As it would be issued now; number and day left open. */
    @GetMapping("/{form}/{unit}/{period}/report.docx")
    ResponseEntity<byte[]> paper(@PathVariable String form, @PathVariable String unit, @PathVariable String period) {
        Subject subject = find(form, unit, period);
        return Download.paper(subject, paper.write(composer.compose(subject, clock.instant()), draft()));
    }

    @GetMapping("/{form}/{unit}/{period}/report.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String form, @PathVariable String unit, @PathVariable String period) {
        Subject subject = find(form, unit, period);
        return Download.sheet(subject, sheet.write(composer.compose(subject, clock.instant()), draft()));
    }

    private Edition draft() {
        return Edition.draft(LocalDate.now(clock).getYear());
    }

    /** What a figure was added up from; of every unit that one may see, so that one can follow it down. */
    @GetMapping("/{form}/{unit}/{period}/figures/{code}")
    String figure(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            @PathVariable String code,
            Locale locale,
            Model model) {
        Subject subject = subjects.find(form, unit, period).orElseThrow(ConsolidatedController::notThere);
        access.requireSee(subject.unit().id());
        if (!subject.form().indicators().contains(code)) {
            throw notThere();
        }
        Tally tally = tallies.of(subject, code, clock.instant());
        String value = composer.value(subject, tally, code);
        model.addAttribute("subject", subject);
        model.addAttribute("trace", FigureTrace.of(subject, tally, code, value));
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/consolidated", say("consolidated.title", locale));
        if (rights.mayRead(subject.unit())) {
            crumbs.put(subject.path(), subject.unit().fullName());
        }
        model.addAttribute("crumbs", crumbs);
        return "consolidated/figure";
    }

    private Subject find(String form, String unit, String period) {
        Subject subject = subjects.find(form, unit, period).orElseThrow(ConsolidatedController::notThere);
        rights.requireRead(subject.unit());
        return subject;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
