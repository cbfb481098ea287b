package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitNames;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Vietnamese;

/** Units as sheets name them: by code, even where a spreadsheet took its zeros away, by type and name, or by name. */
final class UnitsNamed {

    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();

    /** @param tree of the day on which they stand below the units above */
    UnitsNamed(Collection<Unit> units, UnitTree tree) {
        for (Unit unit : units) {
            byCode.put(bare(unit.code()), unit);
            UnitNames.keysOf(unit, tree).stream().skip(1).forEach(key -> add(key, unit));
            add(Vietnamese.exactKey(unit.name()), unit);
        }
    }

    private void add(String key, Unit unit) {
        byName.computeIfAbsent(key, any -> new ArrayList<>()).add(unit);
    }

    private static String bare(String code) {
        return code.replaceFirst("^0+(?=.)", "");
    }

    Optional<Unit> ofCode(String code) {
        return Optional.ofNullable(byCode.get(bare(code.strip())));
    }

    /** All that are called so: Hòa = Hoà, but Thanh is not Thành. */
    List<Unit> ofName(String name) {
        return byName.getOrDefault(Vietnamese.exactKey(name), List.of()).stream()
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }
}
