package vn.dondoc.reporting.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

/**
 * What a template says of itself on its hidden sheet. It tells what was meant, never what somebody may do: a key can be
 * copied, so whoever sends the workbook must still be allowed to report for the units in it.
 *
 * @param pack name of the pack
 * @param version of the pack whose form it is
 * @param rule code of the report rule
 * @param form code of the form
 * @param unit whose form it is; with a tier, the unit above those in its rows
 * @param tier of the units in its rows; absent = the form of one unit
 * @param stamp of the unit's sheet when it was made; absent where nothing was filled in beforehand
 * @param made the day it was made
 */
public record WorkbookKey(
        String pack,
        int version,
        String rule,
        Period period,
        String form,
        UnitId unit,
        @Nullable Level tier,
        @Nullable String stamp,
        LocalDate made) {

    /** Which template this is: value of the key's first row. Another one may be laid out otherwise. */
    public static final String MARK = "dondoc/1";

    /** Name of the row that holds {@link #MARK}. */
    public static final String MARK_ROW = "mau";

    /** The report of the one unit; absent where it is a sheet of many. */
    @Nullable
    public ReportKey report() {
        return tier == null ? new ReportKey(rule, unit, period) : null;
    }

    /** The rows of the hidden sheet, in order; what is absent is left out. */
    public Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(MARK_ROW, MARK);
        rows.put("pack", pack);
        rows.put("version", Integer.toString(version));
        rows.put("rule", rule);
        rows.put("period", period.toString());
        rows.put("form", form);
        if (tier == null) {
            rows.put("unit", unit.toString());
        } else {
            rows.put("tier", tier.code());
            rows.put("head", unit.toString());
        }
        if (stamp != null) {
            rows.put("stamp", stamp);
        }
        rows.put("made", made.toString());
        return rows;
    }

    /** Reads what {@link #rows()} gives; empty where anything is missing or is not what it should be. */
    public static Optional<WorkbookKey> of(Map<String, String> rows) {
        if (!MARK.equals(rows.get(MARK_ROW))) {
            return Optional.empty();
        }
        try {
            String tier = rows.get("tier");
            return Optional.of(new WorkbookKey(
                    value(rows, "pack"),
                    Integer.parseInt(value(rows, "version")),
                    value(rows, "rule"),
                    Period.parse(value(rows, "period")),
                    value(rows, "form"),
                    UnitId.parse(value(rows, tier == null ? "unit" : "head")),
                    tier == null ? null : Level.ofCode(tier),
                    rows.get("stamp"),
                    LocalDate.parse(value(rows, "made"))));
        } catch (IllegalArgumentException | DateTimeException changed) {
            return Optional.empty();
        }
    }

    private static String value(Map<String, String> rows, String name) {
        String value = rows.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("No " + name);
        }
        return value;
    }
}
