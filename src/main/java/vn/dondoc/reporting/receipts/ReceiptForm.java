package vn.dondoc.reporting.receipts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.receipts.ReceiptDesk.Incoming;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.UnitId;

/**
 * The form on which a receipt is recorded, as typed; absent = the field was not there.
 *
 * @param units codes of the units ticked; absent = none
 * @param signed absent = not ticked
 * @param letterDay the day the letter bears; may be empty
 * @param form {@code true} = it came with the form, {@code false} = without, empty = not said
 */
record ReceiptForm(
        @Nullable List<String> units,
        @Nullable String day,
        @Nullable String time,
        Receipt.@Nullable Door door,
        @Nullable Boolean signed,
        @Nullable String letterNumber,
        @Nullable String letterDay,
        @Nullable String signer,
        @Nullable String form,
        @Nullable String remark) {

    static final List<Receipt.Door> DOORS = ReceiptDesk.RECORDED;

    /** An empty form for what came at that moment. */
    static ReceiptForm at(Instant now, ZoneId zone) {
        return new ReceiptForm(
                List.of(),
                TypedMoment.day(now, zone),
                TypedMoment.time(now, zone),
                Receipt.Door.ZALO,
                false,
                "",
                "",
                "",
                "",
                "");
    }

    /** What an address filled in, as that of a mail's page does; of what is missing the empty form. */
    ReceiptForm orAt(Instant now, ZoneId zone) {
        ReceiptForm empty = at(now, zone);
        return new ReceiptForm(
                Objects.requireNonNullElse(units, empty.units),
                Objects.requireNonNullElse(day, empty.day),
                Objects.requireNonNullElse(time, empty.time),
                Objects.requireNonNullElse(door, empty.door),
                signed,
                Objects.requireNonNullElse(letterNumber, empty.letterNumber),
                letterDay,
                signer,
                form,
                Objects.requireNonNullElse(remark, empty.remark));
    }

    public boolean ticks(UnitId unit) {
        return units != null && units.contains(unit.toString());
    }

    /** @throws vn.dondoc.territory.RefusedException naming what cannot be read */
    Incoming read(String rule, Period period, ZoneId zone, OwnLetters own, List<MultipartFile> scans) {
        Faults faults = new Faults();
        Instant moment = TypedMoment.read(given(day), given(time), zone, faults);
        Map<UnitId, ReceivedLetter> letters = new LinkedHashMap<>();
        for (UnitId unit : unitIds(faults)) {
            letters.put(unit, letter(own.of(unit), moment, zone, faults));
        }
        if (door == null) {
            faults.add(Fault.at("", 0, "reporting.fault.door"));
        }
        faults.throwIfRefused();
        return new Incoming(
                rule,
                period,
                letters,
                moment,
                requireNonNull(door),
                ShortText.of(given(remark), ShortText.REMARK),
                scans);
    }

    /** What is not written beside the unit is as for all. */
    private ReceivedLetter letter(OwnLetters.Letter own, Instant moment, ZoneId zone, Faults faults) {
        String typedDay = either(own.day(), letterDay);
        LocalDate bears = typedDay.isBlank() ? null : TypedMoment.day(typedDay, faults);
        if (bears != null && bears.isAfter(LocalDate.ofInstant(moment, zone))) {
            faults.add(Fault.at("", 0, "reporting.fault.letter-day"));
        }
        return new ReceivedLetter(
                Boolean.TRUE.equals(signed),
                ShortText.of(either(own.number(), letterNumber), ShortText.LETTER_NUMBER),
                bears,
                ShortText.of(either(own.signer(), signer), ShortText.NAME),
                form == null || form.isEmpty() ? null : Boolean.valueOf(form));
    }

    private static String either(String own, @Nullable String forAll) {
        return own.isBlank() ? given(forAll) : own;
    }

    private Set<UnitId> unitIds(Faults faults) {
        Set<UnitId> ids = new LinkedHashSet<>();
        for (String typed : units == null ? List.<String>of() : units) {
            UnitId.tryParse(typed)
                    .ifPresentOrElse(ids::add, () -> faults.add(Fault.at("", 0, "reporting.fault.unit-code", typed)));
        }
        return ids;
    }

    private static String given(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
