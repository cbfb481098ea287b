package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of one day, with their places in the tree. Immutable; lists are in the order of the codes. */
public final class UnitTree {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<UnitId, UnitId> parents = new LinkedHashMap<>();
    private final Map<UnitId, List<Unit>> children = new LinkedHashMap<>();

    UnitTree(Collection<Unit> units, LocalDate day) {
        for (Unit unit : units) {
            if (unit.existedOn(day)) {
                byCode.put(unit.code(), unit);
                UnitId parent = unit.parentOn(day);
                if (parent != null) {
                    parents.put(unit.id(), parent);
                    children.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit);
                }
            }
        }
    }

    public Collection<Unit> all() {
        return byCode.values();
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Unit> find(UnitId id) {
        return find(id.code()).filter(unit -> unit.id().equals(id));
    }

    public List<Unit> at(Level level) {
        return byCode.values().stream().filter(unit -> unit.level() == level).toList();
    }

    /** The units directly below; empty for a leaf. */
    public List<Unit> children(UnitId id) {
        return children.getOrDefault(id, List.of());
    }

    public Optional<Unit> parent(UnitId id) {
        return Optional.ofNullable(parents.get(id)).flatMap(this::find);
    }

    /** The unit itself, then those above it up to the province. */
    public List<Unit> pathUp(UnitId id) {
        List<Unit> path = new ArrayList<>();
        @Nullable Unit step = find(id).orElse(null);
        while (step != null) {
            path.add(step);
            step = parent(step.id()).orElse(null);
        }
        return path;
    }

    /** Whether {@code id} is {@code top} or stands somewhere below it. */
    public boolean isWithin(UnitId id, UnitId top) {
        return pathUp(id).stream().anyMatch(unit -> unit.id().equals(top));
    }

    /** The unit itself and all below it, parents before children. */
    public List<Unit> subtree(UnitId top) {
        List<Unit> found = new ArrayList<>();
        find(top).ifPresent(found::add);
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children(found.get(i).id()));
        }
        return found;
    }
}
