package vn.dondoc.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something must be there at the latest.
 *
 * @param printedDay the day that stands in the document: D of {@code trước ngày D}
 * @param lastDay the last acceptable day, as people say it
 * @param hour the hour printed; absent = the whole day
 * @param moment the first instant that is too late, in Asia/Ho_Chi_Minh
 * @param rolled whether the day was moved off a day off
 * @param steps how the words became this day, in message keys with arguments, for people
 */
public record Due(
        LocalDate printedDay,
        LocalDate lastDay,
        @Nullable LocalTime hour,
        Instant moment,
        boolean rolled,
        List<Step> steps) {

    /** One step of the explanation; {@code code} is a message key of the calendar's bundle. */
    public record Step(String code, List<Object> arguments) {}

    /** Whether it is too late at {@code now}. */
    public boolean isPast(Instant now) {
        return !now.isBefore(moment);
    }
}
