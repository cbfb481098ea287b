package vn.dondoc.guidance.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.dondoc.guidance.drafts.LineDiff.Piece;

/** Two lines word by word: which parts of each are not in the other. */
record WordDiff(List<Piece> before, List<Piece> after) {

    /** A word, a number with its separators, or a single other character, with the blanks after it. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{M}]+|\\d+(?:[.,/]\\d+)*+|.)\\s*");

    /** A line longer than any sentence is not compared inside. */
    private static final int LONGEST = 1_000;

    static WordDiff of(String before, String after) {
        if (before.length() > LONGEST || after.length() > LONGEST) {
            return unmarked(before, after);
        }
        List<String> old = words(before);
        List<String> young = words(after);
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        int read = 0;
        int written = 0;
        for (Change change : Change.between(old, young)) {
            add(left, old.subList(read, change.from()), false);
            add(right, young.subList(written, change.to()), false);
            read = change.from() + change.removed();
            written = change.to() + change.added();
            add(left, old.subList(change.from(), read), true);
            add(right, young.subList(change.to(), written), true);
        }
        add(left, old.subList(read, old.size()), false);
        add(right, young.subList(written, young.size()), false);
        return new WordDiff(left, right);
    }

    static WordDiff unmarked(String before, String after) {
        return new WordDiff(List.of(new Piece(before, false)), List.of(new Piece(after, false)));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }
}
