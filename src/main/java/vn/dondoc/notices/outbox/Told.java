package vn.dondoc.notices.outbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a mail tells of one obligation.
 *
 * @param unit as {@link vn.dondoc.territory.UnitId} writes itself
 * @param dueDay the last acceptable day it spoke of; another one (an extension) starts the ladder anew
 * @param step working days from the due day, negative before it; 0 for what is no step
 * @param inPlaceOf user name of who is away and for whom the reader was told; absent = told to whom it concerns
 */
public record Told(
        String pack,
        String rule,
        String unit,
        String period,
        LocalDate dueDay,
        Kind kind,
        int step,
        @Nullable String inPlaceOf) {

    /** Told to who owes or oversees it. */
    public Told(String pack, String rule, String unit, String period, LocalDate dueDay, Kind kind, int step) {
        this(pack, rule, unit, period, dueDay, kind, step, null);
    }

    /** The same as told to who stands in for that person. */
    public Told inPlaceOf(String username) {
        return new Told(pack, rule, unit, period, dueDay, kind, step, username);
    }

    /** What is told. */
    public enum Kind {
        /** A step of the ladder. */
        STEP,
        /** A step towards the day for a correction. */
        CORRECTION,
        /** A target is newly not met. */
        NOT_MET,
        /** A target told as not met no longer is. */
        REVERSED,
        /** Something else about it: that it came in, was given back, is asked about. No reminder. */
        NOTE;

        /** Whether it leads up to a day, or comes after it. */
        public boolean isStep() {
            return this == STEP || this == CORRECTION;
        }
    }
}
