package vn.dondoc.account.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.UnitId;

/**
 * The duties that are asked for and may be told of, as a condition for the database.
 *
 * @param units absent = of whatever unit
 * @param rule absent = under whatever rule
 * @param period absent = for whatever period
 */
public record DutiesWanted(
        @Nullable Collection<UnitId> units,
        @Nullable String rule,
        @Nullable String period) {

    /** @param table whose columns unit, rule and period are meant */
    public static String in(String table) {
        return """
                (:ofAnyUnit or %1$s.unit = any (:units))
                  and (cast(:rule as varchar) is null or %1$s.rule = :rule)
                  and (cast(:period as varchar) is null or %1$s.period = :period)
                """.formatted(table);
    }

    /** What {@link #in} asks for; others may be put beside it. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ofAnyUnit", units == null);
        parameters.put(
                "units",
                units == null
                        ? new String[0]
                        : units.stream().map(UnitId::toString).toArray(String[]::new));
        parameters.put("rule", rule);
        parameters.put("period", period);
        return parameters;
    }
}
