package vn.dondoc.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.UnitId;

/** The form on which days are set, as typed: a field for each period, named {@code day.} and the period. */
record SetDayForm(Map<String, String> fields) {

    private static final int LONGEST_REASON = 500;
    private static final String DAY_OF = "day.";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static String field(Period period) {
        return DAY_OF + period;
    }

    /** What was typed for the period, else the day that stands. */
    String typed(Period period, String standing) {
        return fields.getOrDefault(field(period), standing);
    }

    String reason() {
        return fields.getOrDefault("reason", "");
    }

    /** Plain; longer than the page's field allows is no page of ours: 400. */
    String plainReason() {
        String plain = PlainText.of(reason());
        if (plain.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain;
    }

    /** For those below which the days are; absent = for everyone. */
    @Nullable
    UnitId unit() {
        String unit = fields.getOrDefault("unit", "");
        return unit.isBlank()
                ? null
                : UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** Every period of the form. @throws vn.dondoc.territory.RefusedException naming every day that cannot be read */
    Map<Period, Optional<LocalDate>> days() {
        Faults faults = new Faults();
        Map<Period, Optional<LocalDate>> days = new TreeMap<>();
        fields.forEach((name, typed) -> {
            if (name.startsWith(DAY_OF)) {
                days.put(period(name.substring(DAY_OF.length())), day(typed, faults));
            }
        });
        faults.throwIfRefused();
        return days;
    }

    private static Period period(String name) {
        try {
            return Period.parse(name);
        } catch (IllegalArgumentException noPeriod) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No period", noPeriod);
        }
    }

    private static Optional<LocalDate> day(String typed, Faults faults) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "calendar.opening.fault.day", typed));
            return Optional.empty();
        }
    }
}
