package vn.dondoc.reporting.receipts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.receipts.Attachments.Attachment;

/**
 * A line of the register as it is read and printed.
 *
 * @param unit the unit's name; its code where it is no longer known
 * @param title what the rule is called; its code where the pack no longer has it
 * @param due by when it was owed; absent where there is no day
 * @param late whether this is the first that came, and came too late
 * @param awaiting whether its figures have not come yet
 * @param also what the same paper settles besides
 * @param mayRecord whether the reader may add to it and strike it out
 */
record RegisterLine(
        ReceiptRegister.Entry entry,
        String unit,
        String title,
        @Nullable Due due,
        boolean late,
        boolean awaiting,
        List<Rule.Replaced> also,
        List<Attachment> scans,
        boolean mayRecord) {}
