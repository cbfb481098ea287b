package vn.dondoc.account.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows are asked for.
 *
 * @param unit a unit's id or code; absent = all that the person may see
 * @param below whether those below the unit are meant too; absent = no
 */
public record UnitsAsked(
        @Parameter(description = "Id or code of a unit; all that you may see if left out", example = "183") @Nullable
        String unit,

        @Parameter(description = "true = with the units below it") @Nullable
        Boolean below) {}
