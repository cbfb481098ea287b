package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * The obligations of a pack were planned, also when nothing changed. Told within the transaction.
 *
 * @param pack the pack's name
 * @param moved what was owed already and is now owed by another day
 */
public record ObligationsPlanned(String pack, int added, int superseded, List<Move> moved) {

    /** From one last acceptable day to another; absent = no day. */
    public record Move(
            String rule,
            UnitId unit,
            Period period,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
