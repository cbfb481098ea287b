package vn.dondoc.calendar;

import java.time.Instant;
import java.util.List;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** What single units were let off, or given another day for; a later module decides and answers. */
public interface Reliefs {

    /** What is in force now; to be asked once for all that a page shows. */
    InForce of(AdoptedPack pack);

    /**
     * That a unit was given another day.
     *
     * @param moment the first that is too late
     */
    record NewDay(String rule, UnitId unit, Period period, Instant moment) {}

    /** What is in force at a moment, read already. */
    interface InForce {

        /** The obligation with its new day and how that came about; unchanged where none was given. */
        Obligation extended(Obligation owed);

        /** Whether nothing is owed at present. */
        boolean isWaived(Obligation owed);

        /** All new days; {@link #extended} has the same of single obligations. */
        List<NewDay> newDays();
    }
}
