package vn.dondoc.reporting.upload;

import java.util.List;
import java.util.Map;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.owed.Report;

/**
 * What taking a workbook would do to one report.
 *
 * @param entries what the form would hold
 * @param stamp of the form as it stands
 * @param stale whether somebody changed it after the template was made
 * @param changes fields that would read otherwise, in the order of the form
 * @param refused what stands in the way of sending
 * @param asked what the sender must confirm before sending, by key
 */
public record FormPreview(
        Report report,
        Map<String, String> entries,
        String stamp,
        boolean stale,
        List<Change> changes,
        List<EntryFault> refused,
        List<EntryFault> asked) {

    private static final int MOST_SHOWN = 120;

    /**
     * A field that would read otherwise.
     *
     * @param cell where the workbook has it
     * @param before empty = nothing was there
     * @param after empty = it would be emptied
     */
    public record Change(String name, String cell, String before, String after) {}

    /** The same as filing it turned out: somebody was faster, or something stood in its way. */
    FormPreview after(Outcome outcome) {
        List<EntryFault> refusing = outcome instanceof Outcome.Refused refused
                ? refused.faults().stream().filter(fault -> !fault.asked()).toList()
                : List.of();
        return new FormPreview(report, entries, stamp, outcome instanceof Outcome.Overtaken, changes, refusing, asked);
    }

    /** What a confirmation names. */
    public String key(EntryFault fault) {
        return report.key().path() + "|" + fault.key();
    }

    /** What a confirmation names that the other's change may be written over. */
    public String staleKey() {
        return report.key().path() + "|" + stamp;
    }

    /** Whether something is asked about it, or it cannot be sent as it is. */
    public boolean toBeSeen() {
        return stale || !refused.isEmpty() || !asked.isEmpty();
    }

    /** Whether it would write over anything. */
    public boolean isOverwriting() {
        return changes.stream().anyMatch(change -> !change.before().isEmpty());
    }

    /** Those that a page shows; with many reports in a file nobody reads all. */
    public List<Change> shown() {
        return changes.subList(0, Math.min(changes.size(), MOST_SHOWN));
    }
}
