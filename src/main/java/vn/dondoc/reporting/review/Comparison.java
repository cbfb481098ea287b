package vn.dondoc.reporting.review;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.owed.Report;

/**
 * What differs between two versions of a form.
 *
 * @param lines in the order of the form; the same number written otherwise is no difference
 */
record Comparison(SavedVersion from, SavedVersion to, List<Line> lines) {

    /**
     * A figure that differs.
     *
     * @param number of the printed line
     * @param before empty = the field was left open
     * @param difference after less before; empty where one of them is no number
     */
    record Line(int number, Indicator indicator, String before, String after, String difference) {}

    static Comparison of(
            Report report, SavedVersion from, SavedVersion to, Map<String, String> before, Map<String, String> after) {
        Form form = requireNonNull(report.form());
        List<Line> lines = new ArrayList<>();
        form.sections()
                .forEach(section -> section.lines()
                        .forEach(line -> line.values().forEach(code -> {
                            Indicator indicator =
                                    requireNonNull(report.pack().indicators().get(code));
                            String one = before.getOrDefault(code, "");
                            String other = after.getOrDefault(code, "");
                            if (!isSame(indicator, one, other)) {
                                lines.add(new Line(
                                        line.number(), indicator, one, other, difference(indicator, one, other)));
                            }
                        })));
        return new Comparison(from, to, lines);
    }

    private static boolean isSame(Indicator indicator, String one, String other) {
        return one.equals(other) || difference(indicator, one, other).equals("0");
    }

    private static String difference(Indicator indicator, String one, String other) {
        Optional<BigDecimal> before = number(indicator, one);
        Optional<BigDecimal> after = number(indicator, other);
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        BigDecimal difference = after.get().subtract(before.get());
        String written = Numbers.write(difference.abs());
        return switch (difference.signum()) {
            case 1 -> "+" + written;
            case -1 -> "−" + written;
            default -> "0";
        };
    }

    private static Optional<BigDecimal> number(Indicator indicator, String text) {
        return indicator.type().isNumber() ? Numbers.read(text) : Optional.empty();
    }
}
