package vn.dondoc.compliance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as offices here write them. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Dates() {}

    static String write(LocalDate day) {
        return DAY.format(day);
    }
}
