package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report was given back. Published inside the transaction that notes it.
 *
 * @param pack name of the pack
 * @param version number of the version given back: each is given back at most once
 * @param title name of the rule that asks for it
 * @param form name of its form; absent where it has none
 * @param remark what was said of the whole; may be absent
 * @param figures those that are to be looked at again, in the order of the form, perhaps none
 * @param correctBy the last day for the correction; absent = none was given
 * @param sentBy user name of who sent that version
 * @param decidedBy user name of who gave it back
 */
public record ReportReturned(
        String pack,
        ReportKey report,
        int version,
        String title,
        @Nullable String form,
        Way way,
        @Nullable String remark,
        List<Doubt> figures,
        @Nullable LocalDate correctBy,
        String sentBy,
        String decidedBy) {

    /** How it was given back. */
    public enum Way {
        /** Its day of receipt stays. */
        RETURNED,
        /** Its receipt was cancelled too ("Không tiếp nhận"). */
        REFUSED,
        /** It had been accepted. */
        REOPENED
    }

    /** A figure to be looked at again, and what was said of it. */
    public record Doubt(String indicator, String name, String remark) {}
}
