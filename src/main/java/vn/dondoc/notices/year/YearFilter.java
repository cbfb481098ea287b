package vn.dondoc.notices.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which mails are asked for.
 *
 * @param pack its name; absent = the first in force
 * @param from first day; absent = the pack's
 * @param to last day, inclusive; absent = the last on which the pack is followed up
 * @param received with the reports received until now, not as if there were none; absent = no
 * @param limit who gets more than so many in a week is named; absent = three
 * @param page counted from 0; absent = the first
 */
record YearFilter(
        @Nullable String pack,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Boolean received,
        @Nullable Integer limit,
        @Nullable Integer page) {

    private static final int LIMIT = 3;

    boolean withReports() {
        return Boolean.TRUE.equals(received);
    }

    int mostAWeek() {
        return limit == null || limit < 0 ? LIMIT : limit;
    }

    int pageNumber() {
        return page == null ? 0 : Math.max(page, 0);
    }

    /** The address with everything but the page. */
    String path(String base) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(base);
        add(path, "pack", pack);
        add(path, "from", from);
        add(path, "to", to);
        add(path, "received", received);
        add(path, "limit", limit);
        return path.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
