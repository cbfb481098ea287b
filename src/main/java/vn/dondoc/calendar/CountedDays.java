package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/**
 * Days that stand in no document: counted from what came about or from the day of the unit above, or set by an office.
 *
 * @param printed reads the words that name a day
 */
record CountedDays(Deadlines printed) {

    /** Whether the words leave the day to the office. Occasions are not due at all, a cascade follows the one above. */
    static boolean isOpen(Deadline deadline) {
        return deadline instanceof Deadline.NoDay
                || deadline instanceof Deadline.Waiting waiting && waiting.days() == null;
    }

    /** By when it is owed now that it came about; absent where neither the rule nor the office gave a day. */
    @Nullable
    Due after(Opening opening, Rule rule, Period period) {
        if (rule.deadline() instanceof Deadline.AfterEvent after) {
            return after(opening, rule, after.days(), after.working());
        } else if (rule.deadline() instanceof Deadline.Waiting waiting && waiting.days() != null) {
            return after(opening, rule, waiting.days(), false);
        } else if (isOpen(rule.deadline()) && opening.lastDay() != null) {
            return asSet(
                    opening.lastDay(),
                    cameAbout(opening, rule).say("opened-with-day", Explanation.date(opening.lastDay())));
        }
        return printed.due(rule, period);
    }

    /** Calendar days roll like a printed day; of working days the last one is worked anyway. */
    private Due after(Opening opening, Rule rule, int days, boolean working) {
        Explanation why = cameAbout(opening, rule);
        if (working) {
            LocalDate last = printed.workingDays().plus(opening.day(), days);
            return asSet(last, why.say("plus-working-days", days));
        }
        LocalDate last = opening.day().plusDays(days);
        return printed.onOrBefore(rule.kind(), last, why.say("plus-days", days, Explanation.date(last)));
    }

    private Explanation cameAbout(Opening opening, Rule rule) {
        String what = "came-about." + opening.awaited().kind();
        return printed.say(rule)
                .say(
                        what,
                        opening.awaited().words(),
                        Explanation.date(opening.day()),
                        named(opening.letterNumber()),
                        opening.day());
    }

    /** {@code , số 12/CV-MTTQ}, or nothing. */
    private static Object named(@Nullable String letterNumber) {
        return letterNumber == null ? "" : Due.Step.of("calendar.letter-number", letterNumber);
    }

    /** The day that the letter prints, or the new one that was given since. */
    @Nullable
    Due asRequested(Request request, Rule rule) {
        Due due = printed.due(rule, request.period());
        return due == null || request.terms().size() == 1
                ? due
                : due.explainedBy(Due.Step.of(
                        Explanation.code("new-term"),
                        request.terms().get(0).words(),
                        request.term().reason()));
    }

    /** So many working days before the last day of the unit above. */
    Due before(LocalDate lastDayAbove, Rule rule, Deadline.BeforeAbove deadline) {
        LocalDate last = printed.workingDays().plus(lastDayAbove, -deadline.workingDays());
        return asSet(
                last,
                printed.say(rule)
                        .say("before-above", Explanation.weekday(lastDayAbove), deadline.workingDays(), lastDayAbove));
    }

    /** The day that an administrator set where the words give none. */
    Due setByOffice(SetDay set, Rule rule) {
        LocalDate day = Objects.requireNonNull(set.lastDay());
        return asSet(day, printed.say(rule).say("set-by-office", Explanation.date(day)));
    }

    /** The earlier of the day that the rule gives and the one that a unit above set. */
    Due setByUnit(SetDay set, UnitTree tree, Rule rule, @Nullable Due given) {
        LocalDate day = Objects.requireNonNull(set.lastDay());
        if (given != null && !day.isBefore(given.lastDay())) {
            return given;
        }
        Unit above = tree.find(Objects.requireNonNull(set.unit())).orElseThrow();
        return asSet(day, printed.say(rule).say("set-by-unit", Explanation.date(day), above.fullName(), above.code()));
    }

    private static Due asSet(LocalDate day, Explanation why) {
        return Due.on(day, day, null, false, why.last(day, null));
    }
}
