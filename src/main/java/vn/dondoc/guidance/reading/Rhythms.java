package vn.dondoc.guidance.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;

/**
 * The periods of a rule: its report's kinds, else the words beside the scope, else those of the deadline, else the
 * pack's year. Two that differ are a fault.
 */
final class Rhythms {

    private Rhythms() {}

    /** @param said the rhythm beside the scope; absent = none */
    static Outcome<List<Rhythm>> of(Demand demand, @Nullable Rhythm said, DeadlineReader.Read deadline) {
        List<Rhythm> kinds = demand instanceof Demand.SendReport report ? report.rhythms() : List.of();
        @Nullable Rhythm implied = deadline.implied();
        List<Rhythm> rhythms =
                !kinds.isEmpty() ? kinds : List.of(said != null ? said : implied != null ? implied : Rhythm.ANNUAL);
        if (said != null && !rhythms.equals(List.of(said))) {
            return differ(rhythms.get(0), said);
        } else if (implied != null && implied != Rhythm.OCCASIONAL && !rhythms.equals(List.of(implied))) {
            return differ(rhythms.get(0) == implied ? rhythms.get(1) : rhythms.get(0), implied);
        } else if (deadline.yearly() && !isOnce(rhythms)) {
            return Outcome.wrong(
                    "guidance.fault.one-day-many-periods", deadline.deadline().words(), said(rhythms));
        }
        return Outcome.of(rhythms);
    }

    private static boolean isOnce(List<Rhythm> rhythms) {
        return rhythms.size() == 1 && rhythms.get(0) != Rhythm.MONTHLY && rhythms.get(0) != Rhythm.QUARTERLY;
    }

    private static Outcome<List<Rhythm>> differ(Rhythm one, Rhythm other) {
        return Outcome.wrong("guidance.fault.rhythms-differ", RhythmWords.say(one), RhythmWords.say(other));
    }

    private static String said(List<Rhythm> rhythms) {
        return String.join(", ", rhythms.stream().map(RhythmWords::say).toList());
    }
}
