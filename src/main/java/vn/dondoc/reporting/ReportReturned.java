package vn.dondoc.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff gave a report back. Published inside the transaction that notes it.
 *
 * @param pack name of the pack
 * @param version number of the version given back: at most one decision is made of each
 * @param title name of the rule that asks for it
 * @param form name of its form; absent where it has none
 * @param refused whether its receipt was cancelled too ("Không tiếp nhận")
 * @param remark what staff wrote; may be absent
 * @param figures names of the figures that are to be looked at again, perhaps none
 * @param sentBy user name of who sent that version
 * @param decidedBy user name of who gave it back
 */
public record ReportReturned(
        String pack,
        ReportKey report,
        int version,
        String title,
        @Nullable String form,
        boolean refused,
        @Nullable String remark,
        List<String> figures,
        String sentBy,
        String decidedBy) {}
