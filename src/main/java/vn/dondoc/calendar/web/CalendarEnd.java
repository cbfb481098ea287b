package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeCalendar;

/** Whether the calendar must be continued; templates know it as {@code @calendarEnd}. */
@Component
class CalendarEnd {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OfficeCalendar calendar;
    private final Clock clock;

    CalendarEnd(OfficeCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public boolean isNear() {
        return calendar.workingDays().endsSoon(LocalDate.now(clock));
    }

    /** The last day known, {@code 31/12/2027}; absent = the calendar is empty. */
    public @Nullable String day() {
        return calendar.workingDays().knownUntil().map(DAY::format).orElse(null);
    }
}
