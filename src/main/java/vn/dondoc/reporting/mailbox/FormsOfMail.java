package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.List;
import vn.dondoc.reporting.mailed.TakenFile;

/** Takes the files with figures that people send, in the transaction that notes their mail. */
interface FormsOfMail {

    /** What became of each, in their order; none if there are none. */
    List<TakenFile> take(Arrival mail, Known known, Instant receivedAt);
}
