package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a list of units, read together: who is under whom, on which days. */
final class UnitRows {

    private final List<UnitRow> rows;
    private final Map<String, List<UnitRow>> byCode = new HashMap<>();

    UnitRows(List<UnitRow> rows) {
        this.rows = rows;
        for (UnitRow row : rows) {
            byCode.computeIfAbsent(row.code(), any -> new ArrayList<>()).add(row);
        }
        byCode.values().forEach(same -> same.sort(Comparator.comparing(UnitRow::from)));
    }

    /** Tells every fault between lines; gives the units of the lines that are whole by themselves. */
    List<Unit> units() {
        byCode.values().forEach(UnitRows::checkDays);
        return rows.stream().flatMap(this::unit).toList();
    }

    private static void checkDays(List<UnitRow> sameCode) {
        for (int i = 1; i < sameCode.size(); i++) {
            UnitRow earlier = sameCode.get(i - 1);
            UnitRow later = sameCode.get(i);
            if (!later.code().isEmpty() && later.meets(earlier)) {
                // Told at the later line of the file, where people add things.
                boolean inOrder = earlier.row().line() < later.row().line();
                (inOrder ? later : earlier)
                        .row()
                        .fault(
                                "units.fault.twice",
                                later.code(),
                                String.valueOf((inOrder ? earlier : later).row().line()));
            }
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
                row.row().fault("units.fault.parent.none", row.level().code());
            }
            return List.of();
        }
        List<UnitRow> above = byCode.getOrDefault(row.parentCode(), List.of());
        if (above.isEmpty()) {
            row.row().fault("units.fault.parent.unknown", row.parentCode());
            return List.of();
        }
        List<UnitRow> met = above.stream().filter(row::meets).toList();
        met.stream()
                .filter(parent -> !isTierAbove(parent, row))
                .findFirst()
                .ifPresent(parent -> row.row()
                        .fault(
                                "units.fault.tier",
                                Optional.ofNullable(row.level())
                                        .map(Level::code)
                                        .orElse(""),
                                Optional.ofNullable(parent.level())
                                        .map(Level::code)
                                        .orElse(""),
                                row.parentCode()));
        LocalDate gap = firstDayWithout(met, row);
        if (gap != null) {
            row.row().fault("units.fault.parent.gap", row.parentCode(), gap.toString());
        }
        return met.stream()
                .filter(parent -> UnitId.isCode(parent.code()))
                .map(parent -> parentage(parent, row))
                .toList();
    }

    /** A level that could not be read is a fault already; none more here. */
    private static boolean isTierAbove(UnitRow parent, UnitRow child) {
        return parent.level() == null || child.level() == null || parent.level().compareTo(child.level()) < 0;
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
