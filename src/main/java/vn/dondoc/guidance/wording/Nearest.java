package vn.dondoc.guidance.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The nearest words that would do, by edit distance. */
public final class Nearest {

    /** Longer words are not compared: the cost grows with the square, and nobody reads such a hint. */
    private static final int LONGEST = 160;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern QUOTED = Pattern.compile(Quoted.REGEX);

    private Nearest() {}

    /** Half a sentence for the end of a message, "gần nhất: …", or nothing; for codes, numbers and names. */
    public static Object name(String given, Collection<String> names) {
        return hint(nearest(given, names, Folding::fold));
    }

    /**
     * The same for words of the language. Numbers and quoted names count as alike and are taken over from what was
     * written: {@code trước ngầy 10/6} is nearest to {@code trước ngày 10/6}.
     */
    public static Object phrase(String given, Collection<String> phrases) {
        return hint(toPhrase(given, phrases));
    }

    static Optional<String> toPhrase(String given, Collection<String> phrases) {
        return nearest(given, phrases, Nearest::withoutNames)
                .map(phrase -> withOwn(NUMBER, given, withOwn(QUOTED, given, phrase)));
    }

    private static Object hint(Optional<String> nearest) {
        return nearest.<Object>map(words -> new DefaultMessageSourceResolvable(
                        new String[] {"guidance.fault.nearest"}, new Object[] {words}))
                .orElse("");
    }

    private record Candidate(String words, int distance) {}

    /** Empty if none resembles what was given. */
    private static Optional<String> nearest(
            String given, Collection<String> candidates, UnaryOperator<String> compared) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = compared.apply(given);
        int farthest = 3 * Math.max(wanted.length(), 3) / 5;
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Candidate(candidate, distance(wanted, compared.apply(candidate), farthest)))
                .min(Comparator.comparingInt(Candidate::distance))
                .filter(nearest -> nearest.distance() <= farthest)
                .map(Candidate::words);
    }

    private static String withoutNames(String words) {
        String unnamed = QUOTED.matcher(Folding.fold(words)).replaceAll("\"…\"");
        return NUMBER.matcher(unnamed).replaceAll("0");
    }

    /** The template with the numbers or names that were written, one after the other. */
    private static String withOwn(Pattern kind, String given, String template) {
        Matcher written = kind.matcher(given);
        return kind.matcher(template)
                .replaceAll(any -> Matcher.quoteReplacement(written.find() ? written.group() : any.group()));
    }

    /** The same, not computed where the lengths alone are farther apart than that. */
    private static int distance(String one, String other, int farthest) {
        return Math.abs(one.length() - other.length()) > farthest ? farthest + 1 : distance(one, other);
    }

    /** Levenshtein's distance. */
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
