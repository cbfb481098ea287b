package vn.dondoc.compliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a judging changes in what is kept.
 *
 * @param gone no longer owed
 */
record Difference(List<VerdictRow> added, List<VerdictRow> changed, List<VerdictRow> gone, List<Change> changes) {

    /** From one row to another; absent before = new, absent after = no longer owed. */
    record Change(
            Key key, @Nullable VerdictRow before, @Nullable VerdictRow after) {

        boolean isOfOutcome() {
            return before == null || after == null || before.outcome() != after.outcome();
        }
    }

    static Difference between(List<VerdictRow> kept, List<VerdictRow> judged) {
        Difference difference =
                new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<Key, VerdictRow> left = new HashMap<>();
        kept.forEach(row -> left.put(row.key(), row));
        for (VerdictRow row : judged) {
            VerdictRow before = left.remove(row.key());
            if (before == null) {
                difference.added.add(row);
            } else if (!before.equals(row)) {
                difference.changed.add(row);
            }
            if (!row.equals(before)) {
                difference.changes.add(new Change(row.key(), before, row));
            }
        }
        for (VerdictRow row : left.values()) {
            difference.gone.add(row);
            difference.changes.add(new Change(row.key(), row, null));
        }
        return difference;
    }
}
