package vn.dondoc.territory;

import java.util.Locale;

/** The tier of a unit, from the top down. Which tiers a province has is a matter of dates, not of this list. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    RESIDENTIAL_AREA,
    ORGANISATION;

    /** As files and rules write it: {@code residential_area}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes. */
    public static Level ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
