package vn.dondoc.reporting.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Unit;

/**
 * A form in the work list.
 *
 * @param sent the version sent last
 * @param seen what is told back when it is decided about from here
 * @param returns how often it was given back
 * @param correctBy the last day for the correction; absent = none was given, or it is not being corrected
 * @param overdue working days beyond it
 * @param changed how many fields read otherwise than when it was given back last
 * @param remarked how many figures were remarked on then
 * @param mended how many of those read otherwise now
 * @param questions what would be asked about its figures
 * @param mayReview whether the one who looks decides about it
 */
public record ReviewLine(
        ReportKey key,
        Unit unit,
        Rule rule,
        SavedVersion sent,
        String seen,
        Course course,
        int returns,
        @Nullable LocalDate correctBy,
        int overdue,
        int changed,
        int remarked,
        int mended,
        int questions,
        boolean mayReview) {

    /** Whether nothing is asked that only the form itself answers, so that it may be accepted from the list. */
    public boolean isPlain() {
        return mayReview && questions == 0 && mended == remarked;
    }

    /** How a form ticked in the list is named. */
    public String name() {
        return key.rule() + "/" + key.unit() + "/" + key.period() + " " + seen;
    }
}
