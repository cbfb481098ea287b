package vn.dondoc.territory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells one unit from every other one, now and later: its official code and the first day it existed, since the
 * statistics office gives codes of dissolved units to new ones.
 *
 * @param code the official code, for example {@code 183}
 * @param from the first day the unit existed under this code; {@link #BEGINNING} when the unit list does not say
 */
public record UnitId(String code, LocalDate from) implements Comparable<UnitId> {

    /** Stands for "before anything we keep": units whose list gives no first day. */
    public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,20}");

    public UnitId {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Not a unit code: " + code);
        }
    }

    /** The unit that has always had this code, as far as we know. */
    public static UnitId of(String code) {
        return new UnitId(code, BEGINNING);
    }

    /** Whether this can be a unit's code: 1 to 20 letters without accents, digits, dots and hyphens. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Reads what {@link #toString()} writes: {@code 183} or {@code 183@2025-07-01}. */
    public static UnitId parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? of(text) : new UnitId(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }

    /** The same of what may be anything, as an address typed by hand. */
    public static Optional<UnitId> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException | DateTimeParseException noId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(UnitId other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : from.compareTo(other.from);
    }

    @Override
    public String toString() {
        return from.equals(BEGINNING) ? code : code + "@" + from;
    }
}
