package vn.dondoc.reporting.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.Receipt;

/**
 * How a form came in.
 *
 * @param door by which way
 * @param by user name of who sent it
 * @param receivedAt when it came, which decides timeliness; absent = somebody wrote down figures of another unit, whose
 *     report has not come by that
 * @param upload number of the file that brought it; absent = none that was kept as one
 */
public record Entrance(
        Receipt.Door door,
        String by,
        @Nullable Instant receivedAt,
        @Nullable Long upload) {

    public Entrance(Receipt.Door door, String by, @Nullable Instant receivedAt) {
        this(door, by, receivedAt, null);
    }
}
