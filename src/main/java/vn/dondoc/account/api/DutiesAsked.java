package vn.dondoc.account.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which duties are asked for; what is absent does not count.
 *
 * @param unit a unit's id or code; absent = all that the person may see
 * @param below whether those below the unit are meant too; absent = no
 * @param rule its code
 * @param period as {@code 2020-H1}
 */
public record DutiesAsked(
        @Parameter(description = "Id or code of a unit; all that you may see if left out", example = "183") @Nullable
        String unit,

        @Parameter(description = "true = with the units below it") @Nullable
        Boolean below,

        @Parameter(description = "Code of a rule", example = "BC-6T") @Nullable
        String rule,

        @Parameter(description = "2020, 2020-H1, 2020-9M, 2020-Q3, 2020-07", example = "2020-H1") @Nullable
        String period) {

    /** Whether it says anything at all. */
    public boolean namesAny() {
        return unit != null || rule != null || period != null;
    }
}
