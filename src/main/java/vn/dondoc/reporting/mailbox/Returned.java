package vn.dondoc.reporting.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says of a mail that it could not pass on, for one address.
 *
 * @param address whom it was for, in small letters; absent = it does not say
 * @param forGood whether writing there again is of no use
 * @param passedOn whether it was passed on after all
 * @param reason the server's words, one line
 */
record Returned(@Nullable String address, boolean forGood, boolean passedOn, String reason) {

    /** What all addresses together come to: one lost for good counts before one that is late. */
    static Fate fate(List<Returned> all) {
        if (all.stream().anyMatch(Returned::forGood)) {
            return Fate.RETURNED;
        }
        return all.stream().allMatch(Returned::passedOn) ? Fate.PASSED_ON : Fate.DELAYED;
    }
}
