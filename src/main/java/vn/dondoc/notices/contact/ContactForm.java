package vn.dondoc.notices.contact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.notices.contact.ContactDesk.Said;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;

/**
 * The form on which a reminder of one's own is written down, as typed. Days are texts, since browsers show their own
 * fields for them in the browser's language and not in the page's.
 *
 * @param duties names of the duties ticked, {@code lang-son/2020|BC-6T|2020-H1}
 */
record ContactForm(
        @Nullable List<String> duties,
        Contact.@Nullable Way way,
        @Nullable String spokeTo,
        @Nullable String day,
        @Nullable String time,
        @Nullable String promised,
        @Nullable String remark) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REMARK = 1000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** For what was just said. */
    static ContactForm at(ZonedDateTime now, List<String> duties) {
        return new ContactForm(
                duties,
                Contact.Way.PHONE,
                "",
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(now),
                DateTimeFormatter.ofPattern("HH:mm").format(now),
                "",
                "");
    }

    static String name(About about) {
        return about.pack() + "|" + about.rule() + "|" + about.period();
    }

    public boolean ticks(String name) {
        return duties != null && duties.contains(name);
    }

    /** @throws vn.dondoc.territory.RefusedException naming all that cannot be read */
    Said read(ZonedDateTime now) {
        Faults faults = new Faults();
        LocalDate on = day(day, faults).orElse(now.toLocalDate());
        LocalTime hour = time(faults).orElse(now.toLocalTime());
        LocalDate until = day(promised, faults).orElse(null);
        faults.throwIfRefused();
        Instant at = on.atTime(hour).atZone(now.getZone()).toInstant();
        return new Said(
                duties == null
                        ? List.of()
                        : duties.stream().map(ContactForm::about).distinct().toList(),
                way == null ? Contact.Way.PHONE : way,
                text(spokeTo, LONGEST_NAME),
                at,
                until,
                text(remark, LONGEST_REMARK));
    }

    static About about(String name) {
        String[] parts = name.split("\\|", -1);
        try {
            return new About(parts[0], parts[1], Period.parse(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noDuty) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static Optional<LocalDate> day(@Nullable String typed, Faults faults) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "notices.contact.fault.day", typed));
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(Faults faults) {
        if (time == null || time.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(time.strip(), TIME));
        } catch (DateTimeException noTime) {
            faults.add(Fault.at("", 0, "notices.contact.fault.time", time));
            return Optional.empty();
        }
    }

    /** Plain, absent where empty; longer than the page's field allows is no page of ours: 400. */
    static @Nullable String text(@Nullable String typed, int longest) {
        String plain = PlainText.of(typed == null ? "" : typed);
        if (plain.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain.isEmpty() ? null : plain;
    }
}
