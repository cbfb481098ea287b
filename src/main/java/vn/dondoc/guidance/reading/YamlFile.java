package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/**
 * A map in a YAML file of the pack, asked key by key. What is missing, of the wrong kind or unknown is told with its
 * line.
 *
 * @param within the keys that lead to it, each followed by a dot; empty for the whole file
 */
record YamlFile(YamlNode node, Notes file, String within) {

    /** Whoever has more unknown keys has another file in hand. */
    private static final int MOST_SLIPS = 100;

    /** The whole file; empty if it is no YAML map, which {@code notes} then tell. */
    static Optional<YamlFile> of(Source source, Notes notes) {
        Notes file = notes.in(source.path());
        try {
            YamlNode root = YamlNode.of(source.text());
            if (tellHidden(root, file)) {
                return Optional.empty();
            } else if (root.isMap()) {
                return Optional.of(new YamlFile(root, file, ""));
            }
            file.at(1).fault("guidance.fault.yaml", "");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            file.at(line).fault("guidance.fault.yaml", firstLine(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    /** Escapes in quotation marks write what the gate does not let pass; line ends and tabs become spaces. */
    private static boolean tellHidden(YamlNode node, Notes file) {
        boolean found = false;
        for (YamlNode item : node.items()) {
            found |= tellHidden(item, file);
        }
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            found |= tellHidden(entry.getKey(), file.at(entry.getValue().line()));
            found |= tellHidden(entry.getValue(), file);
        }
        return found | (node.text() != null && tellHidden(node.text(), file.at(node.line())));
    }

    private static boolean tellHidden(String text, Notes place) {
        OptionalInt hidden = text.codePoints()
                .filter(character -> character != '\n' && character != '\r' && Gate.isHidden(character))
                .findFirst();
        hidden.ifPresent(character -> place.fault("guidance.fault.hidden-character", "U+%04X".formatted(character)));
        return hidden.isPresent();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** Tells every key that is not among those known: a slip in a key must not become a silent default. */
    void allowOnly(Set<String> known) {
        node.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .limit(MOST_SLIPS)
                .forEach(key -> place(key).fault("guidance.fault.yaml-key", within + key, Nearest.name(key, known)));
    }

    /** The value as text; a missing one is told. */
    String required(String key) {
        YamlNode value = node.entries().get(key);
        if (value == null
                || value.isNothing()
                || value.text() != null && Words.of(value.text()).isEmpty()) {
            tellMissing(key);
        }
        return text(key).orElse("");
    }

    /** The single value; empty if there is none. */
    Optional<String> text(String key) {
        return ofKind(key, value -> value.items().isEmpty() && value.entries().isEmpty())
                .map(YamlNode::text)
                .map(value -> Words.of(value).text())
                .filter(value -> !value.isEmpty());
    }

    /** The single value with its lines; empty if there is none. */
    String lines(String key) {
        return ofKind(key, value -> value.items().isEmpty() && value.entries().isEmpty())
                .map(YamlNode::text)
                .orElse("");
    }

    /** The maps in a list. */
    List<YamlFile> items(String key) {
        List<YamlFile> items = new ArrayList<>();
        for (YamlNode item : list(key)) {
            if (item.isMap()) {
                items.add(new YamlFile(item, file, within + key + "."));
            } else {
                file.at(item.line()).fault("guidance.fault.yaml-missing", within + key);
            }
        }
        return items;
    }

    /** A map inside; empty if there is none. */
    Optional<YamlFile> map(String key) {
        return ofKind(key, YamlNode::isMap).map(inner -> new YamlFile(inner, file, within + key + "."));
    }

    /** The single values in a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(key)) {
            texts.add(item.text() == null ? "" : item.text());
        }
        return texts;
    }

    private List<YamlNode> list(String key) {
        return ofKind(key, value -> value.text() == null && value.entries().isEmpty())
                .map(YamlNode::items)
                .orElse(List.of());
    }

    /** What stands there; empty if nothing does, or something of another kind, which is told. */
    private Optional<YamlNode> ofKind(String key, Predicate<YamlNode> kind) {
        Optional<YamlNode> value = Optional.ofNullable(node.entries().get(key)).filter(found -> !found.isNothing());
        if (value.isPresent() && !kind.test(value.get())) {
            tellMissing(key);
            return Optional.empty();
        }
        return value;
    }

    Set<String> keys() {
        return node.entries().keySet();
    }

    /** One of a few values. @param usual where the key is absent */
    <T> T choice(String key, Map<String, T> choices, T usual) {
        Optional<String> value = text(key);
        T chosen = value.map(choices::get).orElse(null);
        if (value.isPresent() && chosen == null) {
            place(key)
                    .fault(
                            "guidance.fault.yaml-choice",
                            within + key,
                            value.get(),
                            String.join(", ", choices.keySet().stream().sorted().toList()));
        }
        return chosen == null ? usual : chosen;
    }

    void tellMissing(String key) {
        place(key).fault("guidance.fault.yaml-missing", within + key);
    }

    /** The line of the key, or of the map where it is missing. */
    Notes place(String key) {
        YamlNode value = node.entries().get(key);
        return file.at(value == null ? node.line() : value.line());
    }
}
