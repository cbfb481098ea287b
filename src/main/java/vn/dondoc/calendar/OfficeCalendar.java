package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The days off and make-up days of this installation. Everyone reads it; administrators change it, each day with its
 * name, kind and source. What is still owed is planned anew in the same transaction; no past due day moves by it, nor
 * does anybody become late.
 */
public interface OfficeCalendar {

    WorkingDays workingDays();

    /** The days that differ from the week, in order. */
    SortedMap<LocalDate, CalendarDay> days();

    /**
     * What wanted days would change; writes nothing.
     *
     * @throws vn.dondoc.territory.RefusedException with everything wrong
     */
    Proposal propose(List<Wanted> wanted);

    /**
     * Changes the days.
     *
     * @param seen the edition that the proposal was made on
     * @return the number of the new edition
     * @throws vn.dondoc.territory.RefusedException with everything wrong, also where the calendar has changed since
     */
    long change(List<Wanted> wanted, long seen);

    /** The newest first, without the one of the first start. */
    List<CalendarEdition> editions(int limit, int offset);

    Optional<CalendarEdition> edition(long number);

    /**
     * A day as somebody wants it.
     *
     * @param to absent = an ordinary day of its week
     * @param source who said so
     */
    record Wanted(LocalDate day, @Nullable CalendarDay to, String source) {

        public static Wanted of(CalendarDay day) {
            return new Wanted(day.day(), day, day.source());
        }
    }

    /**
     * What would happen.
     *
     * @param edition the newest now
     * @param same how many of the days wanted are so already
     */
    record Proposal(long edition, List<DayChange> changes, int same, List<Effect> effects) {}

    /**
     * What would happen to the obligations of a pack; packs to which nothing happens are left out.
     *
     * @param changes what would move, vanish or appear
     * @param reminders how many steps of the ladders would come on another day
     */
    record Effect(String pack, List<PlanChange> changes, int reminders) {}
}
