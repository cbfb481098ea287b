package vn.dondoc.guidance.wording;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The nearest words that would do, by edit distance. */
public final class Nearest {

    /** Longer words are not compared: the cost grows with the square, and nobody reads such a hint. */
    private static final int LONGEST = 160;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d-])\\d+(?![\\d-])");
    private static final Pattern OWN = Pattern.compile(
            "\\d+|<|\\b(?:thang|quy|nam|dot xuat|duoi|khong qua|toi da|nho hon|it hon|khong vuot|tren)\\b");
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])[A-Z][A-Z0-9]*-[A-Z0-9-]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
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

    /**
     * The same where the words are to be put in: only if they are understood and keep the numbers, periods, limits and
     * codes that were written; else they are an example of how to write it.
     */
    public static Object phrase(String given, Collection<String> phrases, Predicate<String> isUnderstood) {
        Optional<String> near = nearest(given, phrases, Nearest::withoutNames);
        Optional<String> safe = near.map(phrase -> withOwnOf(given, phrase))
                .filter(words -> !Folding.fold(words).equals(Folding.fold(given)))
                .filter(words -> own(words).equals(own(given)) && isUnderstood.test(words));
        return safe.isPresent()
                ? hint(safe)
                : near.or(() -> beginningAlike(given, phrases))
                        .map(Nearest::example)
                        .orElse("");
    }

    /** The hint that such words would do: to be read, not to be put in. */
    public static Object example(String words) {
        return new DefaultMessageSourceResolvable(new String[] {"guidance.fault.such-as"}, new Object[] {words});
    }

    /** The hint that says these words. */
    public static Object words(String words) {
        return hint(Optional.of(words));
    }

    static Optional<String> toPhrase(String given, Collection<String> phrases) {
        return nearest(given, phrases, Nearest::withoutNames)
                .or(() -> beginningAlike(given, phrases))
                .filter(phrase -> !Folding.fold(phrase).equals(Folding.fold(given)))
                .map(phrase -> withOwnOf(given, phrase));
    }

    private static String withOwnOf(String given, String phrase) {
        return withOwn(NUMBER, given, withOwn(QUOTED, given, phrase));
    }

    /** What the planner decided: nothing of it may be changed, nothing added. */
    private static List<String> own(String words) {
        Stream<String> said = OWN.matcher(withoutMarks(Folding.fold(words)))
                .results()
                .map(match -> match.group().replaceFirst("^0+(?=\\d)", ""));
        Stream<String> codes = CODE.matcher(words).results().map(MatchResult::group);
        return Stream.concat(said, codes).sorted().toList();
    }

    /** Where none is near: of those that begin with the same word the nearest. */
    private static Optional<String> beginningAlike(String given, Collection<String> phrases) {
        String word = Folding.fold(given).split(" ", 2)[0] + " ";
        String wanted = withoutNames(given);
        return given.length() > LONGEST
                ? Optional.empty()
                : phrases.stream()
                        .filter(phrase -> Folding.fold(phrase).startsWith(word))
                        .min(Comparator.comparingInt(phrase -> distance(wanted, withoutNames(phrase))));
    }

    private static Object hint(Optional<String> nearest) {
        return nearest.<Object>map(words -> new DefaultMessageSourceResolvable(
                        new String[] {"guidance.fault.nearest"}, new Object[] {words}))
                .orElse("");
    }

    /** @param distance without marks, @param marked with them */
    private record Candidate(String words, int distance, int marked) {}

    /** Empty if none resembles what was given. Marks count only where all else is alike: many people type none. */
    private static Optional<String> nearest(
            String given, Collection<String> candidates, UnaryOperator<String> compared) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = compared.apply(given);
        String bare = withoutMarks(wanted);
        int farthest = Math.max(bare.length(), 5) / 2;
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> candidate(candidate, compared.apply(candidate), wanted, bare, farthest))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::marked))
                .map(Candidate::words);
    }

    private static Optional<Candidate> candidate(
            String words, String compared, String wanted, String bare, int farthest) {
        String other = withoutMarks(compared);
        if (Math.abs(bare.length() - other.length()) > farthest) {
            return Optional.empty();
        }
        int distance = distance(bare, other);
        return distance > farthest
                ? Optional.empty()
                : Optional.of(new Candidate(words, distance, distance(wanted, compared)));
    }

    private static String withoutMarks(String folded) {
        String plain =
                MARK.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('đ', 'd');
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
