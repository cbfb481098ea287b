package vn.dondoc.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Days changed at once, by one person.
 *
 * @param number counted up; 1 = the days read from the file on the first start
 * @param by sign-in name
 * @param changes by day
 */
public record CalendarEdition(long number, String by, Instant at, List<DayChange> changes) {}
