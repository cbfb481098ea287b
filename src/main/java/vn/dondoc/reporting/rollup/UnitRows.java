package vn.dondoc.reporting.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * A tree's units numbered, parents before children, so that sums run through arrays from the end to the beginning.
 * Member organisations are no part of the territory: they stand alone and add up to nothing.
 */
final class UnitRows {

    static final int NONE = -1;
    static final long NOT_KNOWN = -1;

    private final List<Unit> units = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<UnitId, Integer> rows = new HashMap<>();
    private final boolean[] leaf;

    UnitRows(UnitTree tree) {
        tree.all().stream().filter(unit -> tree.parent(unit.id()).isEmpty()).forEach(unit -> add(unit, NONE));
        for (int row = 0; row < units.size(); row++) {
            for (Unit child : tree.children(units.get(row).id())) {
                add(child, row);
            }
        }
        leaf = new boolean[units.size()];
        Arrays.fill(leaf, true);
        parents.stream().filter(parent -> parent != NONE).forEach(parent -> leaf[parent] = false);
    }

    private void add(Unit unit, int parent) {
        rows.put(unit.id(), units.size());
        units.add(unit);
        parents.add(unit.level() == Level.ORGANISATION ? NONE : parent);
    }

    int size() {
        return units.size();
    }

    Unit unit(int row) {
        return units.get(row);
    }

    /** The row of the unit above; {@link #NONE} at the top. */
    int parent(int row) {
        return parents.get(row);
    }

    boolean isLeaf(int row) {
        return leaf[row];
    }

    /** {@link #NONE} for a unit that is not in the tree. */
    int row(UnitId unit) {
        return rows.getOrDefault(unit, NONE);
    }

    /**
     * How many units of a level stand below each unit, itself included. Residential areas that are no units of their
     * own are taken from the column of the list; where it says nothing, {@link #NOT_KNOWN}.
     */
    long[] registered(Level level) {
        long[] sums = new long[size()];
        for (int row = size() - 1; row >= 0; row--) {
            Unit unit = units.get(row);
            Integer listed = level == Level.RESIDENTIAL_AREA ? unit.residentialAreas() : null;
            if (unit.level() == level) {
                sums[row] = 1;
            } else if (listed != null && (leaf[row] || sums[row] == NOT_KNOWN)) {
                sums[row] = listed;
            } else if (leaf[row]
                    && level == Level.RESIDENTIAL_AREA
                    && unit.level().compareTo(level) < 0) {
                sums[row] = NOT_KNOWN;
            }
            addTo(sums, parents.get(row), sums[row]);
        }
        return sums;
    }

    private static void addTo(long[] sums, int parent, long value) {
        if (parent != NONE && sums[parent] != NOT_KNOWN) {
            sums[parent] = value == NOT_KNOWN ? NOT_KNOWN : sums[parent] + value;
        }
    }
}
