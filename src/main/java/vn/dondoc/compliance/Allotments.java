package vn.dondoc.compliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitNames;
import vn.dondoc.territory.UnitTree;

/** The numbers that a pack allots to the units of one day. */
final class Allotments {

    private final UnitTree tree;
    private final Map<String, Map<String, Long>> byKey = new HashMap<>();

    Allotments(RulePack pack, UnitTree tree) {
        this.tree = tree;
        pack.allotments().forEach((indicator, numbers) -> {
            Map<String, Long> keyed = byKey.computeIfAbsent(indicator, any -> new HashMap<>());
            numbers.forEach((name, number) -> keyed.put(UnitNames.key(name), number));
        });
    }

    /**
     * The unit's own row; where it has none, what is allotted to the units directly below it added up, each of them
     * known in the same way, so that a province's number follows from its communes'.
     *
     * @return empty where any part of it is not known
     */
    OptionalLong to(Unit unit, String indicator) {
        Map<String, Long> numbers = byKey.getOrDefault(indicator, Map.of());
        for (String key : numbers.isEmpty() ? List.<String>of() : UnitNames.keysOf(unit, tree)) {
            Long own = numbers.get(key);
            if (own != null) {
                return OptionalLong.of(own);
            }
        }
        List<Unit> below = new ArrayList<>(tree.children(unit.id()));
        below.removeIf(child -> child.level() == Level.ORGANISATION);
        List<OptionalLong> parts =
                below.stream().map(child -> to(child, indicator)).toList();
        return parts.isEmpty() || parts.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : OptionalLong.of(
                        parts.stream().mapToLong(OptionalLong::getAsLong).reduce(0, Math::addExact));
    }
}
