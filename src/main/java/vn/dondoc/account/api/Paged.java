package vn.dondoc.account.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of a list. */
@Schema(description = "One page of a list")
public record Paged<T>(
        @Schema(description = "The rows of this page") List<T> items,

        @Schema(description = "Number of the page, counted from 0", example = "0")
        int page,

        @Schema(description = "Rows on a page at most", example = "50")
        int size,

        @Schema(description = "Rows on all pages", example = "217")
        long total) {}
