package vn.dondoc.compliance.waiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Key;

/**
 * That a unit asked to be let off something it owes, or for more time.
 *
 * @param pack its name
 * @param letterNumber of the letter in which it asks; absent = none
 * @param letterDay of that letter; absent = not said
 * @param answer absent = still open
 */
public record WaiverRequest(
        long id,
        String pack,
        Key duty,
        Terms terms,
        String reason,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDay,
        Instant at,
        String by,
        List<Letter> letters,
        @Nullable Answer answer) {

    public boolean isOpen() {
        return answer == null;
    }

    boolean isOpenFor(Key duty) {
        return isOpen() && this.duty.equals(duty);
    }

    /** A file that came with it. */
    public record Letter(long id, long request, String digest, String name, String mediaType, long bytes) {}

    /**
     * What was decided about it.
     *
     * @param waiver the number of what was given; absent = it was not agreed to
     * @param letterNumber of the paper by which it was decided; absent = none
     */
    public record Answer(
            @Nullable Long waiver, String reason, @Nullable String letterNumber, Instant at, String by) {}
}
