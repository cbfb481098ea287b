package vn.dondoc.reporting.owed;

import java.time.DateTimeException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Finds the report that an address {@code …/rule/unit/period} names. */
@Component
public class ReportAddresses {

    private final Reports reports;

    ReportAddresses(Reports reports) {
        this.reports = reports;
    }

    /**
     * @param period what is left of the address, since {@code 2020/1} has a slash; it begins with one
     * @throws ResponseStatusException 404 for what nobody owes
     */
    public Report report(String rule, String unit, String period) {
        return key(rule, unit, period)
                .flatMap(reports::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * What the units directly below one owe, where the address names the unit above them.
     *
     * @throws ResponseStatusException 404 if there is no such unit or what it says is no period
     */
    public Below below(String rule, String unit, String period) {
        return key(rule, unit, period)
                .flatMap(key -> reports.unit(key.unit()).map(head -> new Below(head, key)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param key as the address has it: its unit is the one above those that owe it */
    public record Below(Unit head, ReportKey key) {

        /** Where the page lies on which all of them are filled in together. */
        public String path() {
            return "/sheets/" + key.rule() + "/" + key.unit() + "/" + key.period();
        }
    }

    /** What the address names, owed or not; empty for what cannot be read. */
    public static Optional<ReportKey> key(String rule, String unit, String period) {
        try {
            Period named = Period.parse(period.replaceFirst("^/", ""));
            return Optional.of(new ReportKey(rule, UnitId.parse(unit), named));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
