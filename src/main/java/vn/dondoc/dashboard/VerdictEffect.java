package vn.dondoc.dashboard;

import java.util.List;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.difference.Change;

/**
 * What a draft would do to the verdicts of one rule, on the figures that exist.
 *
 * @param why what the draft says otherwise of the rule; empty if the change comes from elsewhere
 * @param total how many verdicts would be others
 * @param shown the first of them, by unit and period
 */
record VerdictEffect(String code, String title, List<Change> why, int total, List<Flip> shown) {

    /**
     * From one verdict to another.
     *
     * @param said what people read of the one before
     * @param saidThen what they would read
     * @param figures what it rests on, in a sentence
     */
    record Flip(Verdict before, Verdict after, String said, String saidThen, String figures) {}
}
