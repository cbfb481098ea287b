package vn.dondoc.calendar.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which obligations are asked for.
 *
 * @param unit a part of a unit's name, or its code; absent = all one may see
 * @param rule a rule's code; absent = all
 * @param when absent = whatever day
 * @param page counted from 0; absent = the first
 */
record ObligationFilter(
        @Nullable String unit,
        @Nullable String rule,
        @Nullable When when,
        @Nullable Integer page) {

    /** How the last acceptable day stands to today. */
    enum When {
        AHEAD,
        PAST,
        NO_DAY
    }

    boolean namesUnit() {
        return unit != null && !unit.isBlank();
    }

    boolean covers(String code) {
        return rule == null || rule.isBlank() || rule.equals(code);
    }

    int pageNumber() {
        return page == null ? 0 : Math.max(0, page);
    }

    /** The page's address with everything but the page number. */
    String path() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/obligations");
        if (namesUnit()) {
            address.queryParam("unit", unit);
        }
        if (rule != null && !rule.isBlank()) {
            address.queryParam("rule", rule);
        }
        if (when != null) {
            address.queryParam("when", when);
        }
        return address.encode().toUriString();
    }
}
