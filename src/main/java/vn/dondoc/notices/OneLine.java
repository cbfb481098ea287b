package vn.dondoc.notices;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that people entered, as they may stand in a line of a mail: no line of their own, which could pass for one of
 * ours, and nothing that turns or hides what is around them.
 */
public final class OneLine {

    /** Control characters, ends of lines and paragraphs, marks without width or that turn the direction of reading. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private OneLine() {}

    /** In one line, without what is not shown. */
    public static String of(String words) {
        return NOT_SHOWN.matcher(words).replaceAll(" ").strip();
    }

    /** The same; absent where nothing is given. */
    public static @Nullable String orNone(@Nullable String words) {
        return words == null ? null : of(words);
    }

    /** Each of them in one line. */
    public static List<String> each(List<String> words) {
        return words.stream().map(OneLine::of).toList();
    }

    /** What was written in several lines, each by itself; empty ones are left out. */
    public static List<String> split(List<String> words) {
        return words.stream()
                .flatMap(text -> Stream.of(LINE_ENDS.split(text)))
                .map(OneLine::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
