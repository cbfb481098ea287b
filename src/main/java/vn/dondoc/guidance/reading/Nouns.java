package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.language.Rule.Citation;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack.Document;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** The pack's own words: what sentences and the lines under them may name. */
final class Nouns {

    private final Map<String, Indicator> byPhrase = new HashMap<>();
    private final List<String> phrases = new ArrayList<>();
    private final Set<String> forms;
    private final Headings headings;
    private final Map<String, Set<String>> clauses = new HashMap<>();

    /** @param headings the codes of the pack's rules */
    Nouns(Map<String, Indicator> indicators, Set<String> forms, Headings headings) {
        this.forms = forms;
        this.headings = headings;
        indicators
                .values()
                .forEach(indicator -> indicator.phrases().forEach(phrase -> {
                    phrases.add(phrase);
                    byPhrase.putIfAbsent(Words.of(phrase).folded(), indicator);
                }));
    }

    /** Adds the documents with the numbers of their clauses. */
    Nouns citing(List<Document> documents, List<Clause> rows) {
        documents.forEach(document -> clauses.put(document.id(), new LinkedHashSet<>()));
        rows.forEach(row ->
                clauses.getOrDefault(row.document(), new LinkedHashSet<>()).add(row.number()));
        return this;
    }

    /** The indicator that the phrase names; wrong with the nearest phrase if there is none. */
    Outcome<Indicator> indicator(Words phrase) {
        Indicator found = byPhrase.get(phrase.folded());
        return found != null
                ? Outcome.of(found)
                : Outcome.wrong(
                        "guidance.fault.unknown-indicator", phrase.quote(), Nearest.name(phrase.text(), phrases));
    }

    Outcome<String> form(String code) {
        return known(code, forms, "guidance.fault.unknown-form");
    }

    Outcome<String> report(String code) {
        return known(code, headings.reports(), "guidance.fault.unknown-report");
    }

    /** The code of a target; a report's or a task's is told as such. */
    Outcome<String> target(String code) {
        return headings.codes().contains(code) && !headings.targets().contains(code)
                ? Outcome.wrong("guidance.fault.no-target", code)
                : known(code, headings.targets(), "guidance.fault.unknown-target");
    }

    /** Where documents or clauses could not be read, that was told already and every citation passes. */
    Outcome<Citation> clause(String document, String number) {
        Set<String> numbers = clauses.getOrDefault(document, Set.of());
        if (!clauses.isEmpty() && !clauses.containsKey(document)) {
            return Outcome.wrong("guidance.fault.unknown-document", document, Nearest.name(document, clauses.keySet()));
        } else if (!numbers.isEmpty() && !numbers.contains(number)) {
            return Outcome.wrong("guidance.fault.unknown-clause", number, Nearest.name(number, numbers));
        }
        return Outcome.of(new Citation(document, number));
    }

    private static Outcome<String> known(String name, Set<String> names, String otherwise) {
        return names.contains(name) ? Outcome.of(name) : Outcome.wrong(otherwise, name, Nearest.name(name, names));
    }

    /** What fills the blanks of the catalogue's sentences. */
    Map<String, Collection<String>> byBlank() {
        return Map.of("<cụm từ>", phrases, "<biểu>", forms, "<MÃ>", List.of("MÃ"));
    }
}
