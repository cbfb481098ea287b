package vn.dondoc.reporting.review;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.owed.Report;

/**
 * How each figure of a form came to be what it is.
 *
 * @param figures those that were ever reported, in the order of the form
 */
record FigureHistory(List<Line> figures) {

    /** A figure with its changes, the latest first. */
    record Line(Indicator indicator, List<FigureChange> changes) {}

    /** @param changes the earliest first */
    static FigureHistory of(Report report, List<FigureChange> changes) {
        Form form = report.form();
        Map<String, List<FigureChange>> byFigure =
                changes.stream().collect(Collectors.groupingBy(FigureChange::indicator));
        List<Line> lines = new ArrayList<>();
        for (String code : form == null ? List.<String>of() : form.indicators()) {
            List<FigureChange> latestFirst = new ArrayList<>(byFigure.getOrDefault(code, List.of()));
            if (!latestFirst.isEmpty()) {
                Collections.reverse(latestFirst);
                lines.add(new Line(requireNonNull(report.pack().indicators().get(code)), latestFirst));
            }
        }
        return new FigureHistory(lines);
    }
}
