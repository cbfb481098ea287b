package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.Optional;

/**
 * One kind of mail and what is done with it. Those there are, in their order, are asked until one takes the mail; what
 * it does happens in the transaction that notes the mail, once for each mail. A new kind is a new bean.
 */
interface Taker {

    /** @param receivedAt when it came into the mailbox @return empty if the mail is not of this kind */
    Optional<Taken> take(Arrival mail, Known known, Instant receivedAt);
}
