package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of units, read by itself; or a unit known before, which lines of the list may refer to.
 *
 * @param row where faults are told; absent for a unit known before
 * @param parentCode empty for a province
 * @param level absent if it was none
 * @param from first day, inclusive
 * @param until last day, inclusive; absent = still exists
 */
record UnitRow(
        @Nullable CsvRow row,
        String code,
        String parentCode,
        @Nullable Level level,
        String type,
        String name,
        @Nullable Integer residentialAreas,
        LocalDate from,
        @Nullable LocalDate until) {

    static UnitRow read(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate until = row.date("valid_to");
        if (from != null && until != null && until.isBefore(from)) {
            row.fault("units.fault.days", from.toString(), until.toString());
        }
        return new UnitRow(
                row,
                code(row),
                row.text("parent_code"),
                level(row),
                row.required("type", 50),
                row.required("name_vi", 200),
                row.count("residential_areas"),
                from == null ? UnitId.BEGINNING : from,
                until);
    }

    static UnitRow of(Unit known) {
        return new UnitRow(
                null,
                known.code(),
                "",
                known.level(),
                known.type(),
                known.name(),
                known.residentialAreas(),
                known.id().from(),
                known.until());
    }

    private static String code(CsvRow row) {
        String code = row.required("code", 20);
        if (!code.isEmpty() && !UnitId.isCode(code)) {
            row.fault("units.fault.code", code);
        }
        return code;
    }

    private static @Nullable Level level(CsvRow row) {
        String code = row.required("level", 20);
        for (Level level : Level.values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        if (!code.isEmpty()) {
            String known = Arrays.stream(Level.values()).map(Level::code).collect(Collectors.joining(", "));
            row.fault("units.fault.level", code, known);
        }
        return null;
    }

    /** The line in the file; 0 for a unit known before. */
    int line() {
        return row == null ? 0 : row.line();
    }

    void fault(String code, Object... arguments) {
        if (row != null) {
            row.fault(code, arguments);
        }
    }

    /** Whether both exist on at least one day. */
    boolean meets(UnitRow other) {
        return !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
    }

    LocalDate lastDay() {
        return until == null ? LocalDate.MAX : until;
    }
}
