package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.calendar.OfficeCalendar.Wanted;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** What is wrong with days that somebody wants to put into the calendar or take out of it. */
final class WantedDays {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final int YEARS_BACK = 20;
    private static final int YEARS_AHEAD = 5;

    private final LocalDate today;
    private final Faults faults = new Faults();

    WantedDays(LocalDate today) {
        this.today = today;
    }

    /** @throws vn.dondoc.territory.RefusedException with every fault of every day */
    void check(List<Wanted> wanted) {
        Set<LocalDate> seen = new HashSet<>();
        for (Wanted want : wanted) {
            if (!seen.add(want.day())) {
                fault("twice", want);
            }
            if (want.day().isBefore(today.minusYears(YEARS_BACK)) || want.day().isAfter(today.plusYears(YEARS_AHEAD))) {
                fault("too-far", want);
            }
            if (want.source().isBlank() || want.source().length() > LONGEST_SOURCE) {
                fault("source", want);
            }
            if (want.to() != null) {
                check(want, want.to());
            }
        }
        faults.throwIfRefused();
    }

    private void check(Wanted want, CalendarDay to) {
        if (to.name().isBlank() || to.name().length() > LONGEST_NAME) {
            fault("name", want);
        }
        if (DayKind.of(to.kind()).filter(kind -> kind.works() == to.works()).isEmpty()) {
            fault("kind", want);
        }
        if (to.works() && to.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
            fault("worked-anyway", want);
        }
    }

    private void fault(String code, Wanted want) {
        faults.add(Fault.at("", 0, "calendar.days.fault." + code, Explanation.date(want.day())));
    }
}
