package vn.dondoc.reporting.consolidated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.territory.Unit;

/**
 * A unit below, and how it stands with its report.
 *
 * @param owed absent = no rule asks it for the report
 * @param received when the report came first; absent = not yet
 * @param figures whether figures of its are there
 * @param waived whether nothing is owed at present
 */
record Sender(
        Unit unit,
        @Nullable Obligation owed,
        @Nullable Instant received,
        boolean figures,
        boolean waived,
        Instant asOf) {

    enum State {
        /** In time, or where no day is given: here. */
        SENT,
        LATE,
        MISSING,
        /** Not here, and the day has not passed or there is none. */
        OPEN,
        WAIVED
    }

    State state() {
        if (received != null) {
            return due() != null && due().isPast(received) ? State.LATE : State.SENT;
        } else if (waived) {
            return State.WAIVED;
        }
        return due() != null && due().isPast(asOf) ? State.MISSING : State.OPEN;
    }

    boolean isHere() {
        return received != null;
    }

    @Nullable
    Due due() {
        return owed == null ? null : owed.due();
    }

    /** Calendar days from the last day to the receipt, or to now; 0 = not late. */
    long daysLate() {
        Due due = due();
        if (due == null || state() != State.LATE && state() != State.MISSING) {
            return 0;
        }
        LocalDate until = Words.dayOf(received == null ? asOf : received);
        return ChronoUnit.DAYS.between(due.lastDay(), until);
    }
}
