package vn.dondoc.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.WorkingDays;

/**
 * When offices read mail: from half past seven to six on working days. What answers nobody's own action waits for it.
 */
public record OfficeHours(WorkingDays days) {

    static final LocalTime OPEN = LocalTime.of(7, 30);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    /** That moment, or the opening of the next working day if it is out of hours. */
    public Instant earliest(Instant moment) {
        ZonedDateTime then = moment.atZone(Due.ZONE);
        LocalDate day = then.toLocalDate();
        if (!days.isWorkingDay(day) || !then.toLocalTime().isBefore(CLOSE)) {
            return at(days.onOrAfter(day.plusDays(1)), OPEN);
        }
        return then.toLocalTime().isBefore(OPEN) ? at(day, OPEN) : moment;
    }

    /** Whether offices read mail at that moment. */
    public boolean isOpen(Instant moment) {
        return earliest(moment).equals(moment);
    }

    /** That time of the day in Vietnam. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Due.ZONE).toInstant();
    }
}
