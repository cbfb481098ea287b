package vn.dondoc.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** Days and hours as people type them in a hurry: {@code 25/11}, {@code 5-3-2020}, {@code 17h30}. */
final class TypedDay {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WITH_YEAR = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})\\s*(?:(?:[:h]|giờ)\\s*(\\d{2})?)?", Pattern.CASE_INSENSITIVE);

    private TypedDay() {}

    static String write(LocalDate day) {
        return SHOWN.format(day);
    }

    static boolean namesYear(@Nullable String typed) {
        return typed != null && WITH_YEAR.matcher(plain(typed)).matches();
    }

    /** @param year where none is typed */
    static Optional<LocalDate> read(String typed, int year, Faults faults) {
        try {
            String day = namesYear(typed) ? plain(typed) : plain(typed) + "/" + year;
            return Optional.of(LocalDate.parse(day, DAY));
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "calendar.request.fault.day", typed));
            return Optional.empty();
        }
    }

    static Optional<LocalTime> readHour(String typed, Faults faults) {
        Matcher match = HOUR.matcher(typed.strip());
        try {
            if (match.matches()) {
                int minutes = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
                return Optional.of(LocalTime.of(Integer.parseInt(match.group(1)), minutes));
            }
            throw new DateTimeException("Not an hour: " + typed);
        } catch (DateTimeException noHour) {
            faults.add(Fault.at("", 0, "calendar.request.fault.hour", typed));
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        return typed.strip().replace('-', '/').replace('.', '/');
    }
}
