package vn.dondoc.compliance.waiving;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.compliance.waiving.AskingDesk.Asking;
import vn.dondoc.compliance.waiving.DecisionDesk.Decision;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.UnitId;

/**
 * The form on which a waiver or extension is asked for, decided or given, as typed; what a page does not ask is absent.
 * Days are texts, since browsers show their own fields for them in the browser's language and not in the page's.
 *
 * @param answer what is decided: {@code yes}, else it is not agreed to
 * @param units ids of the units ticked
 * @param noted whether what is only to be noted was read
 */
record WaiverForm(
        @Nullable Kind kind,
        @Nullable String newDay,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String letterNumber,
        @Nullable String letterDay,
        @Nullable String answer,
        @Nullable List<String> units,
        @Nullable Boolean noted) {

    /** What is asked for or given. */
    enum Kind {
        EXTENSION,
        WAIVER
    }

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NUMBER = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** An empty form that offers those terms. */
    static WaiverForm of(@Nullable Terms terms) {
        return terms == null
                ? new WaiverForm(Kind.EXTENSION, "", "", "", "", "", "", "yes", List.of(), false)
                : new WaiverForm(
                        terms.isExtension() ? Kind.EXTENSION : Kind.WAIVER,
                        shown(terms.newDay()),
                        shown(terms.from()),
                        shown(terms.until()),
                        "",
                        "",
                        "",
                        "yes",
                        List.of(),
                        false);
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }

    public boolean ticks(UnitId unit) {
        return units != null && units.contains(unit.toString());
    }

    public boolean isDeclined() {
        return answer != null && !answer.equals("yes");
    }

    boolean isNoted() {
        return Boolean.TRUE.equals(noted);
    }

    /** @throws vn.dondoc.territory.RefusedException naming every day that cannot be read */
    Asking asking() {
        Faults faults = new Faults();
        Terms terms = terms(faults);
        LocalDate day = day(letterDay, faults);
        faults.throwIfRefused();
        return new Asking(terms, text(reason, LONGEST_REASON), number(), day);
    }

    /** @throws vn.dondoc.territory.RefusedException naming every day that cannot be read */
    Decision decision() {
        Faults faults = new Faults();
        Terms terms = isDeclined() ? null : terms(faults);
        faults.throwIfRefused();
        return new Decision(terms, text(reason, LONGEST_REASON), number());
    }

    Set<UnitId> unitIds() {
        Set<UnitId> ids = new LinkedHashSet<>();
        if (units != null) {
            units.forEach(unit -> ids.add(
                    UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))));
        }
        return ids;
    }

    static String reason(String typed) {
        return text(typed, LONGEST_REASON);
    }

    private Terms terms(Faults faults) {
        if (kind == Kind.WAIVER) {
            return Terms.waived(day(from, faults), day(until, faults));
        }
        LocalDate day = day(newDay, faults);
        if (day == null && !faults.refuse()) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.no-new-day"));
        }
        return new Terms(null, null, day);
    }

    private static @Nullable LocalDate day(@Nullable String typed, Faults faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "compliance.waiver.fault.day", typed));
            return null;
        }
    }

    private @Nullable String number() {
        String plain = text(letterNumber, LONGEST_NUMBER);
        return plain.isEmpty() ? null : plain;
    }

    /** Plain; longer than the page's field allows is no page of ours: 400. */
    private static String text(@Nullable String typed, int longest) {
        String plain = PlainText.of(typed == null ? "" : typed);
        if (plain.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain;
    }
}
