package vn.dondoc.reporting.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.figures.EntryFault;

/**
 * A form as somebody filled it in, by whichever door.
 *
 * @param entries texts by indicator
 * @param stamp of the sheet it was written on; absent = written on none, so nobody can have been faster
 * @param nothingDone whether "Báo cáo không phát sinh" is said
 * @param confirmed keys of the questions answered with yes
 * @param send false keeps a draft
 */
public record Posted(
        Map<String, String> entries, @Nullable String stamp, boolean nothingDone, Set<String> confirmed, boolean send) {

    /** The same, with what else has become of the fields, on the sheet of that stamp. */
    Posted with(Merge merged, String on) {
        return new Posted(merged.entries(), on, merged.nothing(), confirmed, send);
    }

    boolean confirms(EntryFault fault) {
        return fault.asked() && confirmed.contains(fault.key());
    }
}
