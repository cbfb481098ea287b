package vn.dondoc.calendar;

import java.time.LocalDate;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** The days on which a rule is in force, both inclusive. */
record Validity(LocalDate from, LocalDate until) {

    static Validity of(Rule rule, RulePack pack) {
        return new Validity(
                rule.from() != null ? rule.from() : pack.from(), rule.until() != null ? rule.until() : pack.until());
    }

    /**
     * Some of the period lies in it, nothing is asked for a day before it began, and what was opened came about while it
     * was in force.
     *
     * @param day the due day, else the period's end
     */
    boolean covers(Turn turn, LocalDate day) {
        return !turn.period().start().isAfter(until)
                && !turn.period().end().isBefore(from)
                && !day.isBefore(from)
                && (turn.opening() == null || covers(turn.opening().day()));
    }

    private boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
