package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A value of a YAML file with the line on which it stands, which Jackson's own tree does not keep.
 *
 * @param line counted from 1
 * @param text of a single value; absent for maps, lists and nothing
 * @param entries of a map, in order
 * @param items of a list
 */
record YamlNode(int line, @Nullable String text, Map<String, YamlNode> entries, List<YamlNode> items) {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The whole file. @throws JacksonException if it is no YAML, or more than one document */
    static YamlNode of(String yaml) {
        try (JsonParser parser = MAPPER.createParser(yaml)) {
            return whole(parser);
        }
    }

    private static YamlNode whole(JsonParser parser) {
        try {
            parser.nextToken();
            YamlNode root = read(parser, 1);
            if (parser.nextToken() == null) {
                return root;
            }
        } catch (StreamConstraintsException tooDeepOrTooLong) { // does not say where
            throw new StreamReadException(parser, tooDeepOrTooLong.getOriginalMessage());
        }
        throw new StreamReadException(parser, "a second document begins");
    }

    /** Nothing after the colon, or an empty map or list. */
    boolean isNothing() {
        return text == null && items.isEmpty() && entries.isEmpty();
    }

    boolean isMap() {
        return text == null && items.isEmpty() && !entries.isEmpty();
    }

    private static YamlNode read(JsonParser parser, int line) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        List<YamlNode> items = new ArrayList<>();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int at = lineOf(parser);
                parser.nextToken();
                entries.put(key, read(parser, at));
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                items.add(read(parser, lineOf(parser)));
            }
        }
        boolean single = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
        return new YamlNode(line, single ? parser.getString() : null, entries, items);
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
