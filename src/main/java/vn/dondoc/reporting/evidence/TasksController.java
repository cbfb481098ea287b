package vn.dondoc.reporting.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The tasks of a unit: milestones, trainings, inspections; ticked off on the page of each. */
@Controller
class TasksController {

    /** Units that a few words may mean. */
    private static final int MOST = 30;

    private final Tasks tasks;
    private final Units units;
    private final Access access;
    private final Clock clock;

    TasksController(Tasks tasks, Units units, Access access, Clock clock) {
        this.tasks = tasks;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param unit whose; absent = one's own
     * @param words of the name of another unit that is looked for
     */
    @GetMapping("/tasks")
    String page(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        Unit shown =
                units.territory().find(id(unit)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int wanted = year == null ? LocalDate.now(clock).getYear() : Math.min(Math.max(year, 2000), 2999);
        model.addAttribute("unit", shown);
        model.addAttribute("year", Integer.toString(wanted));
        model.addAttribute("tasks", tasks.of(shown.id(), wanted));
        model.addAttribute("mayReport", access.mayReportFor(shown.id()));
        model.addAttribute("words", words);
        model.addAttribute("found", words == null ? List.of() : found(words));
        return "reporting/tasks";
    }

    private UnitId id(@Nullable String unit) {
        if (unit != null) {
            return UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return access.homes().stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Unit> found(String words) {
        return units.search(words, MOST).stream()
                .filter(one -> access.maySee(one.id()))
                .toList();
    }
}
