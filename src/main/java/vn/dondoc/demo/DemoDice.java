package vn.dondoc.demo;

import java.util.Objects;
import java.util.Random;

/** Dice that fall the same way each time for the same names, and differently for others. */
final class DemoDice {

    /** 2^64 over the golden ratio: spreads neighbouring hash codes, whose first throws would be alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private DemoDice() {}

    static Random of(String... names) {
        return new Random(Objects.hash((Object[]) names) * SPREAD);
    }
}
