package vn.dondoc.reporting.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure became another one.
 *
 * @param before absent = there was none
 * @param after absent = it was taken back
 * @param at from when it counts
 * @param by user name; absent = the installation itself
 * @param door by which way, as {@link vn.dondoc.reporting.Receipt.Door} names it
 * @param file name of the file of figures it stood in; absent = it came with a form
 * @param rule code of the report it came with; absent = it came with none
 * @param version number of that report's version
 */
public record FigureChange(
        String indicator,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        @Nullable String by,
        String door,
        @Nullable String file,
        @Nullable String rule,
        @Nullable Integer version) {}
