package vn.dondoc.reporting.rollup;

import java.util.EnumMap;
import java.util.Map;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** How many units of each level are registered at or below the units of one day. Not safe for threads. */
public final class Registered {

    private final UnitRows rows;
    private final Map<Level, long[]> counts = new EnumMap<>(Level.class);

    public Registered(UnitTree tree) {
        this.rows = new UnitRows(tree);
    }

    /** @return by level; a level of which nothing is known is left out */
    public Map<Level, Long> below(UnitId top) {
        Map<Level, Long> below = new EnumMap<>(Level.class);
        int row = rows.row(top);
        if (row != UnitRows.NONE) {
            for (Level level : Level.values()) {
                long count = counts.computeIfAbsent(level, rows::registered)[row];
                if (count != UnitRows.NOT_KNOWN && count != 0) {
                    below.put(level, count);
                }
            }
        }
        return below;
    }
}
