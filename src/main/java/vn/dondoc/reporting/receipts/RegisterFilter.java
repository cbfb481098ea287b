package vn.dondoc.reporting.receipts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.territory.PlainText;

/**
 * Which lines of the register are wanted, as the page's address says.
 *
 * @param year of the packs; absent = this year
 * @param month in which it came, 1 to 12; absent = all
 * @param duty name of one report or task; empty = all
 * @param unit words of a unit's name, or its code; those below it come along; empty = all
 * @param state absent = all
 */
record RegisterFilter(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable String duty,
        @Nullable String unit,
        @Nullable State state) {

    /** What is still to come. */
    enum State {
        /** The report is there, its figures are not. */
        AWAITING_FIGURES,
        /** A soft copy came, the signed one has not. */
        AWAITING_SIGNED
    }

    RegisterFilter {
        duty = duty == null ? "" : duty.strip();
        unit = unit == null ? "" : PlainText.of(unit);
    }

    /** A year that no pack can be of becomes the nearest that one can. */
    RegisterFilter ofYear(int otherwise) {
        return new RegisterFilter(
                year == null ? otherwise : Math.min(Math.max(year, 2000), 2999), month, duty, unit, state);
    }

    int wantedYear() {
        return Objects.requireNonNull(year);
    }

    boolean wants(int receivedIn) {
        return month == null || month == receivedIn;
    }

    /** The address of what shows the same lines another way. */
    public String at(String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("year", year);
        values.put("month", month);
        values.put("duty", duty);
        values.put("unit", unit);
        values.put("state", state);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
