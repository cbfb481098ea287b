package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.Agreement;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Usual;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.Level;

/**
 * A unit's form as it stands: what is written in it, and what it is to be held against.
 *
 * @param state of what was sent; absent if nothing was saved yet
 * @param stamp changes whenever anything of it changes; sent back with an edit, tells whether somebody was faster
 * @param saved texts by indicator: the newest version's, and over it figures that came later by file
 * @param draft what is typed over it
 * @param nothingSaved whether the newest version says "Báo cáo không phát sinh"
 * @param unsent whether the newest version is a draft
 * @param known what is known of the unit from other periods, and of its sisters
 * @param registered registered units at or below the unit, by level
 * @param history everything that happened, the latest first
 * @param receipts everything entered in the register for it
 * @param reviewed what was answered to it so far
 * @param instead the receipt of a paper that settles it as well; absent = none does
 */
record Sheet(
        Report report,
        Submission.@Nullable State state,
        String stamp,
        Map<String, String> saved,
        WorkingDraft draft,
        boolean nothingSaved,
        boolean unsent,
        Known known,
        Map<Level, Long> registered,
        List<Happening> history,
        List<ReceiptRegister.Entry> receipts,
        Reviewed reviewed,
        ReceiptRegister.@Nullable Entry instead) {

    /**
     * What the figures are held against.
     *
     * @param earlier the unit's figures of the year's earlier periods, the latest of each indicator
     * @param stocks its last figures of what is counted at a day, also of the year before
     * @param usual what is out of the ordinary
     */
    record Known(Map<String, Figure> earlier, Map<String, Figure> stocks, Usual usual) {}

    /** @param version number of the newest; 0 = none
     *  @param statement number of the unit's last statement of a figure; 0 = none */
    static String stamp(int version, long statement) {
        return version + "-" + statement;
    }

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

    /** Somebody decided about a version; with remarks on single figures, by indicator. */
    record Decided(
            Instant at,
            String by,
            int number,
            Review.Decision decision,
            @Nullable String remark,
            @Nullable LocalDate correctBy,
            Map<String, String> figures)
            implements Happening {}

    /** A field that reads otherwise than before; empty where it was or is left open. */
    record Difference(String indicator, String before, String after) {}

    /** Number of the newest version; 0 if nothing was saved yet. */
    int latest() {
        return Integer.parseInt(stamp.substring(0, stamp.indexOf('-')));
    }

    /** Whether what is saved was sent and waits for no correction. */
    boolean isSent() {
        return !unsent && (state == Submission.State.SUBMITTED || state == Submission.State.ACCEPTED);
    }

    /** Whether just this is saved already; figures of the unit that other forms ask for are none of it. */
    boolean says(Map<String, String> entries, boolean nothing) {
        Map<String, String> own = new HashMap<>(saved);
        own.keySet().retainAll(fields());
        return state != null && nothing == nothingSaved && own.equals(entries);
    }

    /** Whether it was accepted: nothing of it changes until it is opened again. */
    public boolean isLocked() {
        return state == Submission.State.ACCEPTED;
    }

    /** The receipt that counts: the first that stands. */
    public ReceiptRegister.@Nullable Entry standing() {
        return receipts.stream()
                .filter(entry -> entry.struck() == null)
                .findFirst()
                .orElse(null);
    }

    /** What stands in the fields, by indicator: what is typed, over what is saved. */
    public Map<String, String> entries() {
        return draft.over(saved);
    }

    /** What is saved in a field, the box {@link WorkingDraft#NOTHING} among them; may be empty. */
    String saved(String code) {
        return code.equals(WorkingDraft.NOTHING) ? WorkingDraft.said(nothingSaved) : saved.getOrDefault(code, "");
    }

    /** Whether "Báo cáo không phát sinh" is said by now, saved or only ticked. */
    public boolean nothingDone() {
        return draft.nothing(nothingSaved);
    }

    /** Codes of what is entered on its form, in order; empty if it has none. */
    List<String> fields() {
        Form form = report.form();
        return form == null
                ? List.of()
                : form.indicators().stream()
                        .filter(code -> requireNonNull(
                                        report.pack().indicators().get(code))
                                .type()
                                .isEntered())
                        .toList();
    }

    /** The stock of the last period that stands in for an empty field until it is confirmed; absent = none. */
    @Nullable
    BigDecimal carried(String indicator) {
        Figure stock = known.stocks().get(indicator);
        return stock == null ? null : stock.value();
    }

    /** Stocks of the last period that nobody confirmed are not sent; whoever sends knows that those fields stay empty. */
    List<EntryFault> unconfirmed(Posted posted) {
        long open = fields().stream()
                .filter(code -> carried(code) != null && !posted.entries().containsKey(code))
                .count();
        return open == 0 || !posted.send() || posted.nothingDone()
                ? List.of()
                : List.of(EntryFault.asking(null, "reporting.ask.carried", open));
    }

    /** What is to be said of figures of this form. */
    List<EntryFault> faults(Map<String, BigDecimal> figures) {
        Form form = report.form();
        Agreement agreement = new Agreement(
                report.pack().indicators(), form == null ? List.of() : form.totals(), registered, known.earlier());
        List<EntryFault> faults = new ArrayList<>(agreement.faults(figures));
        faults.addAll(known.usual().faults(figures));
        return faults;
    }
}
