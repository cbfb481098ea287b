package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.territory.Unit;

/**
 * What one figure was added up from.
 *
 * @param value as the report says it
 * @param own the unit's own figure; absent = none, or words
 * @param below what those directly below add up to
 * @param whole whether that is all of it
 * @param differs whether the two do not agree
 */
record FigureTrace(
        Indicator indicator,
        String value,
        @Nullable String own,
        @Nullable String below,
        boolean whole,
        boolean differs,
        List<Row> rows,
        List<Tally.Statement> statements) {

    /**
     * A unit directly below.
     *
     * @param own its own figure; absent = none
     * @param counts what it counts with; absent = nothing is known
     * @param certain whether that is the whole of it
     * @param report where its report lies; absent = it owes none
     * @param deeper where its own sum is shown; absent for the lowest
     */
    record Row(
            Unit unit,
            @Nullable String own,
            @Nullable String counts,
            boolean certain,
            @Nullable String report,
            @Nullable String deeper) {}

    static FigureTrace of(Subject subject, Tally tally, String code, String value) {
        Indicator indicator = tally.indicator(code);
        if (!indicator.type().isNumber() || !indicator.type().isEntered()) {
            return new FigureTrace(indicator, value, null, null, true, false, List.of(), tally.texts(code));
        }
        BigDecimal own = tally.own(subject.unit(), code);
        Bounds below = tally.sumBelow(code);
        boolean differs = own != null
                && indicator.addsUp() == Indicator.AddsUp.SUM
                && (own.compareTo(below.lower()) < 0 || below.missing() == 0 && own.compareTo(below.lower()) != 0);
        return new FigureTrace(
                indicator,
                value,
                own == null ? null : Numbers.write(own),
                said(below, below.low() > 0 || below.missing() == 0),
                below.missing() == 0,
                differs,
                subject.below().stream()
                        .map(unit -> row(subject, tally, unit, code))
                        .toList(),
                List.of());
    }

    private static Row row(Subject subject, Tally tally, Unit unit, String code) {
        BigDecimal own = tally.own(unit, code);
        Bounds counts = tally.count(unit, code);
        Obligation owed = subject.owedBy(unit);
        return new Row(
                unit,
                own == null ? null : Numbers.write(own),
                said(counts, counts.low() > 0 || counts.missing() == 0),
                counts.missing() == 0,
                owed == null ? null : "/reports/" + owed.rule().code() + "/" + unit.id() + "/" + owed.period(),
                subject.tree().children(unit.id()).isEmpty()
                        ? null
                        : Subject.path(subject.form().code(), unit, subject.period()) + "/figures/" + code);
    }

    private static @Nullable String said(Bounds bounds, boolean known) {
        return known ? Numbers.write(bounds.lower()) : null;
    }
}
