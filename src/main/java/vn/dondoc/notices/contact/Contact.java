package vn.dondoc.notices.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * That somebody reminded a unit otherwise than by the mails of this installation.
 *
 * @param duties what it was about, never empty
 * @param spokeTo whom they spoke to; absent = not said
 * @param at when
 * @param promised the day by which it was promised; absent = nothing was
 * @param remark absent = none
 * @param by who reminded, by user name
 * @param retracted absent = it stands
 */
public record Contact(
        long id,
        UnitId unit,
        List<About> duties,
        Way way,
        @Nullable String spokeTo,
        Instant at,
        @Nullable LocalDate promised,
        @Nullable String remark,
        Instant recordedAt,
        String by,
        @Nullable Retraction retracted) {

    /** How. */
    public enum Way {
        PHONE,
        ZALO,
        IN_PERSON
    }

    /** One duty of the unit that it was about. */
    public record About(String pack, String rule, Period period) {}

    /** That it was entered by mistake. */
    public record Retraction(String reason, Instant at, String by) {}

    public boolean stands() {
        return retracted == null;
    }
}
