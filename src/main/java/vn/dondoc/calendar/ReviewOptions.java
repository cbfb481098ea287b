package vn.dondoc.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.PackReview;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.UnitsCsv;

/**
 * Looks at a pack with the calendar of the rules folder, or another one, and with the units of a file, if one is given.
 * A picocli mixin for commands that check packs.
 */
public final class ReviewOptions implements PackReview {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--calendar", paramLabel = "FILE", description = "Days off; else the one of the rules folder.")
    private @Nullable Path calendar;

    @Option(names = "--units", paramLabel = "FILE", description = "Units, to look up those that packs name; as CSV.")
    private @Nullable Path units;

    /** What is wrong in those files is told with the pack. */
    @Override
    public List<Fault> review(RulePack pack) {
        List<Fault> found = new ArrayList<>();
        Path file = (calendar != null ? calendar : rules().resolve("calendar/vietnam.csv")).toAbsolutePath();
        if (calendar == null && Files.notExists(file)) {
            found.add(Fault.warning("pack.yaml", 0, "calendar.review.no-file", file.toString()));
        } else {
            CalendarCsv.Result days = CalendarCsv.read(file);
            found.addAll(days.faults());
            if (days.workingDays() != null) {
                found.addAll(new CalendarReview(days.workingDays()).review(pack));
            }
        }
        if (units != null) {
            UnitsCsv.Result territory = UnitsCsv.read(units.toAbsolutePath());
            found.addAll(territory.faults());
            if (territory.territory() != null) {
                found.addAll(new UnitReview(territory.territory()).review(pack));
            }
        }
        return found;
    }

    private Path rules() {
        return command == null
                ? Path.of("rules")
                : command.findOption("--rules-dir").getValue();
    }
}
