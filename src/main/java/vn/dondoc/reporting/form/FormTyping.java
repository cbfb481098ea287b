package vn.dondoc.reporting.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Takes apart what comes from the page of a form. */
final class FormTyping {

    /** What the names of inputs begin with, so that none collides with the page's own. */
    static final String PREFIX = "v-";

    /** What comes with an input: what its writer last saw in it. */
    static final String SEEN = "b-";

    private FormTyping() {}

    static Typing of(MultiValueMap<String, String> parameters, boolean send, String by) {
        Map<String, String> single = parameters.toSingleValueMap();
        Map<String, String> seen = entries(single, SEEN);
        Posted posted = new Posted(
                entries(single, PREFIX),
                single.getOrDefault("stamp", ""),
                parameters.containsKey("nothing"),
                all(parameters, "confirmed"),
                send);
        return new Typing(posted, seen.isEmpty() ? null : seen, all(parameters, "kept"), all(parameters, "same"), by);
    }

    private static Set<String> all(MultiValueMap<String, String> parameters, String name) {
        return Set.copyOf(parameters.getOrDefault(name, List.of()));
    }

    /** The texts of the inputs whose names begin so, by what they go on with. */
    static Map<String, String> entries(Map<String, String> parameters, String prefix) {
        Map<String, String> entries = new LinkedHashMap<>();
        parameters.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                entries.put(name.substring(prefix.length()), text);
            }
        });
        return entries;
    }
}
