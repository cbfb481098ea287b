package vn.dondoc.reporting.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.UnitId;

/** Takes apart by units what comes from the page of many forms: names and values begin with the unit and a slash. */
final class JointTyping {

    private JointTyping() {}

    /** What was typed in each row that has come at all. */
    static Map<UnitId, Typing> of(
            List<Report> rows, MultiValueMap<String, String> parameters, boolean send, String by) {
        Map<String, String> single = parameters.toSingleValueMap();
        Map<String, Map<String, String>> typed = byUnit(FormTyping.entries(single, FormTyping.PREFIX));
        Map<String, Map<String, String>> seen = byUnit(FormTyping.entries(single, FormTyping.SEEN));
        Map<UnitId, Typing> typings = new HashMap<>();
        for (Report row : rows) {
            String unit = row.unit().id().toString();
            if (typed.containsKey(unit)) {
                Posted posted = new Posted(
                        typed.get(unit),
                        null,
                        parameters.getOrDefault("nothing", List.of()).contains(unit),
                        of(unit, "confirmed", parameters),
                        send);
                typings.put(
                        row.unit().id(),
                        new Typing(
                                posted,
                                seen.getOrDefault(unit, Map.of()),
                                of(unit, "kept", parameters),
                                of(unit, "same", parameters),
                                by));
            }
        }
        return typings;
    }

    private static Map<String, Map<String, String>> byUnit(Map<String, String> named) {
        Map<String, Map<String, String>> byUnit = new HashMap<>();
        named.forEach((name, text) -> {
            int slash = name.indexOf('/');
            if (slash > 0) {
                byUnit.computeIfAbsent(name.substring(0, slash), any -> new HashMap<>())
                        .put(name.substring(slash + 1), text);
            }
        });
        return byUnit;
    }

    private static Set<String> of(String unit, String name, MultiValueMap<String, String> parameters) {
        Set<String> values = new HashSet<>();
        for (String value : parameters.getOrDefault(name, List.of())) {
            if (value.startsWith(unit + "/")) {
                values.add(value.substring(unit.length() + 1));
            }
        }
        return values;
    }
}
