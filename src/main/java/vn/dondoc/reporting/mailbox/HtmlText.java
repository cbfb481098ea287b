package vn.dondoc.reporting.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of an HTML mail. Only text comes out, which is then shown as text: whatever the HTML holds, nothing of it
 * runs and nothing is fetched. One pass, so that a mail made against it costs no more than its length.
 */
final class HtmlText {

    private static final Set<String> SILENT = Set.of("script", "style", "head", "title");
    private static final Set<String> NEW_LINE =
            Set.of("br", "p", "div", "tr", "li", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "ul", "ol");

    private final String html;
    private final String lower;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
        this.lower = html.toLowerCase(Locale.ROOT);
    }

    static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            text.append(HtmlUtils.htmlUnescape(html.substring(at, end).replaceAll("\\s+", " ")));
            at = end;
            if (open >= 0) {
                tag();
            }
        }
        String lines = text.toString()
                .replace('\u00A0', ' ')
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return lines.replaceAll("\\n{3,}", "\n\n").strip();
    }

    private void tag() {
        int close = html.indexOf('>', at);
        if (lower.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        if (close < 0) {
            at = html.length();
            return;
        }
        String name = name(close);
        at = close + 1;
        if (SILENT.contains(name)) {
            int end = lower.indexOf("</" + name, at);
            at = end < 0 ? html.length() : end;
        } else if (NEW_LINE.contains(name)) {
            text.append('\n');
        }
    }

    private String name(int close) {
        int from = at + 1;
        if (from < close && html.charAt(from) == '/') {
            from++;
        }
        int to = from;
        while (to < close && Character.isLetterOrDigit(lower.charAt(to))) {
            to++;
        }
        String name = lower.substring(from, to);
        boolean closing = html.charAt(at + 1) == '/';
        return closing && SILENT.contains(name) ? "" : name;
    }
}
