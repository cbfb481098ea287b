package vn.dondoc.reporting.api;

import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.api.Flaw;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Reads the units and periods that programs name; what cannot be read is told to the body. */
@Component
class Named {

    private final Units units;
    private final Reports reports;

    Named(Units units, Reports reports) {
        this.units = units;
        this.reports = reports;
    }

    @Nullable
    Period period(JsonBody body, String member) {
        String text = body.text(member);
        try {
            return text.isEmpty() ? null : Period.parse(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            body.refuse(Flaw.at(Flaw.say("reporting.fault.period", text), member));
            return null;
        }
    }

    /**
     * By its id, else the one that has the code when the period ends.
     *
     * @param text empty = already told that it is missing
     * @param path where it stands in the body
     */
    @Nullable
    UnitId unit(String text, @Nullable Period period, JsonBody body, String... path) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<Unit> unit = UnitId.tryParse(text)
                .flatMap(units.territory()::find)
                .or(() -> Optional.ofNullable(period).flatMap(named -> reports.unit(text, named)));
        if (unit.isEmpty()) {
            body.refuse(Flaw.at(Flaw.say("api.fault.unit", text), path));
        }
        return unit.map(Unit::id).orElse(null);
    }
}
