package vn.dondoc.reporting.receipts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
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
 * The form on which a receipt is recorded, as typed. Day and time are texts, since browsers show their own fields for
 * them in the browser's language and not in the page's.
 *
 * @param units codes of the units ticked; absent = none
 * @param signed absent = not ticked
 */
record ReceiptForm(
        @Nullable List<String> units,
        String day,
        String time,
        Receipt.Door door,
        @Nullable Boolean signed,
        String letterNumber,
        String remark) {

    /** The ways that staff record; the others record themselves. */
    static final List<Receipt.Door> DOORS = List.of(
            Receipt.Door.ZALO, Receipt.Door.PAPER, Receipt.Door.E_OFFICE, Receipt.Door.MAIL, Receipt.Door.TELEPHONE);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** An empty form for what came at that moment. */
    static ReceiptForm at(Instant now, ZoneId zone) {
        return new ReceiptForm(
                List.of(),
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(now.atZone(zone)),
                DateTimeFormatter.ofPattern("HH:mm").format(now.atZone(zone)),
                Receipt.Door.ZALO,
                false,
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
                Objects.requireNonNullElse(remark, empty.remark));
    }

    public boolean ticks(UnitId unit) {
        return units != null && units.contains(unit.toString());
    }

    /** @throws vn.dondoc.territory.RefusedException naming what cannot be read */
    Incoming read(String rule, Period period, ZoneId zone, List<MultipartFile> scans) {
        Faults faults = new Faults();
        Instant moment = moment(zone, faults);
        faults.throwIfRefused();
        return new Incoming(
                rule,
                period,
                unitIds(),
                moment,
                door,
                Boolean.TRUE.equals(signed),
                ShortText.of(letterNumber, ShortText.LETTER_NUMBER),
                ShortText.of(remark, ShortText.REMARK),
                scans);
    }

    private Set<UnitId> unitIds() {
        Set<UnitId> ids = new LinkedHashSet<>();
        if (units != null) {
            units.forEach(unit -> ids.add(UnitId.parse(unit)));
        }
        return ids;
    }

    private Instant moment(ZoneId zone, Faults faults) {
        LocalDate date = LocalDate.EPOCH;
        LocalTime hour = LocalTime.MIDNIGHT;
        try {
            date = LocalDate.parse(day.strip(), DAY);
        } catch (DateTimeException noDay) {
            faults.add(Fault.at("", 0, "reporting.fault.day", day));
        }
        try {
            hour = LocalTime.parse(time.strip(), TIME);
        } catch (DateTimeException noTime) {
            faults.add(Fault.at("", 0, "reporting.fault.time", time));
        }
        return date.atTime(hour).atZone(zone).toInstant();
    }
}
