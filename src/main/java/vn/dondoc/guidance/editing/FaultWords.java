package vn.dondoc.guidance.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.editing.SaidFault.Replacement;
import vn.dondoc.territory.Fault;

/** Says faults for the editor, where the line itself is before the reader's eyes. */
@Component
class FaultWords {

    private static final int LONGEST_EXCERPT = 160;
    private static final String NEAREST = "guidance.fault.nearest";

    /** The nearest heading is a pattern with {@code MÃ} and {@code tên}: to be read, not to be put in. */
    private static final String HEADING = "guidance.fault.heading";

    /** Of such a line only the words before the colon are replaced. */
    private static final String UNKNOWN_LINE = "guidance.fault.line";

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param lines of the fault's file */
    SaidFault say(Fault fault, List<String> lines, Locale locale) {
        String line = fault.line() > 0 && fault.line() <= lines.size() ? lines.get(fault.line() - 1) : "";
        String excerpt = line.strip();
        return new SaidFault(
                fault.line(),
                fault.warning(),
                withoutSentence(messages.getMessage(fault, locale), fault.arguments()),
                excerpt.length() <= LONGEST_EXCERPT ? excerpt : excerpt.substring(0, LONGEST_EXCERPT - 2) + " …",
                instead(fault, line));
    }

    /** Those that stand at no line. */
    List<String> say(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> messages.getMessage(fault, locale)).toList();
    }

    /** Messages end with {@code Câu: “…”.}, which is needed only where the line is not seen. */
    private static String withoutSentence(String said, Object[] arguments) {
        if (arguments.length < 2) {
            return said;
        }
        String end = "“" + arguments[arguments.length - 1] + "”.";
        if (!said.endsWith(end)) {
            return said;
        }
        String before = said.substring(0, said.length() - end.length()).stripTrailing();
        int label = before.lastIndexOf(' ');
        return before.endsWith(":") && label > 0 ? before.substring(0, label) : said;
    }

    private static @Nullable Replacement instead(Fault fault, String line) {
        Object[] arguments = fault.arguments();
        for (int i = 1; i < arguments.length; i++) {
            Optional<String> nearest = nearest(arguments[i]);
            if (nearest.isPresent() && !fault.code().equals(HEADING)) {
                String wrong = String.valueOf(arguments[i - 1]);
                String part = fault.code().equals(UNKNOWN_LINE) ? upToColon(wrong) : wrong;
                return place(part, line)
                        .map(place -> new Replacement(
                                fault.line(), place.start(), place.end(), likeFirst(part, nearest.get())))
                        .orElse(null);
            }
        }
        return null;
    }

    private static Optional<String> nearest(Object argument) {
        return argument instanceof MessageSourceResolvable hint
                        && Arrays.asList(hint.getCodes()).contains(NEAREST)
                ? Optional.of(String.valueOf(hint.getArguments()[0]))
                : Optional.empty();
    }

    private static String upToColon(String line) {
        return line.substring(0, line.indexOf(':') + 1);
    }

    /** Where the words stand in the line, whatever spaces it has. */
    private static Optional<MatchResult> place(String words, String line) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        String spaced = Arrays.stream(words.strip().split(" "))
                .map(word -> Pattern.quote(word).replace(",", "\\E\\s*,\\Q"))
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(spaced).matcher(line);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static String likeFirst(String written, String instead) {
        return Character.isUpperCase(written.charAt(0))
                ? Character.toUpperCase(instead.charAt(0)) + instead.substring(1)
                : instead;
    }
}
