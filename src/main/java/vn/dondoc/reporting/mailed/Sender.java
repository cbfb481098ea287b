package vn.dondoc.reporting.mailed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer;
import vn.dondoc.reporting.ReportKey;

/**
 * Who sent a mail, as far as we know.
 *
 * @param officers whose address it came from; several where an office shares one
 * @param about what our mail was about that it answers, perhaps nothing
 * @param answers whether it answers a mail of ours that was for this sender, or that names the reports it asks for
 * @param doubt why it is not certain who sent it; then nothing of it is taken by itself; absent = certain enough
 */
public record Sender(
        List<Officer> officers,
        List<ReportKey> about,
        boolean answers,
        @Nullable Course doubt) {}
