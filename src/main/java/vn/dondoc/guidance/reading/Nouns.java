package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** The pack's own words: what sentences may name. */
final class Nouns {

    private final Map<String, Indicator> byPhrase = new HashMap<>();
    private final List<String> phrases = new ArrayList<>();
    private final Set<String> forms;

    Nouns(Map<String, Indicator> indicators, Set<String> forms) {
        this.forms = forms;
        indicators
                .values()
                .forEach(indicator -> indicator.phrases().forEach(phrase -> {
                    phrases.add(phrase);
                    byPhrase.putIfAbsent(Words.of(phrase).folded(), indicator);
                }));
    }

    /** The indicator that the phrase names; wrong with the nearest phrase if there is none. */
    Outcome<Indicator> indicator(Words phrase) {
        Indicator found = byPhrase.get(phrase.folded());
        return found != null
                ? Outcome.of(found)
                : Outcome.wrong(
                        "guidance.fault.unknown-indicator", phrase.quote(), Nearest.hint(phrase.text(), phrases));
    }

    /** As the pack writes them. */
    List<String> phrases() {
        return phrases;
    }

    Set<String> forms() {
        return forms;
    }
}
