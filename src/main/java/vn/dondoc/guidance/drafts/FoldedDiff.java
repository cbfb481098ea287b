package vn.dondoc.guidance.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.drafts.LineDiff.Line;
import vn.dondoc.guidance.drafts.LineDiff.Sign;

/**
 * A difference as a page shows it: what did not change and does not stand near a change is only counted.
 *
 * @param rows in reading order
 * @param more changed lines that are not shown, because nobody reads so many
 */
record FoldedDiff(List<Row> rows, int more) {

    /** Lines kept before and after each change. */
    private static final int CONTEXT = 3;

    private static final int FEWEST_FOLDED = 3;

    private static final int MOST_ROWS = 1_500;

    /**
     * A line, or a count in the place of lines that did not change.
     *
     * @param line absent if it is a count
     * @param folded how many lines it stands for; 0 for a line
     */
    record Row(@Nullable Line line, int folded) {}

    static FoldedDiff of(LineDiff diff) {
        List<Line> lines = diff.lines();
        List<Row> rows = new ArrayList<>();
        List<Line> hidden = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (rows.size() >= MOST_ROWS) {
                more += line.sign() == Sign.SAME ? 0 : 1;
            } else if (isNearChange(lines, i)) {
                addFold(rows, hidden);
                rows.add(new Row(line, 0));
            } else {
                hidden.add(line);
            }
        }
        addFold(rows, hidden);
        return new FoldedDiff(List.copyOf(rows), more);
    }

    private static boolean isNearChange(List<Line> lines, int at) {
        for (int i = Math.max(0, at - CONTEXT); i <= Math.min(lines.size() - 1, at + CONTEXT); i++) {
            if (lines.get(i).sign() != Sign.SAME) {
                return true;
            }
        }
        return false;
    }

    /** A count is only shorter than the lines where it stands for several. */
    private static void addFold(List<Row> rows, List<Line> hidden) {
        if (hidden.size() >= FEWEST_FOLDED) {
            rows.add(new Row(null, hidden.size()));
        } else {
            hidden.forEach(line -> rows.add(new Row(line, 0)));
        }
        hidden.clear();
    }
}
