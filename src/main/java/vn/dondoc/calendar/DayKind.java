package vn.dondoc.calendar;

import java.util.Arrays;
import java.util.Optional;

/** What a day is that differs from its week; by the codes of the calendar file. */
public enum DayKind {
    HOLIDAY("le"),
    TET("tet"),
    /** Off because a holiday fell on a day off: Labour Code 2019 article 111(3). */
    SUBSTITUTE("nghi_bu"),
    /** Off for a Saturday worked instead. */
    SWAPPED("hoan_doi_nghi"),
    /** The Saturday worked instead. */
    MADE_UP("lam_bu");

    private final String code;

    DayKind(String code) {
        this.code = code;
    }

    /** Empty if no kind has that code. */
    public static Optional<DayKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public boolean works() {
        return this == MADE_UP;
    }

    /** Swaps bind civil servants only. */
    String appliesTo() {
        return this == SWAPPED || this == MADE_UP ? "cong_chuc" : "moi_nguoi";
    }
}
