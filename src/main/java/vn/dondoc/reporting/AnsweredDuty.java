package vn.dondoc.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.territory.Unit;

/**
 * What a mail answers, as it stands now.
 *
 * @param unit absent = no longer known
 * @param title the report's; its code where nothing of that name is owed
 * @param due absent where there is no day
 * @param received the first receipt that stands; absent = nothing came yet
 * @param mayRecord whether the person signed in may record its receipt
 */
public record AnsweredDuty(
        ReportKey key,
        @Nullable Unit unit,
        String title,
        @Nullable Due due,
        @Nullable Receipt received,
        boolean mayRecord) {

    /** Name in the address of the page on which receipts are recorded. */
    public String duty() {
        return key.rule() + "@" + key.period();
    }

    /** The page of its verdict. */
    public String path() {
        return "/verdicts/" + key.rule() + "/" + key.unit() + "/" + key.period();
    }

    /** How it stands: {@code received}, {@code late}, {@code open}. */
    public String standing(Instant now) {
        if (received != null) {
            return "received";
        }
        return due != null && due.isPast(now) ? "late" : "open";
    }
}
