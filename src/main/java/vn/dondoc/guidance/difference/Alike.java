package vn.dondoc.guidance.difference;

import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Nearest;

/**
 * When words of two years say the same: each pack's own year may stand where the other's does, so that {@code trước
 * ngày 22/11/2020} and {@code lang-son-2020-hd} are what they were in 2021.
 */
record Alike(String yearBefore, String yearAfter) {

    /** Stands where a pack's own year stood; no text can hold it. */
    private static final String OWN_YEAR = "\u0000";

    static Alike of(RulePack before, RulePack after) {
        return new Alike(Integer.toString(before.year()), Integer.toString(after.year()));
    }

    private String before(@Nullable String text) {
        return fold(text, yearBefore);
    }

    private String after(@Nullable String text) {
        return fold(text, yearAfter);
    }

    /** Nothing at all is the same as empty. */
    boolean same(@Nullable String before, @Nullable String after) {
        return before(before).equals(after(after))
                || before != null && after != null && Folding.fold(before).equals(Folding.fold(after));
    }

    /** The same in at least four letters of five. */
    boolean near(String before, String after) {
        String one = before(before);
        String other = after(after);
        return 5 * Nearest.distance(one, other) <= Math.max(one.length(), other.length());
    }

    private static String fold(@Nullable String text, String year) {
        return text == null ? "" : Folding.fold(text).replace(year, OWN_YEAR);
    }
}
