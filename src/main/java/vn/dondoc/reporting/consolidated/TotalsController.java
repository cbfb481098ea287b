package vn.dondoc.reporting.consolidated;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.pack.Indicator;

/**
 * How the totals of a form came about: own figures against the sums of those below, how many of them have reported, and
 * what has moved since a moment, so that a late figure never changes a total silently.
 */
@Controller
class TotalsController {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Subjects subjects;
    private final Tallies tallies;
    private final Issues issues;
    private final Access access;
    private final Clock clock;

    TotalsController(Subjects subjects, Tallies tallies, Issues issues, Access access, Clock clock) {
        this.subjects = subjects;
        this.tallies = tallies;
        this.issues = issues;
        this.access = access;
        this.clock = clock;
    }

    /** @param since a day: what has moved since its end; absent = since the last issue, else since the reports fell due */
    @GetMapping("/consolidated/{form}/{unit}/{period}/totals")
    String page(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false, defaultValue = "false") boolean odd,
            Model model) {
        Subject subject =
                subjects.find(form, unit, period).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.requireSee(subject.unit().id());
        boolean typed = since != null && !since.isBlank();
        Instant from = typed ? endOf(since) : usual(subject);
        Tally now = tallies.of(subject, clock.instant());
        Tally before = from == null ? null : tallies.of(subject, from);
        List<TotalLine> lines = subject.form().indicators().stream()
                .map(now::indicator)
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .map(Indicator::code)
                .map(code -> TotalLine.of(subject, now, before, code))
                .toList();
        model.addAttribute("subject", subject);
        model.addAttribute(
                "lines", odd ? lines.stream().filter(TotalLine::isOdd).toList() : lines);
        model.addAttribute("oddLines", lines.stream().filter(TotalLine::isOdd).count());
        model.addAttribute(
                "movedLines",
                lines.stream().filter(line -> line.moved() != null).count());
        model.addAttribute("size", now.size());
        model.addAttribute("odd", odd);
        model.addAttribute("since", from);
        model.addAttribute("typed", since);
        model.addAttribute("unreadable", typed && from == null);
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/units/" + subject.unit().id(), subject.unit().fullName());
        model.addAttribute("crumbs", crumbs);
        return "consolidated/totals";
    }

    private @Nullable Instant endOf(String day) {
        try {
            Instant end = LocalDate.parse(day.strip(), DAY)
                    .plusDays(1)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
            return end.isBefore(clock.instant()) ? end : clock.instant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The last issue's moment; else the first due moment of those below, once it is past. */
    private @Nullable Instant usual(Subject subject) {
        return issues.of(subject).stream()
                .findFirst()
                .map(Issue::asOf)
                .or(() -> subject.owed().stream()
                        .map(Obligation::due)
                        .filter(due -> due != null && due.isPast(clock.instant()))
                        .map(due -> due.moment())
                        .min(Instant::compareTo))
                .orElse(null);
    }
}
