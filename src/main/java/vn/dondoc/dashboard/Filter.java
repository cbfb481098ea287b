package vn.dondoc.dashboard;

import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Rule;

/**
 * What of a page the reader asked to see; comes from the address, so that it can be kept and sent on.
 *
 * @param kind one kind of rule; absent = all
 * @param period name of a period; absent or empty = all
 * @param late whether only what is not met; absent = no
 * @param undated whether also what has no day and what does not apply; absent = no
 */
record Filter(
        Rule.@Nullable Kind kind,
        @Nullable String period,
        @Nullable Boolean late,
        @Nullable Boolean undated) {

    boolean admits(Standing standing) {
        return (kind == null || kind == standing.rule().kind())
                && (period == null
                        || period.isBlank()
                        || period.equals(standing.period().toString()))
                && (!Boolean.TRUE.equals(late) || standing.isBad())
                && (Boolean.TRUE.equals(undated) || standing.isFollowed());
    }
}
