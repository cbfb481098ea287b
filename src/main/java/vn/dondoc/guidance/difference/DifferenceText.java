package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** What changed, as plain text: for the command line and wherever a page is too much. */
public record DifferenceText(MessageSource messages, Locale locale) {

    public List<String> lines(PackDifference difference) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                difference.isOfTwoProvinces() ? "guidance.diff.from-to.provinces" : "guidance.diff.from-to",
                difference.before().name(),
                difference.before().title(),
                difference.after().name(),
                difference.after().title()));
        if (difference.isEmpty()) {
            lines.add(say("guidance.diff.nothing"));
        }
        for (Topic topic : difference.topics()) {
            lines.add("");
            lines.add(heading(difference, topic));
            difference.of(topic).forEach(part -> lines(part, lines));
        }
        return lines;
    }

    /** {@code Chỉ tiêu: 1 mới, 2 thay đổi}. */
    public String heading(PackDifference difference, Topic topic) {
        return topic == Topic.SETTING
                ? say("guidance.diff.Topic." + topic)
                : say("guidance.diff.Topic." + topic) + ": " + counts(difference, topic);
    }

    private String counts(PackDifference difference, Topic topic) {
        List<String> counts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            int count = difference.of(topic, fate).size();
            if (count > 0) {
                counts.add(say("guidance.diff.count." + fate, Integer.toString(count)));
            }
        }
        return String.join(", ", counts);
    }

    private void lines(Part part, List<String> lines) {
        if (part.topic() != Topic.SETTING) {
            lines.add("  " + say("guidance.diff.Fate." + part.fate()) + " " + part.code() + ": " + part.title());
        }
        part.changes().forEach(change -> lines.add("    - " + say(change)));
    }

    /** A change, in the reader's language. */
    public String say(MessageSourceResolvable words) {
        return messages.getMessage(words, locale);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
