package vn.dondoc.reporting.receipts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signed copy that came after a soft one.
 *
 * @param number of the letter it came with; absent = not written down
 */
public record SignedCopy(
        Instant receivedAt,
        Instant recordedAt,
        String by,
        @Nullable String number) {}
