package vn.dondoc.reporting.receipts;

import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Unit;

/**
 * What a mail answers, as it stands now.
 *
 * @param unit absent = no longer known
 * @param title the report's; its code where nothing of that name is owed
 * @param due absent where there is no day
 * @param received the first receipt that stands; absent = nothing came yet
 * @param late whether nothing came and the due moment has passed
 * @param mayRecord whether the person signed in may record its receipt
 */
public record AnsweredDuty(
        ReportKey key,
        @Nullable Unit unit,
        String title,
        @Nullable Due due,
        @Nullable Receipt received,
        boolean late,
        boolean mayRecord) {

    /** Name in the address of the page on which receipts are recorded. */
    public String duty() {
        return key.rule() + "@" + key.period();
    }

    /** The page of its verdict. */
    public String path() {
        return "/verdicts/" + key.rule() + "/" + key.unit() + "/" + key.period();
    }

    /** How it stands while nothing came: {@code late} or {@code open}. */
    public String standing() {
        return late ? "late" : "open";
    }
}
