package vn.dondoc.notices.outbox;

import java.time.LocalDate;

/**
 * One thing that a mail tells of one obligation.
 *
 * @param unit as {@link vn.dondoc.territory.UnitId} writes itself
 * @param dueDay the last acceptable day it spoke of; another one (an extension) starts the ladder anew
 * @param step working days from the due day, negative before it; 0 for what is no step
 */
public record Told(String pack, String rule, String unit, String period, LocalDate dueDay, Kind kind, int step) {

    /** What is told. */
    public enum Kind {
        /** A step of the ladder. */
        STEP,
        /** A target is newly not met. */
        NOT_MET,
        /** A target told as not met no longer is. */
        REVERSED
    }
}
