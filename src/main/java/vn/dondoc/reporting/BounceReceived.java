package vn.dondoc.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail server gave a mail of ours back. Published inside the transaction that notes it.
 *
 * @param messageId the Message-ID of our mail, with its angle brackets; absent where the notice does not name it
 * @param address whom it could not be given to; absent where the notice does not say
 * @param forGood whether writing to that address again is of no use (RFC 3463: class 5), else it may yet arrive
 * @param reason the server's words, without control characters
 * @param at when the notice came
 */
public record BounceReceived(
        @Nullable String messageId, @Nullable String address, boolean forGood, String reason, Instant at) {}
