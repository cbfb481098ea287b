package vn.dondoc.account.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param page counted from 0; absent = the first
 * @param size rows on a page, 1 to {@link #MOST}; absent = {@link #USUAL}
 */
public record PageAsked(
        @Parameter(description = "Number of the page, counted from 0", example = "0") @Nullable
        Integer page,

        @Parameter(description = "Rows on a page, 1 to 200; 50 if left out", example = "50") @Nullable
        Integer size) {

    static final int MOST = 200;
    static final int USUAL = 50;
    private static final int FURTHEST = 1_000_000;

    /** @throws ApiRefusal if there can be no such page */
    public PageAsked {
        List<Flaw> flaws = new ArrayList<>();
        page = bounded(page, 0, 0, FURTHEST, "page", flaws);
        size = bounded(size, USUAL, 1, MOST, "size", flaws);
        if (!flaws.isEmpty()) {
            throw ApiRefusal.malformed(flaws.toArray(Flaw[]::new));
        }
    }

    private static Integer bounded(
            @Nullable Integer asked, int usual, int least, int most, String name, List<Flaw> flaws) {
        int value = asked == null ? usual : asked;
        if (value < least || value > most) {
            flaws.add(Flaw.ofParameter(name, "api.fault.between", least, most));
        }
        return value;
    }

    public int limit() {
        return size == null ? USUAL : size;
    }

    public long offset() {
        return page == null ? 0 : (long) page * limit();
    }

    /** The page of a list that is whole in memory; only its rows are turned into what is told. */
    public <S, T> Paged<T> of(List<S> all, Function<S, T> told) {
        return of(all.stream().skip(offset()).limit(limit()).map(told).toList(), all.size());
    }

    /** @param total of rows on all pages */
    public <T> Paged<T> of(List<T> rows, long total) {
        return new Paged<>(rows, page == null ? 0 : page, limit(), total);
    }
}
