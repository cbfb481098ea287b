package vn.dondoc.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * That something came in; decides timeliness. Says nothing about figures.
 *
 * @param unit who sent it
 * @param rule code of the report or task rule
 * @param period what it was for
 * @param receivedAt the moment it came
 * @param recordedAt the moment we learnt of it; never earlier than {@code receivedAt} counts for "as of"
 * @param door by which way
 * @param by who recorded it: user name; absent for the mailbox and files
 * @param remark number of the letter, what was said; may be absent
 */
public record Receipt(
        UnitId unit,
        String rule,
        Period period,
        Instant receivedAt,
        Instant recordedAt,
        Door door,
        @Nullable String by,
        @Nullable String remark) {

    /** The way it came. */
    public enum Door {
        PAGE,
        FILE,
        MAIL,
        API,
        ZALO,
        PAPER,
        /** Through the office's registry: it has the book of incoming letters. */
        REGISTRY,
        E_OFFICE,
        TELEPHONE,
        /** By the link of a reminder, without sign-in, and confirmed afterwards. */
        LINK
    }
}
