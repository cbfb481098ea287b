package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * How one rule stands for one unit and period at a moment. Shares are per cent with at most four decimals, cut.
 *
 * @param due the due moment that counted, extension included; absent where there is none
 * @param value the figure, where it is certain
 * @param lower the least it can be
 * @param upper the most it can be; absent = unbounded
 * @param threshold what it is held against
 * @param missing whose figures are missing: the topmost units nothing of which is reported, in the order of their codes
 * @param reason machine-readable code with its figures: {@code missing=3 due=2020-06-09}
 */
public record Verdict(
        Rule rule,
        Unit unit,
        Period period,
        @Nullable Due due,
        Outcome outcome,
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal threshold,
        List<Unit> missing,
        String reason) {

    /** The new last day, where the unit was given one; absent = no extension. */
    public @Nullable LocalDate extendedTo() {
        return Reason.extendedTo(reason);
    }

    /** The number of the letter by which it was waived or extended; absent = none was named. */
    public @Nullable String letter() {
        return Reason.letter(reason);
    }

    /** The six verdicts. */
    public enum Outcome {
        MET,
        NOT_MET,
        NOT_YET_DUE,
        UNKNOWN,
        WAIVED,
        NOT_APPLICABLE
    }

    /** What lies behind a verdict; see the table of contracts. */
    public enum State {
        NOT_APPLICABLE,
        WAIVED,
        REACHED,
        ON_TIME,
        DONE,
        SHORT,
        EXCEEDED,
        LATE,
        DONE_LATE,
        MISSING,
        UNKNOWN,
        OPEN,
        AWAITING_FIGURES,
        AWAITING_GUIDANCE,
        NO_DAY
    }
}
