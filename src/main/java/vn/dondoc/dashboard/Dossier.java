package vn.dondoc.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Request;
import vn.dondoc.compliance.Breakdown;
import vn.dondoc.compliance.VerdictHistory;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.pack.Source;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;

/**
 * One verdict with everything it rests on.
 *
 * @param version of the pack, by which it was judged
 * @param reason why, in sentences
 * @param steps how the due day was computed; empty without one
 * @param sources the clauses it comes from
 * @param bar the share drawn; absent where it is not about a share
 * @param parts how it looks in the units below; empty where nothing is counted there
 * @param receipts what came in, in order
 * @param changes of the verdict, the newest first
 */
record Dossier(
        AdoptedPack version,
        Standing standing,
        String reason,
        List<String> steps,
        List<Source> sources,
        @Nullable Bar bar,
        List<Breakdown> parts,
        List<Receipt> receipts,
        List<VerdictHistory.Change> changes) {

    /** Under which its receipts and evidence are kept. */
    public ReportKey key() {
        return new ReportKey(standing.rule().code(), standing.unit().id(), standing.period());
    }

    /** Whether a letter asked for it, and no rule of the pack. */
    public boolean isRequested() {
        return Request.isBehind(standing.rule());
    }
}
