package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/**
 * A part of a YAML file of the pack, asked key by key. What is missing, of the wrong kind or unknown is told with the
 * line of its key.
 */
final class YamlFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Source source;
    private final JsonNode node;
    private final Notes file;
    private final String within;

    private YamlFile(Source source, JsonNode node, Notes file, String within) {
        this.source = source;
        this.node = node;
        this.file = file;
        this.within = within;
    }

    /** The whole file; empty if it is no YAML map, which {@code notes} then tell. */
    static Optional<YamlFile> of(Source source, Notes notes) {
        Notes file = notes.in(source.path());
        try {
            JsonNode root = MAPPER.readTree(source.text());
            if (root != null && root.isObject()) {
                return Optional.of(new YamlFile(source, root, file, ""));
            }
            file.at(1).fault("guidance.fault.yaml", "");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            file.at(line).fault("guidance.fault.yaml", firstLine(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** Tells every key that is not among those known: a slip in a key must not become a silent default. */
    void allowOnly(Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                place(key).fault("guidance.fault.yaml-key", within + key, Nearest.name(key, known));
            }
        }
    }

    /** The value as text; a missing one is told. */
    String required(String key) {
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            place(key).fault("guidance.fault.yaml-missing", within + key);
        }
        return value.orElse("");
    }

    Optional<String> text(String key) {
        JsonNode value = node.path(key);
        if (value.isContainer()) {
            place(key).fault("guidance.fault.yaml-missing", within + key);
        }
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank()
                ? Optional.of(Words.of(value.asString().replace('\n', ' ')).text())
                : Optional.empty();
    }

    /** The maps in a list. */
    List<YamlFile> items(String key) {
        List<YamlFile> items = new ArrayList<>();
        for (JsonNode item : node.path(key)) {
            if (item.isObject()) {
                items.add(new YamlFile(source, item, file, within + key + "."));
            } else {
                place(key).fault("guidance.fault.yaml-missing", within + key);
            }
        }
        return items;
    }

    /** A map inside; empty if there is none. */
    Optional<YamlFile> map(String key) {
        return node.path(key).isObject()
                ? Optional.of(new YamlFile(source, node.path(key), file, within + key + "."))
                : Optional.empty();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    Iterable<String> keys() {
        return node.propertyNames();
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

    /** The line of the key; the text is searched, since the tree does not keep lines. */
    Notes place(String key) {
        Pattern pattern = Pattern.compile("[-\\s{,]*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
        for (int i = 0; i < source.lines().size(); i++) {
            if (pattern.matcher(source.lines().get(i)).matches()) {
                return file.at(i + 1);
            }
        }
        return file.at(0);
    }
}
