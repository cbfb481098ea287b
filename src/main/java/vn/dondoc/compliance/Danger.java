package vn.dondoc.compliance;

import java.time.LocalDate;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Rule;

/** Which targets are in danger: not certain, and few working days left. */
public final class Danger {

    private final WorkingDays workingDays;
    private final int days;

    /** @param days how many working days are few; the pack says so */
    public Danger(WorkingDays workingDays, int days) {
        this.workingDays = workingDays;
        this.days = days;
    }

    /** @param today not counted itself; the last acceptable day is */
    public boolean threatens(Verdict verdict, LocalDate today) {
        return verdict.rule().kind() == Rule.Kind.TARGET
                && verdict.outcome() == Outcome.NOT_YET_DUE
                && verdict.state() == State.OPEN
                && verdict.due() != null
                && !today.isAfter(verdict.due().lastDay())
                && workingDays.between(today, verdict.due().lastDay()) <= days;
    }
}
