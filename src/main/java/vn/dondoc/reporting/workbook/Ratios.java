package vn.dondoc.reporting.workbook;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.territory.Level;

/**
 * Shares as spreadsheets work them out, like {@code Numbers.percent}: cut, not rounded, and empty until both figures are
 * there.
 *
 * @param cells the cell of an indicator, as formulas name it; gives null where the form has none
 * @param registered registered units at or below the unit, by level
 */
record Ratios(UnaryOperator<@Nullable String> cells, Map<Level, Long> registered) {

    /** Empty where the form lacks one of the figures or the units are not known. */
    Optional<String> formula(Indicator ratio) {
        String part = cells.apply(requireNonNull(ratio.numerator()));
        String whole = whole(requireNonNull(ratio.denominator()));
        return part == null || whole == null
                ? Optional.empty()
                : Optional.of("IF(COUNT(%1$s,%2$s)<2,\"\",IF(%2$s>0,ROUNDDOWN(%1$s/%2$s*100,2),\"\"))"
                        .formatted(part, whole));
    }

    private @Nullable String whole(String denominator) {
        if (!denominator.startsWith(Indicator.UNITS)) {
            return cells.apply(denominator);
        }
        Long units = registered.get(Level.ofCode(denominator.substring(Indicator.UNITS.length())));
        return units == null ? null : units.toString();
    }
}
