package vn.dondoc.reporting.api;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.api.ApiRefusal;
import vn.dondoc.account.api.Flaw;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.receipts.ReceiptDesk;
import vn.dondoc.reporting.receipts.ReceivedLetter;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Enters what a program tells came in, as staff enter it on their page. */
@Component
class ReceiptIntake {

    /** A province has hundreds of units, not thousands, that one letter speaks for. */
    private static final int MOST_UNITS = 500;

    private final Named named;
    private final ReceiptDesk desk;

    ReceiptIntake(Named named, ReceiptDesk desk) {
        this.named = named;
        this.desk = desk;
    }

    /** @throws ApiRefusal with everything that is wrong; then nothing was entered */
    void enter(JsonBody body) {
        String rule = body.text("rule");
        Period period = named.period(body, "period");
        Set<UnitId> units = units(body, period);
        Instant moment = moment(body);
        Receipt.Door door = door(body);
        ReceivedLetter letter = letter(body, moment);
        String remark = shortText(body, "remark", ShortText.REMARK);
        body.refuseUnknown();
        body.requireSound();
        ReceiptDesk.Incoming incoming = new ReceiptDesk.Incoming(
                rule,
                requireNonNull(period),
                units,
                requireNonNull(moment),
                requireNonNull(door),
                letter,
                remark,
                List.of());
        try {
            desk.record(incoming);
        } catch (RefusedException refused) {
            throw ApiRefusal.invalid(
                    refused.faults().stream().map(ReceiptIntake::flaw).toList());
        }
    }

    private static Flaw flaw(Fault fault) {
        return switch (fault.code()) {
            case "reporting.fault.future", "reporting.fault.too-early" -> Flaw.at(fault, "receivedAt");
            case "reporting.fault.not-owed", "reporting.fault.no-unit" -> Flaw.at(fault, "units");
            default -> Flaw.at(fault);
        };
    }

    private Set<UnitId> units(JsonBody body, @Nullable Period period) {
        List<String> texts = body.texts("units");
        if (texts.isEmpty() || texts.size() > MOST_UNITS) {
            body.refuse(Flaw.at(Flaw.say("api.fault.between", 1, MOST_UNITS), "units"));
            return Set.of();
        }
        Set<UnitId> units = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            UnitId unit = named.unit(texts.get(i), period, body, "units", Integer.toString(i));
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    private static ReceivedLetter letter(JsonBody body, @Nullable Instant received) {
        LocalDate bears = day(body, "letterDay");
        if (bears != null && received != null && bears.isAfter(LocalDate.ofInstant(received, Due.ZONE))) {
            body.refuse(Flaw.at("reporting.fault.letter-day", "letterDay"));
        }
        return new ReceivedLetter(
                body.flag("signed", false),
                shortText(body, "letterNumber", ShortText.LETTER_NUMBER),
                bears,
                shortText(body, "signer", ShortText.NAME),
                body.optionalFlag("formAttached"));
    }

    private static @Nullable LocalDate day(JsonBody body, String member) {
        String text = body.optionalText(member);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            body.refuse(Flaw.at("reporting.api.day", member));
            return null;
        }
    }

    private static @Nullable Instant moment(JsonBody body) {
        String text = body.text("receivedAt");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            body.refuse(Flaw.at("reporting.api.moment", "receivedAt"));
            return null;
        }
    }

    private static Receipt.@Nullable Door door(JsonBody body) {
        String text = body.text("door");
        Receipt.Door door = ReceiptDesk.RECORDED.stream()
                .filter(way -> way.name().equals(text))
                .findFirst()
                .orElse(null);
        if (door == null && !text.isEmpty()) {
            body.refuse(Flaw.at("reporting.api.door", "door"));
        }
        return door;
    }

    private static @Nullable String shortText(JsonBody body, String member, int longest) {
        String plain = PlainText.of(Objects.requireNonNullElse(body.optionalText(member), ""));
        if (plain.length() > longest) {
            body.refuse(Flaw.at(Flaw.say("reporting.fault.too-long", longest), member));
        }
        return plain.isEmpty() ? null : plain;
    }
}
