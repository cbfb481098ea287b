package vn.dondoc.guidance.pack;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report form as printed.
 *
 * @param code its name in sentences ({@code kèm biểu ntm-dtvm})
 * @param document id of the document it stands in
 * @param clause where in the document
 */
public record Form(
        String code, String title, String document, String clause, List<Section> sections, List<Total> totals) {

    /**
     * @param added whether we added it: what targets need and the printed form lacks
     * @param report what a consolidated report says of it unless an office writes otherwise, as {@link ReportText};
     *     empty = not said
     */
    public record Section(String title, boolean added, List<Line> lines, String report) {

        public Section(String title, boolean added, List<Line> lines) {
            this(title, added, lines, "");
        }
    }

    /**
     * A printed line.
     *
     * @param number the line's number on the form, counted from 1
     * @param text as printed
     * @param level indent, 0 to 2
     * @param values indicator codes in printed order; empty for a heading
     */
    public record Line(int number, String text, int level, List<String> values) {}

    /**
     * Figures that must agree: {@code a = b + c} or {@code a <= b}.
     *
     * @param left indicator on the left
     * @param exact true for {@code =}, false for {@code <=}
     * @param right indicators added up on the right; never empty
     * @param refused whether a report that breaks it is refused; else the clerk is asked
     */
    public record Total(String left, boolean exact, List<String> right, boolean refused, String why) {}

    /** All lines of all sections in order. */
    public Stream<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream());
    }

    /** Codes of all indicators on it, in order. */
    public List<String> indicators() {
        return lines().flatMap(line -> line.values().stream()).toList();
    }
}
