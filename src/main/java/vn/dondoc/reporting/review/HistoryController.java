package vn.dondoc.reporting.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officers;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;

/** How the figures of a report came about, and what differs between two of its versions. */
@Controller
class HistoryController {

    private final ReportAddresses addresses;
    private final Histories histories;
    private final Officers officers;
    private final Access access;

    HistoryController(ReportAddresses addresses, Histories histories, Officers officers, Access access) {
        this.addresses = addresses;
        this.histories = histories;
        this.officers = officers;
        this.access = access;
    }

    /** What nobody owes, and what has no form, is not found. */
    @ModelAttribute("report")
    Report report(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        Report report = addresses.report(rule, unit, period);
        access.requireSee(report.unit().id());
        if (report.form() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return report;
    }

    @ModelAttribute("crumbs")
    Map<String, String> crumbs(@ModelAttribute("report") Report report) {
        return Map.of(report.key().path(), report.rule().title());
    }

    @GetMapping("/figures/{rule}/{unit}/{*period}")
    String figures(@ModelAttribute("report") Report report, Model model) {
        List<String> words = report.figures().keySet().stream()
                .filter(code -> !requireNonNull(report.pack().indicators().get(code))
                        .type()
                        .isNumber())
                .toList();
        List<FigureChange> changes =
                new ArrayList<>(histories.numbers(report.unit().id(), report.period()));
        changes.addAll(histories.words(report.pack().name(), report.key(), words));
        model.addAttribute(
                "names",
                officers.names(changes.stream()
                        .map(FigureChange::by)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        model.addAttribute("history", FigureHistory.of(report, changes));
        return "reporting/figures";
    }

    /**
     * @param from number of a version; absent = the one sent before the last
     * @param to likewise; absent = the newest
     */
    @GetMapping("/versions/{rule}/{unit}/{*period}")
    String versions(
            @ModelAttribute("report") Report report,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        List<SavedVersion> versions = histories.versions(report.pack().name(), report.key());
        model.addAttribute("versions", versions);
        model.addAttribute(
                "names", officers.names(versions.stream().map(SavedVersion::by).collect(Collectors.toSet())));
        if (versions.size() > 1) {
            SavedVersion later = version(versions, to == null ? versions.size() : to);
            SavedVersion earlier = version(versions, from == null ? usual(versions, later) : from);
            Map<Long, Map<String, String>> entries = histories.entries(
                    List.of(earlier.id(), later.id()), report.figures().keySet());
            model.addAttribute(
                    "comparison",
                    Comparison.of(
                            report,
                            earlier,
                            later,
                            entries.getOrDefault(earlier.id(), Map.of()),
                            entries.getOrDefault(later.id(), Map.of())));
        }
        return "reporting/versions";
    }

    /** The last one sent before it; where none was, the one before it. */
    private static int usual(List<SavedVersion> versions, SavedVersion later) {
        return versions.stream()
                .filter(version -> version.sent() && version.number() < later.number())
                .mapToInt(SavedVersion::number)
                .max()
                .orElse(Math.max(1, later.number() - 1));
    }

    private static SavedVersion version(List<SavedVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
