package vn.dondoc.territory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How rules and their files name units: by code, by type and name, or, where several are called so, with the unit above. */
public final class UnitNames {

    private UnitNames() {}

    /** A name as it is compared; a code, which holds no blank, stays what it is. */
    public static String key(String name) {
        return name.contains(" ") ? Vietnamese.exactKey(name) : name;
    }

    /** Whether one of the names is the unit's. */
    public static boolean name(Collection<String> names, Unit unit, UnitTree tree) {
        Set<String> keys = names.stream().map(UnitNames::key).collect(Collectors.toSet());
        return !keys.isEmpty() && keysOf(unit, tree).stream().anyMatch(keys::contains);
    }

    /**
     * The keys by which a unit is found, the most exact first: {@code 06184}; {@code xã Hòa Bình, huyện Bắc Sơn};
     * {@code xã Hòa Bình}.
     *
     * @param tree of the day on which it stands below the unit above
     */
    public static List<String> keysOf(Unit unit, UnitTree tree) {
        String above = tree.parent(unit.id()).map(Unit::fullName).orElse("");
        return List.of(unit.code(), key(unit.fullName() + ", " + above), key(unit.fullName()));
    }
}
