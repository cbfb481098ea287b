package vn.dondoc.calendar.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.Asked;
import vn.dondoc.calendar.OneLine;
import vn.dondoc.calendar.Requests.By;
import vn.dondoc.calendar.Requests.Proposed;
import vn.dondoc.calendar.Term;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

/**
 * The form on which a letter's request is entered, as typed; of a change of one, the fields that it needs. Days are
 * texts, {@code 25/11} or {@code 25/11/2020}.
 *
 * @param tiers ticked as a whole
 * @param units ids of the units ticked
 * @param whole ids of the units ticked with all below them
 * @param reason of a change
 */
record RequestForm(
        @Nullable String letterNumber,
        @Nullable String letterDay,
        @Nullable String subject,
        Rule.@Nullable Kind kind,
        @Nullable String form,
        @Nullable List<Level> tiers,
        @Nullable List<String> units,
        @Nullable List<String> whole,
        Term.@Nullable Wording wording,
        @Nullable String day,
        @Nullable String hour,
        @Nullable String reason) {

    static final int LONGEST_NUMBER = 100;
    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_REASON = 500;

    /** A letter of today to a whole tier, about a report in words. */
    static RequestForm of(LocalDate today, List<Level> tiers) {
        return new RequestForm(
                "",
                TypedDay.write(today),
                "",
                Rule.Kind.REPORT,
                "",
                tiers.stream().limit(1).toList(),
                List.of(),
                List.of(),
                Term.Wording.BEFORE,
                "",
                "",
                "");
    }

    public boolean asks(Level tier) {
        return tiers != null && tiers.contains(tier);
    }

    public boolean ticks(UnitId unit) {
        return units != null && units.contains(unit.toString());
    }

    public boolean ticksWhole(UnitId unit) {
        return whole != null && whole.contains(unit.toString());
    }

    /** Whether anybody is ticked alone: then the list stands open. */
    public boolean isChoosing() {
        return units != null && !units.isEmpty() || whole != null && !whole.isEmpty();
    }

    /** Changes with anything typed, so that only what was shown before is saved. */
    String stamp() {
        return Integer.toHexString(toString().hashCode());
    }

    /**
     * @param today whose year is meant where the letter's day has none
     * @throws vn.dondoc.territory.RefusedException naming every day and hour that cannot be read
     */
    Proposed read(LocalDate today) {
        Faults faults = new Faults();
        LocalDate letter = typed(letterDay).isEmpty()
                ? today
                : TypedDay.read(typed(letterDay), today.getYear(), faults).orElse(today);
        Optional<By> by = by(letter, faults);
        faults.throwIfRefused();
        return new Proposed(
                absentIfEmpty(text(letterNumber, LONGEST_NUMBER)),
                letter,
                text(subject, LONGEST_SUBJECT),
                kind == Rule.Kind.TASK ? Rule.Kind.TASK : Rule.Kind.REPORT,
                kind == Rule.Kind.TASK ? null : absentIfEmpty(text(form, LONGEST_NUMBER)),
                asked(),
                by.orElseThrow());
    }

    /**
     * By when alone.
     *
     * @throws vn.dondoc.territory.RefusedException as above
     */
    By term(LocalDate letter) {
        Faults faults = new Faults();
        Optional<By> by = by(letter, faults);
        faults.throwIfRefused();
        return by.orElseThrow();
    }

    /** An hour makes "before the day" "before that hour"; a day without a year is the next one after the letter's. */
    private Optional<By> by(LocalDate letter, Faults faults) {
        Term.Wording said = wording == null ? Term.Wording.BEFORE : wording;
        Optional<LocalDate> last = typed(day).isEmpty()
                ? Optional.empty()
                : TypedDay.read(typed(day), letter.getYear(), faults)
                        .map(read -> read.isBefore(letter) && !TypedDay.namesYear(day) ? read.plusYears(1) : read);
        Optional<LocalTime> time = typed(hour).isEmpty() ? Optional.empty() : TypedDay.readHour(typed(hour), faults);
        if (time.isPresent() && said == Term.Wording.BEFORE) {
            said = Term.Wording.BEFORE_HOUR;
        }
        return Optional.of(new By(said, last.orElse(null), time.orElse(null)));
    }

    Asked asked() {
        Set<Level> levels = tiers == null || tiers.isEmpty() ? Set.of() : EnumSet.copyOf(tiers);
        levels.stream()
                .filter(level -> !Asked.TIERS.contains(level))
                .findFirst()
                .ifPresent(level -> {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                });
        return new Asked(levels, ids(units), ids(whole));
    }

    String plainReason() {
        return text(reason, LONGEST_REASON);
    }

    private static Set<UnitId> ids(@Nullable List<String> typed) {
        Set<UnitId> ids = new LinkedHashSet<>();
        if (typed != null) {
            typed.forEach(unit -> ids.add(
                    UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))));
        }
        return ids;
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Plain; longer than the page's field allows is no page of ours: 400. */
    private static String text(@Nullable String typed, int longest) {
        String plain = OneLine.of(typed == null ? "" : typed);
        if (plain.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain;
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
