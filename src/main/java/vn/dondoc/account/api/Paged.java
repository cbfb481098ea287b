package vn.dondoc.account.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a list. */
@Schema(description = "One page of a list")
public record Paged<T>(
        @Schema(description = "The rows of this page") List<T> items,

        @Schema(description = "Number of the page, counted from 0", example = "0")
        int page,

        @Schema(description = "Rows on a page at most", example = "50")
        int size,

        @Schema(description = "Rows on all pages", example = "217")
        long total) {

    /** The same page with its rows told otherwise. @param told null = nothing of that row */
    public <S> Paged<S> as(Function<T, @Nullable S> told) {
        return new Paged<>(
                items.stream()
                        .flatMap(row -> Stream.ofNullable(told.apply(row)))
                        .toList(),
                page,
                size,
                total);
    }
}
