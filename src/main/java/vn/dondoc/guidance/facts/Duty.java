package vn.dondoc.guidance.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one unit owes under one rule for one period, as of the moment of judging.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 * @param kind {@code target}, {@code report} or {@code task}
 * @param inScope false where {@code Trừ} or {@code Chỉ áp dụng} leaves the unit out, or it did not exist on the day
 * @param conditional whether the rule has an {@code Áp dụng khi}
 * @param limit whether the target is an upper limit: {@code không quá}, {@code dưới}
 * @param due the first instant that is too late; absent = no day
 * @param past whether that instant has come
 * @param awaitingFigures whether the report that brings the figures is not yet due
 * @param awaitingGuidance whether the day follows from a document that has not come
 */
public record Duty(
        String rule,
        String who,
        String period,
        String kind,
        boolean inScope,
        boolean conditional,
        boolean limit,
        @Nullable Instant due,
        boolean past,
        boolean awaitingFigures,
        boolean awaitingGuidance) {

    /** Whether there is a due moment at all. */
    public boolean isDated() {
        return due != null;
    }
}
