package vn.dondoc.reporting.rollup;

import static vn.dondoc.reporting.rollup.UnitRows.NONE;
import static vn.dondoc.reporting.rollup.UnitRows.NOT_KNOWN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * Figures rolled up the tree of one day. Every question about an indicator and a period runs through the tree once and
 * is remembered. Pure, safe to share.
 */
public final class RollUp {

    private final RulePack pack;
    private final UnitRows units;
    private final Map<Column, long[]> own = new HashMap<>();
    private final Map<Column, long[]> earlier = new ConcurrentHashMap<>();
    private final Map<Level, long[]> registered = new ConcurrentHashMap<>();
    private final Map<Column, Sums> sums = new ConcurrentHashMap<>();
    private final Map<Column, long[]> atMost = new ConcurrentHashMap<>();
    private final Map<Column, long[]> wholes = new ConcurrentHashMap<>();

    private record Column(String indicator, Period period) {}

    /**
     * @param tree the units of the day that is asked about
     * @param figures each unit's latest, of any units and indicators; those the tree or the pack does not know are
     *     passed over
     */
    public RollUp(RulePack pack, UnitTree tree, Collection<Figure> figures) {
        this.pack = pack;
        this.units = new UnitRows(tree);
        for (Figure figure : figures) {
            int row = units.row(figure.unit());
            Indicator indicator = pack.indicators().get(figure.indicator());
            if (row != NONE && indicator != null) {
                own.computeIfAbsent(new Column(figure.indicator(), figure.period()), any -> column(NOT_KNOWN))[row] =
                        scaled(figure.value(), decimals(indicator));
            }
        }
    }

    /** The unit's own figure. */
    public Optional<BigDecimal> own(UnitId unit, String indicator, Period period) {
        int row = units.row(unit);
        long value = row == NONE ? NOT_KNOWN : sums(indicator, period).own(row);
        return value == NOT_KNOWN
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value, decimals(pack.indicator(indicator))));
    }

    /** The unit's number; an earlier cumulative figure is a lower bound for one that is missing. */
    public Bounds count(UnitId unit, String indicator, Period period) {
        int row = known(unit);
        Sums column = sums(indicator, period);
        return new Bounds(column.atLeast(row), column.missing(row), decimals(pack.indicator(indicator)));
    }

    /** What those below the unit add up to, whatever the unit says itself. */
    public Bounds below(UnitId unit, String indicator, Period period) {
        int row = known(unit);
        Sums column = sums(indicator, period);
        return new Bounds(column.below(row), column.missingBelow(row), decimals(pack.indicator(indicator)));
    }

    /** The unit's own largest cumulative figure of an earlier period of the year; absent = none. */
    public @Nullable Long earlier(UnitId unit, String code, Period period) {
        long earlier = earlier(pack.indicator(code), period)[known(unit)];
        return earlier == 0 ? null : earlier;
    }

    /** How many units of a level are registered at or below the unit; absent where the list does not say. */
    public @Nullable Long registered(UnitId unit, Level level) {
        long count = registered(level)[known(unit)];
        return count == NOT_KNOWN ? null : count;
    }

    /**
     * The unit's share: the indicator (for a ratio its numerator) of its denominator.
     *
     * @throws IllegalArgumentException if the indicator has no denominator
     */
    public Share share(UnitId unit, String code, Period period) {
        int row = known(unit);
        Indicator indicator = pack.indicator(code);
        Sums numerator = sums(numerator(indicator), period);
        Column asked = new Column(code, period);
        long[] whole = wholes.computeIfAbsent(asked, any -> wholes(indicator, period));
        if (whole[row] == NOT_KNOWN) {
            return new Share(numerator.sum(row), numerator.sum(row), null, numerator.missing(row));
        }
        long[] most = atMost.computeIfAbsent(asked, any -> numerator.atMost(whole));
        long high = Math.max(numerator.sum(row), most[row]);
        return new Share(numerator.sum(row), high, whole[row], numerator.missing(row));
    }

    /**
     * Whose figures are missing: the topmost units nothing of which is reported, or the unit itself, and those whose own
     * part is, in the order of their codes.
     */
    public List<Unit> missing(UnitId unit, String code, Period period) {
        Indicator counted = pack.indicator(numerator(pack.indicator(code)));
        Sums column = sums(counted.code(), period);
        int top = known(unit);
        if (column.missing(top) == 0) {
            return List.of();
        } else if (units.isLeaf(top) || counted.addsUp() == AddsUp.NONE) {
            return List.of(units.unit(top));
        }
        List<Unit> missing = new ArrayList<>();
        boolean[] open = new boolean[units.size()];
        open[top] = true;
        if (column.isPartMissing(top)) {
            missing.add(units.unit(top));
        }
        for (int row = top + 1; row < units.size(); row++) {
            if (units.parent(row) != NONE && open[units.parent(row)] && column.missing(row) > 0) {
                open[row] = column.isReported(row) && !units.isLeaf(row);
                if (!open[row] || column.isPartMissing(row)) {
                    missing.add(units.unit(row));
                }
            }
        }
        missing.sort((one, other) -> one.id().compareTo(other.id()));
        return missing;
    }

    private long[] wholes(Indicator indicator, Period period) {
        String denominator = indicator.denominator();
        if (denominator == null) {
            throw new IllegalArgumentException("No share can be asked of " + indicator.code());
        } else if (denominator.startsWith(Indicator.UNITS)) {
            return registered(Level.ofCode(denominator.substring(Indicator.UNITS.length())));
        }
        return sums(denominator, period).wholes();
    }

    private long[] registered(Level level) {
        return registered.computeIfAbsent(level, units::registered);
    }

    private Sums sums(String code, Period period) {
        return sums.computeIfAbsent(new Column(code, period), any -> {
            Indicator indicator = pack.indicator(code);
            long[] figures = own.getOrDefault(new Column(code, period), column(NOT_KNOWN));
            return new Sums(units, indicator.addsUp(), figures, earlier(indicator, period));
        });
    }

    /** Cumulative figures do not fall: what stood in June still stands at the year's end. */
    private long[] earlier(Indicator indicator, Period period) {
        return earlier.computeIfAbsent(new Column(indicator.code(), period), any -> earlierThan(indicator, period));
    }

    private long[] earlierThan(Indicator indicator, Period period) {
        long[] earlier = column(0);
        if (indicator.counted() == Counted.SINCE_1_JANUARY) {
            own.forEach((column, figures) -> {
                if (column.indicator().equals(indicator.code()) && isEarlier(column.period(), period)) {
                    Arrays.setAll(earlier, row -> Math.max(earlier[row], figures[row]));
                }
            });
        }
        return earlier;
    }

    private static boolean isEarlier(Period one, Period other) {
        return one.year() == other.year()
                && one.rhythm() != Rhythm.OCCASIONAL
                && one.end().isBefore(other.end());
    }

    private static String numerator(Indicator indicator) {
        return indicator.numerator() != null ? indicator.numerator() : indicator.code();
    }

    private static int decimals(Indicator indicator) {
        return indicator.type().decimals();
    }

    private static long scaled(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.DOWN).unscaledValue().longValueExact();
    }

    private long[] column(long filledWith) {
        long[] column = new long[units.size()];
        Arrays.fill(column, filledWith);
        return column;
    }

    private int known(UnitId unit) {
        int row = units.row(unit);
        if (row == NONE) {
            throw new IllegalArgumentException("Not a unit of that day: " + unit);
        }
        return row;
    }
}
