package vn.dondoc.notices.ics;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Revision;

/**
 * A due day in a calendar. A whole day, unless an hour is printed.
 *
 * @param uid the same as long as it is the same duty, whenever it is due
 * @param day the last acceptable day
 * @param hour until when on that day; absent = the whole day
 * @param summary one line
 * @param description what, why and how it stands, in lines
 * @param revision grows whenever anything of it changes
 * @param cancelled nothing is left to be done
 * @param alarms days on whose morning its reader is reminded
 */
public record DueEvent(
        String uid,
        LocalDate day,
        @Nullable LocalTime hour,
        String summary,
        String description,
        URI link,
        Revision revision,
        boolean cancelled,
        List<LocalDate> alarms) {}
