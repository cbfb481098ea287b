package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a list of units, read together: who is under whom, on which days. */
final class UnitRows {

    private final List<UnitRow> rows;
    private final Territory known;

    /** The lines and the known units that the list does not name, by first day. */
    private final Map<String, List<UnitRow>> byCode = new HashMap<>();

    UnitRows(List<UnitRow> rows, Territory known) {
        this.rows = rows;
        this.known = known;
        Set<String> named = new HashSet<>();
        for (UnitRow row : rows) {
            add(row);
            named.add(row.code() + "@" + row.from());
        }
        for (Unit unit : known.all()) {
            if (!named.contains(unit.code() + "@" + unit.id().from())) {
                add(UnitRow.of(unit));
            }
        }
        byCode.values().forEach(same -> same.sort(Comparator.comparing(UnitRow::from)));
    }

    private void add(UnitRow row) {
        byCode.computeIfAbsent(row.code(), any -> new ArrayList<>(1)).add(row);
    }

    /** Tells every fault between lines; gives the units of the lines that are whole by themselves. */
    List<Unit> units() {
        byCode.values().forEach(UnitRows::checkDays);
        rows.forEach(this::checkKnown);
        return rows.stream().flatMap(this::unit).toList();
    }

    private static void checkDays(List<UnitRow> sameCode) {
        for (int i = 1; i < sameCode.size(); i++) {
            UnitRow one = sameCode.get(i - 1);
            UnitRow other = sameCode.get(i);
            if (!one.code().isEmpty() && one.meets(other)) {
                // Told at the later line of the file, where people add things.
                UnitRow told = one.line() > other.line() ? one : other;
                int first = Math.min(one.line(), other.line());
                if (first == 0) {
                    told.fault("units.fault.twice.known", told.code());
                } else {
                    told.fault("units.fault.twice", told.code(), String.valueOf(first));
                }
            }
        }
    }

    /** A known unit keeps its tier, and outlives the known units below it that the list does not name. */
    private void checkKnown(UnitRow row) {
        Unit before = UnitId.isCode(row.code())
                ? known.find(new UnitId(row.code(), row.from())).orElse(null)
                : null;
        if (before == null) {
            return;
        }
        if (row.level() != null && row.level() != before.level()) {
            row.fault(
                    "units.fault.level.known",
                    before.level().code(),
                    row.level().code());
        }
        if (row.until() != null && (before.until() == null || row.until().isBefore(before.until()))) {
            LocalDate after = row.until().plusDays(1);
            known.on(after).children(before.id()).stream()
                    .filter(child -> byCode.get(child.code()).stream().allMatch(any -> any.line() == 0))
                    .forEach(
                            child -> row.fault("units.fault.orphan", child.fullName(), child.code(), after.toString()));
        }
    }

    private Stream<Unit> unit(UnitRow row) {
        List<Unit.Parentage> parents = parents(row);
        if (row.level() == null || !UnitId.isCode(row.code())) {
            return Stream.empty();
        }
        return Stream.of(new Unit(
                new UnitId(row.code(), row.from()),
                row.level(),
                row.type(),
                row.name(),
                row.residentialAreas(),
                row.until(),
                parents));
    }

    /** The code of the unit above may have belonged to one unit after another. */
    private List<Unit.Parentage> parents(UnitRow row) {
        if (row.parentCode().isEmpty()) {
            if (row.level() != null && row.level() != Level.PROVINCE) {
                row.fault("units.fault.parent.none", row.level().code());
            }
            return List.of();
        }
        List<UnitRow> above = byCode.getOrDefault(row.parentCode(), List.of());
        if (above.isEmpty()) {
            row.fault("units.fault.parent.unknown", row.parentCode());
            return List.of();
        }
        List<UnitRow> met = above.stream().filter(row::meets).toList();
        checkTier(row, met);
        LocalDate gap = firstDayWithout(met, row);
        if (gap != null) {
            row.fault("units.fault.parent.gap", row.parentCode(), gap.toString());
        }
        return met.stream()
                .filter(parent -> UnitId.isCode(parent.code()))
                .map(parent -> parentage(parent, row))
                .toList();
    }

    /** A level that could not be read is a fault already; none more here. */
    private static void checkTier(UnitRow child, List<UnitRow> parents) {
        for (UnitRow parent : parents) {
            if (parent.level() != null
                    && child.level() != null
                    && parent.level().compareTo(child.level()) >= 0) {
                child.fault(
                        "units.fault.tier", child.level().code(), parent.level().code(), parent.code());
                return;
            }
        }
    }

    private static @Nullable LocalDate firstDayWithout(List<UnitRow> parents, UnitRow child) {
        LocalDate next = child.from();
        for (UnitRow parent : parents) {
            if (parent.from().isAfter(next)) {
                return next;
            }
            if (parent.until() == null) {
                return null;
            }
            next = parent.until().plusDays(1);
        }
        return next.isAfter(child.lastDay()) ? null : next;
    }

    private static Unit.Parentage parentage(UnitRow parent, UnitRow child) {
        LocalDate from = parent.from().isAfter(child.from()) ? parent.from() : child.from();
        LocalDate until = parent.lastDay().isBefore(child.lastDay()) ? parent.until() : child.until();
        return new Unit.Parentage(new UnitId(parent.code(), parent.from()), from, until);
    }
}
