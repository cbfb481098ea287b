package vn.dondoc.reporting.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.Agreement;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.Level;

/**
 * A unit's form as it stands: what is written in it, and what it is to be held against.
 *
 * @param state of what was sent; absent if nothing was saved yet
 * @param stamp changes whenever anything of it changes; sent back with an edit, tells whether somebody was faster
 * @param entries texts by indicator: the newest version's, and over it figures that came later by file
 * @param nothingDone whether the newest version says so
 * @param unsent whether the newest version is a draft
 * @param earlier the unit's figures of the year's earlier periods, the latest of each indicator
 * @param registered registered units at or below the unit, by level
 * @param history everything that happened, the latest first
 * @param receipts everything entered in the register for it
 * @param instead the receipt of a paper that settles it as well; absent = none does
 */
record Sheet(
        Report report,
        Submission.@Nullable State state,
        String stamp,
        Map<String, String> entries,
        boolean nothingDone,
        boolean unsent,
        Map<String, Figure> earlier,
        Map<Level, Long> registered,
        List<Happening> history,
        List<ReceiptRegister.Entry> receipts,
        ReceiptRegister.@Nullable Entry instead) {

    /** One line of the history. */
    sealed interface Happening {
        Instant at();

        String by();

        /** Its kind, since templates cannot ask for the type: {@code Saved}. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** A file brought figures. */
    record Brought(Instant at, String by, String file, int figures) implements Happening {}

    /** A version was saved. */
    record Saved(Instant at, String by, SubmissionVersion version, List<Difference> differences) implements Happening {

        public int number() {
            return version.number();
        }
    }

    /** Staff decided about a version. */
    record Decided(
            Instant at,
            String by,
            int number,
            Review.Decision decision,
            @Nullable String remark) implements Happening {}

    /** A field that reads otherwise than before; empty where it was or is left open. */
    record Difference(String indicator, String before, String after) {}

    /** The receipt that counts: the first that stands. */
    public ReceiptRegister.@Nullable Entry standing() {
        return receipts.stream()
                .filter(entry -> entry.struck() == null)
                .findFirst()
                .orElse(null);
    }

    Agreement agreement() {
        Form form = report.form();
        return new Agreement(report.pack().indicators(), form == null ? List.of() : form.totals(), registered, earlier);
    }
}
