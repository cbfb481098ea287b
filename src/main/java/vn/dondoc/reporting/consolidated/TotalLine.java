package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.territory.Unit;

/**
 * How one total came about.
 *
 * @param counts what the unit counts with
 * @param certain whether nothing is missing; else the figure is the least that it can be
 * @param own the unit's own figure; absent = none
 * @param below what those directly below add up to; absent = nothing of it is known
 * @param gap what is between own figure and sum; absent = they agree, or one of them is not there
 * @param reached how many of those directly below have brought the whole of theirs
 * @param missing the others
 * @param fell those, the unit among them, whose cumulative figure is lower than earlier in the year
 * @param moved how it stood at the moment it is held against, and whose figures moved it; absent = it did not move
 */
record TotalLine(
        Indicator indicator,
        String counts,
        boolean certain,
        @Nullable String own,
        @Nullable String below,
        @Nullable Gap gap,
        int reached,
        List<Unit> missing,
        List<Unit> fell,
        @Nullable Moved moved) {

    /** Own figure minus sum of those below. */
    record Gap(Kind kind, String difference) {

        enum Kind {
            /** Fewer than those below have already: one of the two is wrong. */
            LESS,
            /** More, and all of those below have reported. */
            MORE,
            /** More, which those still missing may explain. */
            MORE_SO_FAR
        }
    }

    /** @param units those directly below whose figures differ; the unit itself if its own does */
    record Moved(String before, List<Unit> units) {}

    /** Whether somebody should look at it. */
    public boolean isOdd() {
        return gap != null && gap.kind() != Gap.Kind.MORE_SO_FAR || !fell.isEmpty();
    }

    /** @param before how the figures stood at an earlier moment; absent = not asked */
    static TotalLine of(Subject subject, Tally tally, @Nullable Tally before, String code) {
        Indicator indicator = tally.indicator(code);
        Bounds counts = tally.count(code);
        BigDecimal own = tally.own(subject.unit(), code);
        Bounds below = tally.sumBelow(code);
        boolean sums = indicator.addsUp() != AddsUp.NONE;
        return new TotalLine(
                indicator,
                tally.isKnown(code) ? Numbers.write(counts.lower()) : "",
                counts.missing() == 0,
                own == null ? null : Numbers.write(own),
                sums && (below.missing() == 0 || below.low() > 0) ? Numbers.write(below.lower()) : null,
                own == null || indicator.addsUp() != AddsUp.SUM ? null : gap(own, below),
                tally.reached(code),
                tally.missing(code),
                indicator.counted() == Counted.SINCE_1_JANUARY ? fell(subject, tally, code) : List.of(),
                before == null ? null : moved(subject, tally, before, code));
    }

    private static @Nullable Gap gap(BigDecimal own, Bounds below) {
        BigDecimal difference = own.subtract(below.lower());
        if (difference.signum() == 0) {
            return null;
        } else if (difference.signum() < 0) {
            return new Gap(Gap.Kind.LESS, Numbers.write(difference.negate()));
        }
        Gap.Kind kind = below.missing() == 0 ? Gap.Kind.MORE : Gap.Kind.MORE_SO_FAR;
        return new Gap(kind, Numbers.write(difference));
    }

    private static List<Unit> fell(Subject subject, Tally tally, String code) {
        return unitAndBelow(subject).filter(unit -> tally.fell(unit, code)).toList();
    }

    private static @Nullable Moved moved(Subject subject, Tally tally, Tally before, String code) {
        Bounds was = before.count(code);
        if (was.equals(tally.count(code))) {
            return null;
        }
        Function<Tally, Function<Unit, Object>> own =
                state -> unit -> Objects.requireNonNullElse(state.own(unit, code), "");
        boolean itself =
                !own.apply(tally).apply(subject.unit()).equals(own.apply(before).apply(subject.unit()));
        List<Unit> units = itself
                ? List.of(subject.unit())
                : subject.below().stream()
                        .filter(unit -> !tally.count(unit, code).equals(before.count(unit, code)))
                        .toList();
        return new Moved(before.isKnown(code) ? Numbers.write(was.lower()) : "", units);
    }

    private static Stream<Unit> unitAndBelow(Subject subject) {
        return Stream.concat(Stream.of(subject.unit()), subject.below().stream());
    }
}
