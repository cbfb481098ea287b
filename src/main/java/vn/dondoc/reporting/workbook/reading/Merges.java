package vn.dondoc.reporting.workbook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet: each shows what stands in its first one. Rows and columns count from 0. */
final class Merges {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** A merge of more cells is a background, not an entry. */
    private static final int MOST_CELLS = 2_000;

    private final Map<CellPlace, CellPlace> firsts = new HashMap<>();

    static Merges of(List<String> ranges) {
        Merges merges = new Merges();
        ranges.forEach(merges::add);
        return merges;
    }

    private void add(String range) {
        Matcher match = RANGE.matcher(range);
        if (!match.matches()) {
            return;
        }
        CellPlace first = CellPlace.of(match.group(1), match.group(2));
        CellPlace last = CellPlace.of(match.group(3), match.group(4));
        long cells = (last.row() - first.row() + 1L) * (last.column() - first.column() + 1L);
        if (cells <= 0 || cells > MOST_CELLS || firsts.size() > 50 * MOST_CELLS) {
            return;
        }
        for (int row = first.row(); row <= last.row(); row++) {
            for (int column = first.column(); column <= last.column(); column++) {
                firsts.put(new CellPlace(row, column), first);
            }
        }
    }

    /** The first cell of the merge that this one is in; absent if it stands alone. */
    @Nullable
    CellPlace first(CellPlace cell) {
        return firsts.get(cell);
    }
}
