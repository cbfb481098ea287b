package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of one day, with their places in the tree. Immutable; lists are in the order of the codes. */
public final class UnitTree {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<Level, List<Unit>> byLevel = new EnumMap<>(Level.class);
    private final Map<UnitId, UnitId> parents = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();

    /** @param units in the order of the codes */
    UnitTree(Collection<Unit> units, LocalDate day) {
        for (Unit unit : units) {
            if (unit.existedOn(day)) {
                add(unit, unit.parentOn(day));
            }
        }
    }

    private void add(Unit unit, @Nullable UnitId parent) {
        byCode.put(unit.code(), unit);
        byLevel.computeIfAbsent(unit.level(), any -> new ArrayList<>()).add(unit);
        if (parent != null) {
            parents.put(unit.id(), parent);
            children.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit);
        }
    }

    public Collection<Unit> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(existing(id));
    }

    public List<Unit> at(Level level) {
        return Collections.unmodifiableList(byLevel.getOrDefault(level, List.of()));
    }

    /** The units directly below; empty for a leaf. */
    public List<Unit> children(UnitId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    public Optional<Unit> parent(UnitId id) {
        return Optional.ofNullable(existing(parents.get(id)));
    }

    /** The unit itself, then those above it up to the province; empty if it did not exist. */
    public List<Unit> pathUp(UnitId id) {
        List<Unit> path = new ArrayList<>();
        for (Unit step = existing(id); step != null; step = existing(parents.get(step.id()))) {
            path.add(step);
        }
        return path;
    }

    /** Whether {@code id} is {@code top} or stands somewhere below it; false for what did not exist. */
    public boolean isWithin(UnitId id, UnitId top) {
        for (Unit step = existing(id); step != null; step = existing(parents.get(step.id()))) {
            if (step.id().equals(top)) {
                return true;
            }
        }
        return false;
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

    private @Nullable Unit existing(@Nullable UnitId id) {
        Unit unit = id == null ? null : byCode.get(id.code());
        return unit != null && unit.id().equals(id) ? unit : null;
    }
}
