package vn.dondoc.guidance.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.PackText;

/**
 * Two texts line by line.
 *
 * @param lines those of both in reading order, removed ones before the added ones that stand in their place
 */
public record LineDiff(List<Line> lines) {

    public enum Sign {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * @param before its number in the first text, counted from 1; absent if it is not there
     * @param after its number in the second text
     */
    public record Line(
            Sign sign, @Nullable Integer before, @Nullable Integer after, List<Piece> pieces) {}

    /** A part of a line. @param changed whether it differs from the line in whose place this one stands */
    public record Piece(String text, boolean changed) {}

    /** @param before empty for a file that is new, {@code after} empty for one that is gone */
    public static LineDiff of(byte[] before, byte[] after) {
        return of(
                PackText.shown(before).lines().toList(),
                PackText.shown(after).lines().toList());
    }

    static LineDiff of(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        int read = 0;
        int written = 0;
        for (Change change : Change.between(before, after)) {
            addSame(lines, before.subList(read, change.from()), read, written);
            addChange(lines, before, after, change);
            read = change.from() + change.removed();
            written = change.to() + change.added();
        }
        addSame(lines, before.subList(read, before.size()), read, written);
        return new LineDiff(List.copyOf(lines));
    }

    private static void addSame(List<Line> lines, List<String> same, int before, int after) {
        for (int i = 0; i < same.size(); i++) {
            lines.add(new Line(Sign.SAME, before + i + 1, after + i + 1, List.of(new Piece(same.get(i), false))));
        }
    }

    /** Only where as many lines come as go does each stand in the place of one, and is compared with it. */
    private static void addChange(List<Line> lines, List<String> before, List<String> after, Change change) {
        boolean paired = change.removed() == change.added();
        List<Line> added = new ArrayList<>();
        for (int i = 0; i < Math.max(change.removed(), change.added()); i++) {
            String old = i < change.removed() ? before.get(change.from() + i) : "";
            String young = i < change.added() ? after.get(change.to() + i) : "";
            WordDiff words = paired ? WordDiff.of(old, young) : WordDiff.unmarked(old, young);
            if (i < change.removed()) {
                lines.add(new Line(Sign.REMOVED, change.from() + i + 1, null, words.before()));
            }
            if (i < change.added()) {
                added.add(new Line(Sign.ADDED, null, change.to() + i + 1, words.after()));
            }
        }
        lines.addAll(added);
    }

    public int added() {
        return count(Sign.ADDED);
    }

    public int removed() {
        return count(Sign.REMOVED);
    }

    private int count(Sign sign) {
        return (int) lines.stream().filter(line -> line.sign() == sign).count();
    }
}
