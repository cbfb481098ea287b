package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.PackReview;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Level;

/**
 * What a pack comes to on the days as they are worked: due days on days off, a unit that would owe before those below it,
 * days that the calendar does not know. All of it only warns, since the document may want it so.
 */
final class CalendarReview implements PackReview {

    private static final String HEAD = "pack.yaml";

    private final WorkingDays workingDays;

    CalendarReview(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** One time that a rule asks for something, with its day. */
    private record Dated(Turn turn, Due due) {}

    @Override
    public List<Fault> review(RulePack pack) {
        List<Fault> found = new ArrayList<>();
        unknownDays(pack).ifPresent(found::add);
        for (Rule rule : pack.rules()) {
            daysOff(rule, pack).ifPresent(found::add);
            found.addAll(dueBeforeBelow(rule, pack));
        }
        return found;
    }

    private List<Dated> dated(Rule rule, RulePack pack) {
        Deadlines deadlines = new Deadlines(pack.settings(), workingDays);
        Validity validity = Validity.of(rule, pack);
        return Turn.of(rule, pack, Entered.NOTHING).stream()
                .flatMap(turn -> Optional.ofNullable(deadlines.due(rule, turn.period()))
                        .filter(due -> validity.covers(turn, due.lastDay()))
                        .map(due -> new Dated(turn, due))
                        .stream())
                .toList();
    }

    private Optional<Fault> unknownDays(RulePack pack) {
        LocalDate last = pack.rules().stream()
                .flatMap(rule -> dated(rule, pack).stream())
                .map(dated -> dated.due().lastDay())
                .max(Comparator.naturalOrder())
                .filter(pack.until()::isBefore)
                .orElse(pack.until());
        if (workingDays.knownUntil().isEmpty()) {
            return Optional.of(Fault.warning(HEAD, 0, "calendar.review.no-calendar"));
        }
        LocalDate known = workingDays.knownUntil().get();
        LocalDate since = workingDays.entries().firstKey().withDayOfYear(1);
        if (known.isBefore(last)) {
            return Optional.of(
                    Fault.warning(HEAD, 0, "calendar.review.ends", Explanation.date(known), Explanation.date(last)));
        }
        return since.isAfter(pack.from())
                ? Optional.of(Fault.warning(
                        HEAD, 0, "calendar.review.begins", Explanation.date(since), Explanation.date(pack.from())))
                : Optional.empty();
    }

    /** One warning for each rule, with all its days; where only the end of a time is named nobody expects otherwise. */
    private Optional<Fault> daysOff(Rule rule, RulePack pack) {
        if (!(rule.deadline() instanceof Deadline.Dated)) {
            return Optional.empty();
        }
        List<Dated> off = dated(rule, pack).stream()
                .filter(dated -> dated.due().rolled()
                        || !workingDays.isWorkingDay(dated.due().lastDay()))
                .toList();
        if (off.isEmpty()) {
            return Optional.empty();
        }
        String code = off.get(0).due().rolled() ? "calendar.review.rolls" : "calendar.review.stays";
        return Optional.of(Fault.warning(rule.file(), rule.line(), code, rule.code(), list(off), rule.sentence()));
    }

    private Due.Step list(List<Dated> off) {
        return off.stream()
                .map(dated -> say(dated.due()))
                .reduce((first, next) -> Due.Step.of("calendar.review.list", first, next))
                .orElseThrow();
    }

    private Due.Step say(Due due) {
        LocalDate day = due.rolled() ? due.printedDay() : due.lastDay();
        LocalDate other = due.rolled() ? due.lastDay() : workingDays.onOrBefore(day);
        WorkingDays.DayEntry entry = workingDays.entry(day);
        return entry == null
                ? Due.Step.of("calendar.review.day", Explanation.weekday(day), Explanation.weekday(other))
                : Due.Step.of(
                        "calendar.review.holiday", Explanation.weekday(day), entry.name(), Explanation.weekday(other));
    }

    /** The printed days are in order, or the pack would not have come this far; but those below roll as well. */
    private List<Fault> dueBeforeBelow(Rule above, RulePack pack) {
        List<Fault> found = new ArrayList<>();
        for (Rule below : pack.rules()) {
            if (form(above) != null && form(above).equals(form(below)) && reportsTo(below, above, pack)) {
                dated(above, pack).stream()
                        .flatMap(first -> dated(below, pack).stream()
                                .filter(second -> first.turn().isSameTime(second.turn()))
                                .filter(second -> first.due()
                                        .moment()
                                        .isBefore(second.due().moment()))
                                .map(second -> fault(first, second)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Fault fault(Dated above, Dated below) {
        Rule rule = above.turn().rule();
        return Fault.warning(
                rule.file(),
                rule.line(),
                "calendar.review.due-before-below",
                rule.code(),
                PeriodWords.of(above.turn().period()),
                Explanation.weekday(above.due().lastDay()),
                below.turn().rule().code(),
                Explanation.weekday(below.due().lastDay()),
                rule.sentence());
    }

    private static @Nullable String form(Rule rule) {
        return rule.demand() instanceof Demand.SendReport report ? report.form() : null;
    }

    private static boolean reportsTo(Rule below, Rule above, RulePack pack) {
        return below.scope().levels().stream().anyMatch(level -> {
            Level upper = pack.settings().reportsTo().get(level);
            return upper != null && above.scope().levels().contains(upper);
        });
    }
}
