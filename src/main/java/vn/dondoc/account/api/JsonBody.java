package vn.dondoc.account.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object that a program sent, read member by member; what is wrong is gathered and told at once. Numbers stay
 * exact. Not safe for threads: one request, one instance.
 */
public final class JsonBody {

    /** More than any form needs. */
    private static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode tree;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    private JsonBody(JsonNode tree) {
        this.tree = tree;
    }

    /** All that was sent. @throws ApiRefusal 413 if it is more than a mebibyte */
    public static byte[] bytes(InputStream sent) throws IOException {
        byte[] bytes = sent.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ApiRefusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of());
        }
        return bytes;
    }

    /** @throws ApiRefusal 400 if it is no JSON object */
    public static JsonBody read(byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree != null && tree.isObject()) {
                return new JsonBody(tree);
            }
            throw ApiRefusal.malformed(Flaw.at("api.fault.object"));
        } catch (JacksonException noJson) {
            int line = noJson.getLocation() == null ? 1 : noJson.getLocation().getLineNr();
            int column = noJson.getLocation() == null ? 1 : noJson.getLocation().getColumnNr();
            throw ApiRefusal.malformed(Flaw.at(Flaw.say("api.fault.json", line, column)));
        }
    }

    /** A member that must be there; empty if it is not, which then is a flaw. */
    public String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            refuse(Flaw.at("api.fault.missing", name));
        }
        return text == null ? "" : text;
    }

    public @Nullable String optionalText(String name) {
        JsonNode value = member(name);
        if (value != null && !value.isString()) {
            refuse(Flaw.at("api.fault.text", name));
        }
        return value == null ? null : value.isString() ? value.stringValue() : "";
    }

    /** A member that is true or false. */
    public boolean flag(String name, boolean usual) {
        Boolean flag = optionalFlag(name);
        return flag == null ? usual : flag;
    }

    public @Nullable Boolean optionalFlag(String name) {
        JsonNode value = member(name);
        if (value != null && !value.isBoolean()) {
            refuse(Flaw.at("api.fault.flag", name));
        }
        return value != null && value.isBoolean() ? value.booleanValue() : null;
    }

    /** A list of texts; empty if it is not there. */
    public List<String> texts(String name) {
        JsonNode value = member(name);
        List<String> texts = new ArrayList<>();
        if (value != null && !value.isArray()) {
            refuse(Flaw.at("api.fault.texts", name));
        } else if (value != null) {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isString()) {
                    texts.add(value.get(i).stringValue());
                } else {
                    refuse(Flaw.at("api.fault.text", name, Integer.toString(i)));
                }
            }
        }
        return texts;
    }

    /** The members of an object in the order sent; empty if it is not there. */
    public Collection<Map.Entry<String, JsonNode>> members(String name) {
        JsonNode value = member(name);
        if (value != null && !value.isObject()) {
            refuse(Flaw.at("api.fault.object", name));
        }
        return value == null || !value.isObject() ? List.of() : value.properties();
    }

    public void refuse(Flaw flaw) {
        flaws.add(flaw);
    }

    /** Whether nothing is wrong so far. */
    public boolean isSound() {
        return flaws.isEmpty();
    }

    /** What is wrong so far. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /**
     * To be called when everything was read: what was not asked for is a flaw too, so that a slipped letter in a name
     * is not passed over.
     */
    public void refuseUnknown() {
        tree.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(Flaw.at("api.fault.unknown", name)));
    }

    /** @throws ApiRefusal with everything that is wrong */
    public void requireSound() {
        if (!isSound()) {
            throw ApiRefusal.invalid(flaws);
        }
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode value = tree.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
