package vn.dondoc.reporting.form;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is typed into a form and not yet saved, by whoever may report for the unit.
 *
 * @param typed by indicator; also the box {@link #NOTHING}
 */
record WorkingDraft(Map<String, Typed> typed) {

    static final WorkingDraft NONE = new WorkingDraft(Map.of());

    /** Stands among the indicators for the box "Báo cáo không phát sinh"; none of them can be called so. */
    static final String NOTHING = "*";

    /** The box as a text: empty = not ticked. */
    static String said(boolean nothing) {
        return nothing ? "1" : "";
    }

    /**
     * The text of one field.
     *
     * @param text as the form keeps it; empty = the field was emptied
     * @param over what was saved in the field at that time; empty = nothing
     * @param by user name
     */
    record Typed(String text, String over, Instant at, String by) {}

    /** What stands in the fields: what was typed over what is still saved; the rest as saved. */
    Map<String, String> over(Map<String, String> saved) {
        Map<String, String> entries = new HashMap<>(saved);
        fields().forEach((code, typed) -> {
            if (!typed.over().equals(saved.getOrDefault(code, ""))) {
                return;
            } else if (typed.text().isEmpty()) {
                entries.remove(code);
            } else {
                entries.put(code, typed.text());
            }
        });
        return entries;
    }

    /** What was typed where by now something else was saved, by another door for instance; kept to be decided about. */
    Map<String, Typed> leftOver(Map<String, String> saved) {
        Map<String, Typed> left = new HashMap<>();
        fields().forEach((code, typed) -> {
            String now = saved.getOrDefault(code, "");
            if (!typed.over().equals(now) && !typed.text().equals(now)) {
                left.put(code, typed);
            }
        });
        return left;
    }

    private Map<String, Typed> fields() {
        Map<String, Typed> fields = new HashMap<>(typed);
        fields.remove(NOTHING);
        return fields;
    }

    /** Whether the box is ticked: as somebody left it over what is still saved, else as saved. */
    boolean nothing(boolean saved) {
        Typed box = typed.get(NOTHING);
        return box == null || !box.over().equals(said(saved))
                ? saved
                : !box.text().isEmpty();
    }
}
