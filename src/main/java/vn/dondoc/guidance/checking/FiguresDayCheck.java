package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/**
 * Warns of a target with a day of its own after the report that brings its figures: they say nothing of the time
 * between. A target for the whole period is usually judged by a report before its end, and nothing is said of it.
 */
final class FiguresDayCheck implements PackCheck {

    private record Days(LocalDate figures, LocalDate target) {}

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule target : pack.rules()) {
            Optional.ofNullable(target.figuresFrom())
                    .flatMap(pack::rule)
                    .flatMap(report -> tooEarly(target, report, pack))
                    .ifPresent(days -> findings.warn(
                            target,
                            "guidance.warning.figures-before-day",
                            String.valueOf(target.figuresFrom()),
                            say(days.figures()),
                            target.code(),
                            say(days.target())));
        }
    }

    private static Optional<Days> tooEarly(Rule target, Rule report, RulePack pack) {
        if (target.deadline() instanceof Deadline.EndOfPeriod) {
            return Optional.empty();
        }
        return periods(target, pack)
                .flatMap(period -> day(target, period, pack).filter(day -> !day.equals(period.end())).stream()
                        .flatMap(day -> last(report, period, pack)
                                .filter(figures -> figures.isBefore(day))
                                .map(figures -> new Days(figures, day))
                                .stream()))
                .findFirst();
    }

    /** The last printed day of the report: of the same period if it has that one, else of all of the year. */
    private static Optional<LocalDate> last(Rule report, Period period, RulePack pack) {
        List<Period> all = periods(report, pack).toList();
        List<Period> asked = all.contains(period) ? List.of(period) : all;
        return asked.stream().flatMap(one -> day(report, one, pack).stream()).max(LocalDate::compareTo);
    }

    private static Stream<Period> periods(Rule rule, RulePack pack) {
        return rule.rhythms().stream().flatMap(rhythm -> Period.of(rhythm, pack.year()).stream());
    }

    private static Optional<LocalDate> day(Rule rule, Period period, RulePack pack) {
        return PrintedDay.of(rule.deadline(), period, pack.settings());
    }

    private static String say(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
