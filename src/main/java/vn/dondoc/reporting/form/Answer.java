package vn.dondoc.reporting.form;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a report.
 *
 * @param remark on the whole; may be absent
 * @param figures remarks on single figures, by indicator
 * @param correctBy the last day for the correction; absent = as usual, or nothing is to be corrected
 */
public record Answer(
        Review.Decision decision,
        @Nullable String remark,
        Map<String, String> figures,
        @Nullable LocalDate correctBy) {

    /** Accepted, with nothing to say. */
    static Answer accepted() {
        return new Answer(Review.Decision.ACCEPTED, null, Map.of(), null);
    }

    boolean isWordless() {
        return remark == null && figures.isEmpty();
    }

    Answer with(@Nullable LocalDate day) {
        return new Answer(decision, remark, figures, day);
    }
}
