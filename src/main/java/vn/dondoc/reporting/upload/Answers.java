package vn.dondoc.reporting.upload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.dondoc.reporting.workbook.reading.CellNote;

/**
 * How somebody answered what was asked of a workbook.
 *
 * @param confirmed keys of what was said to be right
 * @param chosen the entry chosen, by the doubt's key
 * @param all whether everything is right as it was read
 */
public record Answers(Set<String> confirmed, Map<String, String> chosen, boolean all) {

    public static final Answers NONE = new Answers(Set.of(), Map.of(), false);

    /** What begins the name of a choice; the rest is the doubt's key. */
    private static final String CHOICE = "choose:";

    /** As {@code reporting/questions.html} posts them. */
    public static Answers of(MultiValueMap<String, String> fields) {
        Map<String, String> chosen = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(CHOICE)) {
                chosen.put(name.substring(CHOICE.length()), values.get(0));
            }
        });
        return new Answers(new HashSet<>(fields.getOrDefault("right", List.of())), chosen, fields.containsKey("all"));
    }

    public boolean answer(CellNote doubt) {
        return all || confirmed.contains(doubt.key()) || isChosen(doubt);
    }

    public boolean confirm(String key) {
        return all || confirmed.contains(key);
    }

    /** Only what was offered can be chosen. */
    public boolean isChosen(CellNote doubt) {
        CellNote.Reading reading = doubt.reading();
        String chosen = chosen().get(doubt.key());
        return reading != null && chosen != null && reading.values().contains(chosen);
    }
}
