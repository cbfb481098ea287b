package vn.dondoc.reporting.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link of which the time has not run out.
 *
 * @param revokedAt absent as long as it is good; by the machine's clock
 * @param revokedBy user name
 */
record GivenLink(
        SendLink link,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public boolean isGood() {
        return revokedAt == null;
    }
}
