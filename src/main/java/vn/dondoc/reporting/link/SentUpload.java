package vn.dondoc.reporting.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.ReportKey;

/**
 * What was sent by a link.
 *
 * @param sender whose link it was: a person, or the address of a shared mailbox
 * @param stamp of the form as it stood then; absent where the report has none
 * @param decision absent as long as it waits
 */
record SentUpload(
        long id,
        String sender,
        ReportKey report,
        Instant uploadedAt,
        @Nullable String remark,
        @Nullable String stamp,
        State state,
        @Nullable Decision decision,
        List<KeptFile> files) {

    /** Where it stands. */
    enum State {
        WAITING,
        /** It was received, and its figures were too. */
        TAKEN,
        /** It was received; its figures are still to be entered. */
        RECEIVED,
        DECLINED
    }

    /** What became of it. */
    record Decision(Instant at, String by, @Nullable String reason) {}

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    SentUpload with(List<KeptFile> files) {
        return new SentUpload(id, sender, report, uploadedAt, remark, stamp, state, decision, files);
    }
}
