package vn.dondoc.guidance.editing;

import java.util.Comparator;
import java.util.List;

/** The order in which a planner reads a pack: sentences first, then the guidance, then what both name. */
final class FileOrder {

    private static final List<String> FIRST = List.of("chi-tieu.quytac", "bao-cao.quytac", "nhiem-vu.quytac");
    private static final List<String> LAST = List.of(ClauseMarks.FILE, "indicators.csv", "allotments.csv", "pack.yaml");

    static final Comparator<String> BY_READING =
            Comparator.comparingInt(FileOrder::place).thenComparing(Comparator.naturalOrder());

    private FileOrder() {}

    private static int place(String path) {
        if (FIRST.contains(path)) {
            return FIRST.indexOf(path);
        } else if (path.endsWith(".quytac")) {
            return FIRST.size();
        } else if (LAST.contains(path)) {
            return FIRST.size() + 1 + LAST.indexOf(path);
        }
        return FIRST.size() + 1 + LAST.size();
    }
}
