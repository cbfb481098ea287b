package vn.dondoc.reporting.rollup;

import static vn.dondoc.reporting.rollup.UnitRows.NONE;
import static vn.dondoc.reporting.rollup.UnitRows.NOT_KNOWN;

import vn.dondoc.guidance.pack.Indicator.AddsUp;

/**
 * One indicator in one period, rolled up the tree in one pass from the leaves to the top. An own figure counts; where
 * there is none, those below added up; a leaf without one is missing.
 */
final class Sums {

    private final UnitRows units;
    private final AddsUp addsUp;
    private final long[] own;
    private final long[] earlier;
    private final long[] sum;
    private final long[] atLeast;
    private final long[] below;
    private final int[] missing;
    private final int[] missingBelow;
    private final boolean[] reported;

    /**
     * @param own each row's own figure; {@code NOT_KNOWN} where there is none
     * @param earlier each row's largest earlier cumulative figure; 0 where there is none
     */
    Sums(UnitRows units, AddsUp addsUp, long[] own, long[] earlier) {
        this.units = units;
        this.addsUp = addsUp;
        this.own = own;
        this.earlier = earlier;
        int size = units.size();
        sum = new long[size];
        atLeast = new long[size];
        below = new long[size];
        missing = new int[size];
        missingBelow = new int[size];
        reported = new boolean[size];
        for (int row = size - 1; row >= 0; row--) {
            close(row);
            handUp(row, units.parent(row));
        }
    }

    /** Those below {@code row} have all been added to it. */
    private void close(int row) {
        below[row] = sum[row];
        missingBelow[row] = missing[row];
        boolean known = own[row] != NOT_KNOWN;
        boolean alone = units.isLeaf(row) || addsUp == AddsUp.NONE;
        if (addsUp == AddsUp.OWN_PLUS_CHILDREN) {
            sum[row] = Math.addExact(sum[row], known ? own[row] : 0);
            atLeast[row] = Math.addExact(atLeast[row], known ? own[row] : earlier[row]);
        } else if (known || alone) {
            sum[row] = known ? own[row] : 0;
            atLeast[row] = known ? own[row] : earlier[row];
        } else {
            atLeast[row] = Math.max(atLeast[row], earlier[row]);
        }
        if (alone || known && addsUp == AddsUp.SUM) {
            missing[row] = known ? 0 : 1;
        } else if (isPartMissing(row)) {
            missing[row]++;
        }
        reported[row] = known || reported[row] && addsUp != AddsUp.NONE;
    }

    private void handUp(int row, int parent) {
        if (parent != NONE) {
            sum[parent] = Math.addExact(sum[parent], sum[row]);
            atLeast[parent] = Math.addExact(atLeast[parent], atLeast[row]);
            missing[parent] += missing[row];
            reported[parent] |= reported[row];
        }
    }

    /** @return {@code NOT_KNOWN} where there is none */
    long own(int row) {
        return own[row];
    }

    /** What was reported. */
    long sum(int row) {
        return sum[row];
    }

    /** The same, an earlier cumulative figure standing in for one that is missing. */
    long atLeast(int row) {
        return atLeast[row];
    }

    /** What those directly below add up to, whatever the unit itself says. */
    long below(int row) {
        return below[row];
    }

    /** How many leaves have not reported, and how many others not their part. */
    int missing(int row) {
        return missing[row];
    }

    /** Whether the row counts beside those below it, did so earlier in the year, and has not yet said how much now. */
    boolean isPartMissing(int row) {
        return addsUp == AddsUp.OWN_PLUS_CHILDREN && !units.isLeaf(row) && own[row] == NOT_KNOWN && earlier[row] > 0;
    }

    int missingBelow(int row) {
        return missingBelow[row];
    }

    /** Whether anything at or below the row counts. */
    boolean isReported(int row) {
        return reported[row];
    }

    /** The sum where nothing is missing, else {@code NOT_KNOWN}. */
    long[] wholes() {
        long[] wholes = sum.clone();
        for (int row = 0; row < wholes.length; row++) {
            wholes[row] = missing[row] == 0 ? wholes[row] : NOT_KNOWN;
        }
        return wholes;
    }

    /**
     * The most that each row's figure can be as a part of {@code whole}: what is reported, and the denominators of the
     * missing; {@code NOT_KNOWN} where one of those is.
     */
    long[] atMost(long[] whole) {
        long[] most = new long[units.size()];
        for (int row = most.length - 1; row >= 0; row--) {
            if (missing[row] == 0) {
                most[row] = sum[row];
            } else if (!reported[row] || most[row] == NOT_KNOWN || isPartMissing(row)) {
                most[row] = whole[row];
            } else if (addsUp == AddsUp.OWN_PLUS_CHILDREN && own[row] != NOT_KNOWN) {
                most[row] = Math.addExact(most[row], own[row]);
            }
            int parent = units.parent(row);
            if (parent != NONE && most[parent] != NOT_KNOWN) {
                most[parent] = most[row] == NOT_KNOWN ? NOT_KNOWN : Math.addExact(most[parent], most[row]);
            }
        }
        return most;
    }
}
