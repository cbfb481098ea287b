package vn.dondoc.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * Units × duties. What the units below a row owe stands in columns of its own, counted together.
 *
 * @param groups the columns, those of one rule together
 */
record Matrix(List<Group> groups, List<Row> rows) {

    /**
     * The columns of one rule, for units of one level.
     *
     * @param below whether it is owed by units below those of the rows
     */
    record Group(Rule rule, Level level, boolean below, List<Column> columns) {}

    /** @param due the day of the first unit that owes it; one that has more time says so in its cell */
    record Column(Key key, Rule rule, @Nullable Due due) {}

    private record Key(String rule, Level level, Period period) {

        static Key of(Standing standing) {
            return new Key(standing.rule().code(), standing.unit().level(), standing.period());
        }
    }

    /** @param cells one a column, in their order; null where the unit owes nothing */
    record Row(Unit unit, List<@Nullable Cell> cells) {}

    /**
     * @param units the rows, in order
     * @param standings of these units and of those below them, by rule as written; others are left out
     */
    static Matrix of(List<Unit> units, List<Standing> standings, UnitTree tree) {
        Map<UnitId, UnitId> rowOf = new HashMap<>();
        units.forEach(row -> tree.subtree(row.id()).forEach(unit -> rowOf.put(unit.id(), row.id())));
        Map<Key, Column> columns = new LinkedHashMap<>();
        Map<UnitId, Map<Key, List<Standing>>> cells = new HashMap<>();
        for (Standing standing : standings) {
            UnitId row = rowOf.get(standing.unit().id());
            if (row != null) {
                Key key = Key.of(standing);
                columns.putIfAbsent(key, new Column(key, standing.rule(), standing.due()));
                cells.computeIfAbsent(row, any -> new HashMap<>())
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(standing);
            }
        }
        List<Group> groups = groups(columns, units);
        return new Matrix(
                groups,
                units.stream()
                        .map(unit -> new Row(unit, cells(unit, groups, cells.getOrDefault(unit.id(), Map.of()))))
                        .toList());
    }

    private static List<Group> groups(Map<Key, Column> columns, List<Unit> units) {
        return columns.values().stream()
                .collect(Collectors.groupingBy(
                        column -> List.of(column.key().rule(), column.key().level()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(group -> group(group, units))
                .toList();
    }

    private static Group group(List<Column> columns, List<Unit> units) {
        Column first = columns.get(0);
        Level level = first.key().level();
        boolean below = units.stream().noneMatch(unit -> unit.level() == level);
        return new Group(
                first.rule(),
                level,
                below,
                columns.stream()
                        .sorted(Comparator.comparing(column -> column.key().period()))
                        .toList());
    }

    private static List<@Nullable Cell> cells(Unit unit, List<Group> groups, Map<Key, List<Standing>> standings) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (Group group : groups) {
            for (Column column : group.columns()) {
                List<Standing> found = standings.get(column.key());
                cells.add(found == null ? null : group.below() ? Cell.of(unit, found) : Cell.of(found.get(0)));
            }
        }
        return cells;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
