package vn.dondoc.reporting.link;

import java.time.Instant;
import vn.dondoc.reporting.ReportKey;

/**
 * A link that was given out.
 *
 * @param hash of its token
 * @param username whom it was given to: a person, or the address of a shared mailbox
 * @param endsAt exclusive, by the machine's clock
 */
record SendLink(String hash, String username, ReportKey report, Instant mintedAt, Instant endsAt) {}
