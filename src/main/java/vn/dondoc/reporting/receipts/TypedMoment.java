package vn.dondoc.reporting.receipts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;

/**
 * Days and times as people type them: browsers show their own fields for them in the browser's language and not in the
 * page's.
 */
public final class TypedMoment {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private TypedMoment() {}

    public static String day(Instant moment, ZoneId zone) {
        return SHOWN_DAY.format(moment.atZone(zone));
    }

    static String time(Instant moment, ZoneId zone) {
        return SHOWN_TIME.format(moment.atZone(zone));
    }

    /** What cannot be read is added to the faults; the answer then means nothing. */
    static Instant read(String day, String time, ZoneId zone, Faults faults) {
        LocalDate date = day(day, faults);
        LocalTime hour = LocalTime.MIDNIGHT;
        try {
            hour = LocalTime.parse(time.strip(), TIME);
        } catch (DateTimeException noTime) {
            faults.add(Fault.at("", 0, "reporting.fault.time", time));
        }
        return (date == null ? LocalDate.EPOCH : date).atTime(hour).atZone(zone).toInstant();
    }

    /** @return absent if it cannot be read, which is then among the faults */
    public static @Nullable LocalDate day(String typed, Faults faults) {
        try {
            return LocalDate.parse(PlainText.of(typed), DAY);
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "reporting.fault.day", typed));
            return null;
        }
    }
}
