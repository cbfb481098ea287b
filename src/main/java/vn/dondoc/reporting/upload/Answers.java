package vn.dondoc.reporting.upload;

import java.util.Map;
import java.util.Set;
import vn.dondoc.reporting.workbook.reading.CellNote;

/**
 * How somebody answered what was asked of a workbook.
 *
 * @param confirmed keys of what was said to be right
 * @param chosen the entry chosen, by the doubt's key
 * @param all whether everything is right as it was read
 */
record Answers(Set<String> confirmed, Map<String, String> chosen, boolean all) {

    static final Answers NONE = new Answers(Set.of(), Map.of(), false);

    boolean answer(CellNote doubt) {
        return all || confirmed.contains(doubt.key()) || isChosen(doubt);
    }

    boolean confirm(String key) {
        return all || confirmed.contains(key);
    }

    /** Only what was offered can be chosen. */
    boolean isChosen(CellNote doubt) {
        CellNote.Reading reading = doubt.reading();
        String chosen = chosen().get(doubt.key());
        return reading != null && chosen != null && reading.values().contains(chosen);
    }
}
