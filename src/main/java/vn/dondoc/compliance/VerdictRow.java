package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is kept; equal rows need not be written.
 *
 * @param missing unit ids by blanks
 */
record VerdictRow(
        Key key,
        Verdict.Outcome outcome,
        Verdict.State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String missing,
        String reason) {

    VerdictRow {
        value = plain(value);
        lower = plain(lower);
        upper = plain(upper);
    }

    static VerdictRow of(Verdict verdict) {
        return new VerdictRow(
                Key.of(verdict),
                verdict.outcome(),
                verdict.state(),
                verdict.value(),
                verdict.lower(),
                verdict.upper(),
                verdict.missing().stream().map(unit -> unit.id().toString()).collect(Collectors.joining(" ")),
                verdict.reason());
    }

    /** The database gives four decimals back whatever it was given. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.plain(number);
    }
}
