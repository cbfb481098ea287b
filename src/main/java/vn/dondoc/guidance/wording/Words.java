package vn.dondoc.guidance.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.territory.PlainText;

/**
 * Words of a sentence, as written and as compared. Both have the same length, so a place in one is a place in the
 * other.
 *
 * @param text as written, single spaces
 * @param folded as compared
 */
public record Words(String text, String folded) {

    private static final Pattern QUOTED = Pattern.compile(Quoted.REGEX);
    private static final Pattern BEFORE_COMMA = Pattern.compile(" +(?=[,;])");
    private static final Pattern AFTER_COMMA = Pattern.compile("(?<=[,;])(?=[^ \\d])|(?<=\\D[,;])(?=\\d)");

    /** @param line spaces at its ends and, outside quotation marks, beside commas do not matter */
    public static Words of(String line) {
        String single = PlainText.of(line);
        StringBuilder text = new StringBuilder(single.length());
        Matcher quoted = QUOTED.matcher(single);
        int end = 0;
        while (quoted.find()) {
            text.append(tidy(single.substring(end, quoted.start()))).append(quoted.group());
            end = quoted.end();
        }
        text.append(tidy(single.substring(end)));
        return new Words(text.toString(), Folding.fold(text.toString()));
    }

    private static String tidy(String unquoted) {
        return AFTER_COMMA
                .matcher(BEFORE_COMMA.matcher(unquoted).replaceAll(""))
                .replaceAll(" ");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** From {@code start}, inclusive, to {@code end}, exclusive, without spaces at the ends. */
    public Words cut(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new Words(text.substring(from, to), folded.substring(from, to));
    }

    public Words from(int start) {
        return cut(start, text.length());
    }

    public Words upTo(int end) {
        return cut(0, end);
    }

    /** What follows the prefix; empty if the words do not begin with it. */
    public Optional<Words> after(String foldedPrefix) {
        return folded.startsWith(foldedPrefix) ? Optional.of(from(foldedPrefix.length())) : Optional.empty();
    }

    /** The match of the whole words; empty if the pattern matches only a part. */
    public Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(folded);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** What a group of a match found, as written. */
    public Words group(Matcher match, int group) {
        return cut(match.start(group), match.end(group));
    }

    /** The parts between the separators; quoted text is not divided. */
    public List<Words> split(char separator) {
        List<Words> parts = new ArrayList<>();
        int start = 0;
        for (int place : places(separator)) {
            parts.add(cut(start, place));
            start = place + 1;
        }
        parts.add(from(start));
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** Where the separator stands outside quotation marks. */
    public List<Integer> places(char separator) {
        List<Integer> places = new ArrayList<>();
        char closing = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (closing != 0) {
                closing = c == closing ? 0 : closing;
            } else if (c == '"') {
                closing = '"';
            } else if (c == '“') {
                closing = '”';
            } else if (c == separator && !isDecimal(i)) {
                places.add(i);
            }
        }
        return places;
    }

    private boolean isDecimal(int comma) {
        return comma > 0
                && comma + 1 < text.length()
                && Character.isDigit(text.charAt(comma - 1))
                && Character.isDigit(text.charAt(comma + 1));
    }

    /** As messages quote it, cut to a length one can read. */
    public String quote() {
        return text.length() <= 90 ? text : text.substring(0, 88).strip() + " …";
    }

    @Override
    public String toString() {
        return text;
    }
}
