package vn.dondoc.reporting.receipts;

import java.util.HashMap;
import java.util.Map;
import vn.dondoc.territory.UnitId;

/** Of several units entered at once, what is written beside a unit of the letter of its own, as typed. */
record OwnLetters(Map<String, Letter> letters) {

    /** Each may be empty: then what is written for all holds. */
    record Letter(String number, String day, String signer) {

        static final Letter NONE = new Letter("", "", "");
    }

    /** @param parameters {@code number-183}, {@code day-183}, {@code signer-183} */
    static OwnLetters of(Map<String, String> parameters) {
        Map<String, Letter> letters = new HashMap<>();
        parameters.forEach((name, typed) -> {
            if (name.startsWith("number-")) {
                String unit = name.substring("number-".length());
                letters.put(
                        unit,
                        new Letter(
                                typed,
                                parameters.getOrDefault("day-" + unit, ""),
                                parameters.getOrDefault("signer-" + unit, "")));
            }
        });
        return new OwnLetters(letters);
    }

    public Letter of(UnitId unit) {
        return letters.getOrDefault(unit.toString(), Letter.NONE);
    }
}
