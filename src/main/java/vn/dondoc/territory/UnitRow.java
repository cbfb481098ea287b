package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of units, read by itself.
 *
 * @param row where faults are told
 * @param parentCode empty for a province
 * @param level absent if it was none
 * @param from first day, inclusive
 * @param until last day, inclusive; absent = still exists
 */
record UnitRow(
        CsvRow row,
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
                row.required("type"),
                row.required("name_vi"),
                row.count("residential_areas"),
                from == null ? UnitId.BEGINNING : from,
                until);
    }

    private static String code(CsvRow row) {
        String code = row.required("code");
        if (!code.isEmpty() && !UnitId.isCode(code)) {
            row.fault("units.fault.code", code);
        }
        return code;
    }

    private static @Nullable Level level(CsvRow row) {
        String code = row.required("level");
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

    /** Whether both exist on at least one day. */
    boolean meets(UnitRow other) {
        return !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
    }

    LocalDate lastDay() {
        return until == null ? LocalDate.MAX : until;
    }
}
