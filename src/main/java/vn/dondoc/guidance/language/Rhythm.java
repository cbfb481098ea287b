package vn.dondoc.guidance.language;

/** How often something is owed. */
public enum Rhythm {
    MONTHLY,
    QUARTERLY,
    HALF_YEAR,
    NINE_MONTHS,
    ANNUAL,
    /** Opened by an event or a request, each time anew. */
    OCCASIONAL
}
