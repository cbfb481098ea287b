package vn.dondoc.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.Awaited;
import vn.dondoc.calendar.Openings.Proposed;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.UnitId;

/**
 * The form on which something that came about is entered, as typed. Days are texts, since browsers show their own fields
 * for them in the browser's language and not in the page's.
 *
 * @param units codes of the units ticked; absent = all
 */
record OpeningForm(
        Awaited.Kind kind,
        String awaited,
        String day,
        @Nullable String lastDay,
        @Nullable String letterNumber,
        String subject,
        @Nullable List<String> units) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_SUBJECT = 500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static OpeningForm of(Awaited awaited, LocalDate today) {
        String day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today);
        return new OpeningForm(awaited.kind(), awaited.words(), day, "", "", "", List.of());
    }

    boolean isOf(Awaited other) {
        return other.isSame(new Awaited(kind, awaited));
    }

    public boolean ticks(UnitId unit) {
        return units != null && units.contains(unit.toString());
    }

    /** @throws vn.dondoc.territory.RefusedException naming every day that cannot be read */
    Proposed read() {
        Faults faults = new Faults();
        Optional<LocalDate> cameAbout = day(day, faults);
        Optional<LocalDate> last = lastDay == null || lastDay.isBlank() ? Optional.empty() : day(lastDay, faults);
        faults.throwIfRefused();
        String number = text(letterNumber == null ? "" : letterNumber, LONGEST_NUMBER);
        return new Proposed(
                new Awaited(kind, awaited),
                cameAbout.orElseThrow(),
                last.orElse(null),
                unitIds(),
                number.isEmpty() ? null : number,
                text(subject, LONGEST_SUBJECT));
    }

    private static Optional<LocalDate> day(String typed, Faults faults) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "calendar.opening.fault.day", typed));
            return Optional.empty();
        }
    }

    private Set<UnitId> unitIds() {
        Set<UnitId> ids = new LinkedHashSet<>();
        if (units != null) {
            units.forEach(unit -> ids.add(
                    UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))));
        }
        return ids;
    }

    /** Plain; longer than the page's field allows is no page of ours: 400. */
    private static String text(String typed, int longest) {
        String plain = PlainText.of(typed);
        if (plain.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain;
    }
}
