package vn.dondoc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds text that a template says by itself instead of asking the message bundles. */
final class BareText {

    private static final Pattern TAG = Pattern.compile("<[!/]?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=(\"([^\"]*)\"|'([^']*)')");
    private static final Pattern SAID =
            Pattern.compile("(th:|data-th-)?(title|alt|placeholder|aria-label|label|u?text)");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private BareText() {}

    /** @param template without comments */
    static List<String> in(String template) {
        List<String> found = new ArrayList<>();
        Matcher tag = TAG.matcher(template);
        String before = "";
        int end = 0;
        while (tag.find()) {
            addText(before, template.substring(end, tag.start()), found);
            addAttributes(tag.group(), found);
            before = tag.group();
            end = tag.end();
        }
        addText(before, template.substring(end), found);
        return found;
    }

    /** Text after a tag with th:text is what the page shows without the application. */
    private static void addText(String tag, String text, List<String> found) {
        String bare = text.replaceAll("(?s)\\[\\[.*?]]|\\[\\(.*?\\)]|\\[[#/].*?]", "")
                .replaceAll("&\\w+;", "")
                .strip();
        if (LETTER.matcher(bare).find() && !tag.contains("th:text=") && !tag.contains("th:utext=")) {
            found.add(bare);
        }
    }

    private static void addAttributes(String tag, List<String> found) {
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String name = attribute.group(1);
            if (SAID.matcher(name).matches() && isBare(name, attribute.group(2))) {
                found.add(attribute.group());
            }
        }
    }

    private static boolean isBare(String name, String quoted) {
        String value = quoted.substring(1, quoted.length() - 1);
        if (!name.startsWith("th:")) {
            return LETTER.matcher(value).find();
        }
        // What stands in expressions is not said, what stands between their quotes is.
        String outside = value.replaceAll("[#$*@]\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "");
        return LITERAL.matcher(outside)
                .results()
                .map(literal -> literal.group())
                .anyMatch(literal -> LETTER.matcher(literal).find());
    }
}
