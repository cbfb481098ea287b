package vn.dondoc.reporting.figures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;

/**
 * Asks about figures that are out of the ordinary: more than three times, or less than a third, of what the unit itself
 * said for the same period of the year before (of a stock: last), or else of the middle of its sisters. With sisters
 * only shares are compared, since units differ in size. Small numbers jump for good reasons: a difference below ten is
 * not asked about. Exact, nothing is rounded.
 *
 * @param indicators the pack's, by code
 * @param before the unit's own figures to compare with, by indicator
 * @param sisters figures of the other units of the same tier and parent for the same period
 */
public record Usual(
        Map<String, Indicator> indicators, Map<String, Figure> before, List<Map<String, BigDecimal>> sisters) {

    private static final BigDecimal TIMES = BigDecimal.valueOf(3);
    private static final BigDecimal SMALL = BigDecimal.TEN;

    /** Of fewer there is no middle. */
    private static final int FEWEST = 3;

    /** At most one question for each figure. */
    public List<EntryFault> faults(Map<String, BigDecimal> figures) {
        List<EntryFault> asked = new ArrayList<>();
        figures.forEach((code, figure) -> againstBefore(code, figure)
                .or(() -> againstSisters(requireNonNull(indicators.get(code)), figure, figures))
                .ifPresent(asked::add));
        return asked;
    }

    private Optional<EntryFault> againstBefore(String code, BigDecimal figure) {
        Figure earlier = before.get(code);
        if (earlier == null || !isFar(new Share(figure, BigDecimal.ONE), new Share(earlier.value(), BigDecimal.ONE))) {
            return Optional.empty();
        }
        return Optional.of(EntryFault.asking(
                code,
                "reporting.ask.unlike-before",
                Numbers.write(figure),
                PeriodWords.of(earlier.period()),
                Numbers.write(earlier.value())));
    }

    private Optional<EntryFault> againstSisters(
            Indicator indicator, BigDecimal figure, Map<String, BigDecimal> figures) {
        String whole = whole(indicator);
        Share own = whole == null ? null : share(figure, figures.get(whole));
        if (whole == null || own == null) {
            return Optional.empty();
        }
        List<Share> others = sisters.stream()
                .map(sister -> share(sister.get(indicator.code()), sister.get(whole)))
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        if (others.size() < FEWEST) {
            return Optional.empty();
        }
        Share high = others.get(others.size() / 2);
        Share middle = own.compareTo(high) > 0 ? high : others.get((others.size() - 1) / 2);
        return isFar(own, middle)
                ? Optional.of(EntryFault.asking(
                        indicator.code(),
                        "reporting.ask.unlike-sisters",
                        Numbers.write(figure),
                        own.percent(),
                        requireNonNull(indicators.get(whole)).name(),
                        others.size(),
                        middle.percent()))
                : Optional.empty();
    }

    /** The figure that this one is a share of, by its own word or by a ratio's; absent = none. */
    private @Nullable String whole(Indicator indicator) {
        return Stream.of(
                        Stream.ofNullable(indicator.denominator()),
                        Stream.ofNullable(indicator.partOf()),
                        ratios(indicator))
                .flatMap(wholes -> wholes)
                .filter(indicators::containsKey)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> ratios(Indicator part) {
        return indicators.values().stream()
                .filter(ratio -> part.code().equals(ratio.numerator()))
                .flatMap(ratio -> Stream.ofNullable(ratio.denominator()));
    }

    private static @Nullable Share share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : new Share(part, whole);
    }

    private static boolean isFar(Share figure, Share usual) {
        if (usual.part().signum() == 0) {
            return false;
        }
        BigDecimal is = figure.part().multiply(usual.whole());
        BigDecimal expected = usual.part().multiply(figure.whole());
        boolean far =
                is.compareTo(expected.multiply(TIMES)) > 0 || is.multiply(TIMES).compareTo(expected) < 0;
        return far && is.subtract(expected).abs().compareTo(SMALL.multiply(usual.whole())) >= 0;
    }

    /** A part of a whole above 0. */
    private record Share(BigDecimal part, BigDecimal whole) implements Comparable<Share> {

        @Override
        public int compareTo(Share other) {
            return part.multiply(other.whole).compareTo(other.part.multiply(whole));
        }

        String percent() {
            return Numbers.percent(part, whole);
        }
    }
}
