package vn.dondoc.reporting.consolidated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that an amended report says otherwise than the one before.
 *
 * @param name the figure's, the text's or the unit's
 * @param before empty = was not there
 * @param after empty = is gone
 */
record Change(Kind kind, String name, String before, String after) {

    enum Kind {
        FIGURE,
        TEXT,
        UNIT
    }

    /** Everything that differs: figures, then texts, then units. @param names of blocks, by key */
    static List<Change> between(Content before, Content after, Map<String, String> names, Words words) {
        List<Change> changes = new ArrayList<>();
        compare(Kind.FIGURE, values(before), values(after), figureNames(before, after), changes);
        compare(Kind.TEXT, rewritten(before, after, before), rewritten(before, after, after), names, changes);
        compare(Kind.UNIT, units(before, words), units(after, words), unitNames(before, after), changes);
        return changes;
    }

    /** As filled, of the texts alone that were written otherwise: a figure in a text is no change of the text. */
    private static Map<String, String> rewritten(Content before, Content after, Content which) {
        Map<String, String> said = new LinkedHashMap<>(which.said());
        said.keySet()
                .removeIf(key -> before.texts()
                        .getOrDefault(key, "")
                        .equals(after.texts().getOrDefault(key, "")));
        return said;
    }

    private static void compare(
            Kind kind,
            Map<String, String> before,
            Map<String, String> after,
            Map<String, String> names,
            List<Change> changes) {
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        for (String key : all.keySet()) {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                changes.add(new Change(kind, names.getOrDefault(key, key), was, is));
            }
        }
    }

    private static Map<String, String> values(Content content) {
        return lines(content, Content.FigureLine::value);
    }

    private static Map<String, String> figureNames(Content before, Content after) {
        Map<String, String> names = new TreeMap<>(lines(before, Content.FigureLine::name));
        names.putAll(lines(after, Content.FigureLine::name));
        return names;
    }

    private static Map<String, String> lines(Content content, Function<Content.FigureLine, String> what) {
        Map<String, String> lines = new LinkedHashMap<>();
        content.figures().stream()
                .filter(line -> line.code() != null)
                .forEach(line -> lines.put(Objects.requireNonNull(line.code()), what.apply(line)));
        return lines;
    }

    private static Map<String, String> units(Content content, Words words) {
        return content.senders().stream()
                .collect(Collectors.toMap(
                        Content.SenderLine::unit,
                        line -> line.compared(words),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, String> unitNames(Content before, Content after) {
        Map<String, String> names = new TreeMap<>();
        before.senders().forEach(line -> names.put(line.unit(), line.name()));
        after.senders().forEach(line -> names.put(line.unit(), line.name()));
        return names;
    }
}
