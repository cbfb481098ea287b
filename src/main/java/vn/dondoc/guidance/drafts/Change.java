package vn.dondoc.guidance.drafts;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A stretch of one list in whose place another stretch stands in the other list. All places count from 0.
 *
 * @param from where it begins in the first list
 * @param removed how many elements of the first list are gone
 * @param to where it begins in the second list
 * @param added how many elements of the second list are new
 */
record Change(int from, int removed, int to, int added) {

    /** Beyond this many elements between the first and the last difference all of them are one change. */
    private static final int MOST_COMPARED = 3_000;

    /** The changes that make the second list of the first, from the top; between two of them something is the same. */
    static List<Change> between(List<String> before, List<String> after) {
        int top = commonTop(before, after);
        int bottom = commonTop(reversed(before, top), reversed(after, top));
        List<String> first = before.subList(top, before.size() - bottom);
        List<String> second = after.subList(top, after.size() - bottom);
        if (first.isEmpty() && second.isEmpty()) {
            return List.of();
        }
        if (first.size() + second.size() > MOST_COMPARED) {
            return List.of(new Change(top, first.size(), top, second.size()));
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(first, second, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            Change change = new Change(
                    top + delta.getSource().getPosition(),
                    delta.getSource().size(),
                    top + delta.getTarget().getPosition(),
                    delta.getTarget().size());
            Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && last.meets(change)) {
                changes.set(changes.size() - 1, last.with(change));
            } else {
                changes.add(change);
            }
        }
        return changes;
    }

    private boolean meets(Change next) {
        return from + removed == next.from && to + added == next.to;
    }

    private Change with(Change next) {
        return new Change(from, removed + next.removed, to, added + next.added);
    }

    private static int commonTop(List<String> first, List<String> second) {
        int both = Math.min(first.size(), second.size());
        int same = 0;
        while (same < both && first.get(same).equals(second.get(same))) {
            same++;
        }
        return same;
    }

    private static List<String> reversed(List<String> list, int from) {
        List<String> turned = new ArrayList<>(list.subList(from, list.size()));
        Collections.reverse(turned);
        return turned;
    }
}
