package vn.dondoc.reporting.figures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.Level;

/**
 * Whether a unit's figures of one period agree with each other and with what is known otherwise. A part above its whole
 * and a total that must agree refuse; what may have a good reason is asked. What is missing is not held against anyone.
 *
 * @param indicators the pack's, by code
 * @param totals of the form; empty if the figures come without one
 * @param registered registered units at or below the unit, by level
 * @param earlier the unit's figures of the year's earlier periods, the latest of each indicator
 */
public record Agreement(
        Map<String, Indicator> indicators,
        List<Form.Total> totals,
        Map<Level, Long> registered,
        Map<String, Figure> earlier) {

    public List<EntryFault> faults(Map<String, BigDecimal> figures) {
        List<EntryFault> faults = new ArrayList<>();
        figures.forEach((code, figure) -> {
            Indicator indicator = requireNonNull(indicators.get(code));
            part(indicator, figure, figures, faults);
            ofRegistered(indicator, figure, faults);
            sinceEarlier(indicator, figure, faults);
        });
        totals.forEach(total -> total(total, figures, faults));
        return faults;
    }

    private void part(Indicator part, BigDecimal figure, Map<String, BigDecimal> figures, List<EntryFault> faults) {
        BigDecimal whole = part.partOf() == null ? null : figures.get(part.partOf());
        if (whole != null && figure.compareTo(whole) > 0) {
            faults.add(EntryFault.refusing(
                    part.code(), "reporting.fault.part", said(figure), name(part.partOf()), said(whole)));
        }
    }

    /** Held against the unit list: a declared part of those units, or the number of those units itself. */
    private void ofRegistered(Indicator indicator, BigDecimal figure, List<EntryFault> faults) {
        Long units = count(indicator.denominator());
        if (units != null && figure.compareTo(BigDecimal.valueOf(units)) > 0) {
            Object[] said = {said(figure), said(BigDecimal.valueOf(units))};
            faults.add(
                    indicator.partOf() == null
                            ? EntryFault.asking(indicator.code(), "reporting.ask.above-registered", said)
                            : EntryFault.refusing(indicator.code(), "reporting.fault.above-registered", said));
        }
        Long same = countNamed(indicator);
        if (same != null && figure.compareTo(BigDecimal.valueOf(same)) != 0) {
            faults.add(EntryFault.asking(
                    indicator.code(), "reporting.ask.registered", said(figure), said(BigDecimal.valueOf(same))));
        }
    }

    /** Registered units that the indicator itself counts: a whole whose part is shared out over {@code units:}. */
    private @Nullable Long countNamed(Indicator whole) {
        return indicators.values().stream()
                .filter(part -> whole.code().equals(part.partOf()) && whole.partOf() == null)
                .map(part -> count(part.denominator()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Long count(@Nullable String denominator) {
        return denominator != null && denominator.startsWith(Indicator.UNITS)
                ? registered.get(Level.ofCode(denominator.substring(Indicator.UNITS.length())))
                : null;
    }

    private void sinceEarlier(Indicator indicator, BigDecimal figure, List<EntryFault> faults) {
        Figure before = earlier.get(indicator.code());
        if (indicator.counted() == Indicator.Counted.SINCE_1_JANUARY
                && before != null
                && figure.compareTo(before.value()) < 0) {
            faults.add(EntryFault.asking(indicator.code(), "reporting.ask.falls", said(figure), said(before.value())));
        }
    }

    /** Until all its parts are there, a total can only be too small. */
    private void total(Form.Total total, Map<String, BigDecimal> figures, List<EntryFault> faults) {
        BigDecimal left = figures.get(total.left());
        BigDecimal right = total.right().stream()
                .map(code -> figures.getOrDefault(code, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = figures.keySet().containsAll(total.right());
        if (left == null || !(whole ? isBroken(total, left, right) : total.exact() && left.compareTo(right) < 0)) {
            return;
        }
        String code = total.exact() ? "reporting.fault.total" : "reporting.fault.above";
        faults.add(new EntryFault(
                total.left(),
                code,
                new Object[] {name(total.left()), said(left), said(right), total.why()},
                !total.refused()));
    }

    private static boolean isBroken(Form.Total total, BigDecimal left, BigDecimal right) {
        int held = left.compareTo(right);
        return total.exact() ? held != 0 : held > 0;
    }

    private String name(@Nullable String code) {
        return requireNonNull(indicators.get(requireNonNull(code))).name();
    }

    private static String said(BigDecimal number) {
        return Numbers.write(number);
    }
}
