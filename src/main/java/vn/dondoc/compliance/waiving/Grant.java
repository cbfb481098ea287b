package vn.dondoc.compliance.waiving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Key;

/**
 * A waiver or extension that was given, with who gave it and whether it still stands.
 *
 * @param pack its name
 * @param letterNumber of the paper by which it was given; absent = none
 * @param revoked absent = it stands
 */
public record Grant(
        long id,
        String pack,
        Key duty,
        Terms terms,
        String reason,
        @Nullable String letterNumber,
        Instant at,
        String by,
        @Nullable Revocation revoked) {

    public boolean stands() {
        return revoked == null;
    }

    /** That it was taken back. */
    public record Revocation(String reason, Instant at, String by) {}
}
