package vn.dondoc.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Spreads the 1,705 residential areas that Lạng Sơn had in 2020 over its communes. How many each commune really had is
 * not published; the spread is made up, the sum is real.
 */
final class ResidentialAreas {

    static final int IN_LANG_SON_2020 = 1705;

    private ResidentialAreas() {}

    /** How many each of {@code communes} gets: at least three, together exactly {@link #IN_LANG_SON_2020}. */
    static List<Integer> spread(int communes) {
        Random dice = new Random(2020);
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < communes; i++) {
            counts.add(3);
        }
        for (int left = IN_LANG_SON_2020 - 3 * communes; left > 0; left--) {
            int commune = dice.nextInt(communes);
            counts.set(commune, counts.get(commune) + 1);
        }
        return List.copyOf(counts);
    }
}
