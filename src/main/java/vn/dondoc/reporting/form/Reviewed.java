package vn.dondoc.reporting.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a report so far, as its page shows it.
 *
 * @param seen changes whenever something else would be decided about
 * @param version number of the version sent last; 0 = none
 * @param said the decision that holds; absent until there was one, and again once something newer was sent
 * @param returned the last time it was given back; absent = never, or accepted since
 * @param figures what was said of single figures then, by indicator
 * @param sent texts by indicator of the version sent last, and over it figures that came later by file
 */
public record Reviewed(
        String seen,
        int version,
        @Nullable Said said,
        @Nullable Said returned,
        Map<String, Remark> figures,
        Map<String, String> sent) {

    /** Where nothing was sent, or nobody asks. */
    static final Reviewed NOTHING = new Reviewed("", 0, null, null, Map.of(), Map.of());

    /** A decision. */
    public record Said(
            Review.Decision decision,
            int version,
            @Nullable String remark,
            @Nullable LocalDate correctBy,
            Instant at,
            String by) {

        static Said of(Review review) {
            return new Said(
                    review.decision(),
                    review.versionNumber(),
                    review.remark(),
                    review.correctBy(),
                    review.decidedAt(),
                    review.decidedBy());
        }
    }

    /**
     * A remark on a figure.
     *
     * @param before what stood there when it was made; empty = nothing
     * @param changed whether it reads otherwise now
     */
    public record Remark(String text, String before, boolean changed) {}

    /**
     * @param entries what stands in the fields
     * @param sent what was sent
     */
    static Reviewed of(
            Optional<Submission> submission, Map<String, String> entries, Map<String, String> sent, long newestFigure) {
        return submission.map(known -> of(known, entries, sent, newestFigure)).orElse(NOTHING);
    }

    private static Reviewed of(
            Submission submission, Map<String, String> entries, Map<String, String> sent, long newestFigure) {
        Review standing = submission.standing();
        Review returned = submission.state() == Submission.State.ACCEPTED
                ? null
                : submission.lastReturn().orElse(null);
        return new Reviewed(
                submission.seen(newestFigure),
                submission.lastSent().map(SubmissionVersion::number).orElse(0),
                standing == null ? null : Said.of(standing),
                returned == null ? null : Said.of(returned),
                returned == null ? Map.of() : remarks(returned, submission, entries),
                sent);
    }

    private static Map<String, Remark> remarks(Review returned, Submission submission, Map<String, String> entries) {
        Map<String, String> then = submission.version(returned.versionNumber()).entries();
        Map<String, Remark> remarks = new HashMap<>();
        returned.figures().forEach((code, text) -> {
            String before = then.getOrDefault(code, "");
            remarks.put(code, new Remark(text, before, !before.equals(entries.getOrDefault(code, ""))));
        });
        return remarks;
    }
}
