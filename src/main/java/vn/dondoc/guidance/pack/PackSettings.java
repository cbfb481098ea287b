package vn.dondoc.guidance.pack;

import java.util.Map;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.territory.Level;

/**
 * What a province decided once for all rules of the year.
 *
 * @param holidays whether a report's due day on a day off rolls to the next working day
 * @param beforeIsExclusive whether {@code trước ngày D} ends on the day before D
 * @param signedCopyCounts whether the signed copy, not the soft one, stops the clock
 * @param mailedFormsCount whether a form that came by mail and leaves no doubt counts at once; else its unit is asked to
 *     confirm it
 * @param newUnitsReportAlone whether a unit that was born or grew within a period reports only what happened since, so that
 *     what its predecessors reported for the period is added; else its report has theirs in it
 * @param dangerDays working days before its due day from which an uncertain target is in danger
 * @param ladders the reminders by rhythm; every rhythm has one
 * @param reportsTo the tier each tier reports to
 */
public record PackSettings(
        Holidays holidays,
        boolean beforeIsExclusive,
        boolean signedCopyCounts,
        boolean mailedFormsCount,
        boolean newUnitsReportAlone,
        int dangerDays,
        Map<Rhythm, Ladder> ladders,
        Map<Level, Level> reportsTo) {

    /** {@code holidays: next-working-day} (Civil Code 2015, article 148) or {@code as-printed}. */
    public enum Holidays {
        NEXT_WORKING_DAY,
        AS_PRINTED
    }
}
