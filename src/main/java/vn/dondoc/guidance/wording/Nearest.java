package vn.dondoc.guidance.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The nearest words that would do, by edit distance. Numbers count as alike and are taken over from what was written:
 * {@code trước ngầy 10/6} is nearest to {@code trước ngày 10/6}.
 */
public final class Nearest {

    /** Longer words are not compared: the cost grows with the square, and nobody reads such a hint. */
    private static final int LONGEST = 160;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Nearest() {}

    /** Half a sentence for the end of a message: "gần nhất: …", or nothing. */
    public static Object hint(String given, Collection<String> candidates) {
        return to(given, candidates)
                .<Object>map(near -> new DefaultMessageSourceResolvable(
                        new String[] {"guidance.fault.nearest"}, new Object[] {near}))
                .orElse("");
    }

    /** The nearest candidate; empty if none resembles what was given. */
    static Optional<String> to(String given, Collection<String> candidates) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String alike = alike(given);
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Candidate(candidate, distance(alike, alike(candidate))))
                .min(Comparator.comparingInt(Candidate::distance))
                .filter(nearest -> 5 * nearest.distance() <= 3 * Math.max(alike.length(), 3))
                .map(nearest -> withNumbersOf(given, nearest.words()));
    }

    private record Candidate(String words, int distance) {}

    private static String alike(String words) {
        return NUMBER.matcher(Folding.fold(words)).replaceAll("0");
    }

    private static String withNumbersOf(String given, String template) {
        Matcher numbers = NUMBER.matcher(given);
        return NUMBER.matcher(template).replaceAll(any -> numbers.find() ? numbers.group() : any.group());
    }

    /** Levenshtein's distance. */
    static int distance(String one, String other) {
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
