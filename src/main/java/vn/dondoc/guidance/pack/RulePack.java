package vn.dondoc.guidance.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;

/**
 * A province's rules for a year, read and typed.
 *
 * @param name the folder below {@code rules}: {@code lang-son/2020}
 * @param province code of the province's unit
 * @param from first day in force, inclusive
 * @param until last day in force, inclusive
 * @param documents the guidance documents, in the order given
 * @param clauses every clause in the documents' order
 * @param indicators by code, in the order of the file
 * @param forms by code
 * @param allotments numbers allotted to units ({@code allotments.csv}): by indicator code, then by the unit's code or name
 * @param allotmentLines the line in allotments.csv that first names the unit, by its code or name
 * @param rules in the order written, files in the order of their names
 * @param digest SHA-256 over the pack's files, hexadecimal
 */
public record RulePack(
        String name,
        String title,
        String province,
        int year,
        LocalDate from,
        LocalDate until,
        PackSettings settings,
        List<Document> documents,
        List<Clause> clauses,
        Map<String, Indicator> indicators,
        Map<String, Form> forms,
        Map<String, Map<String, Long>> allotments,
        Map<String, Integer> allotmentLines,
        List<Rule> rules,
        String digest) {

    /** @param id its name in citations */
    public record Document(String id, String title, String issuer) {}

    public Optional<Rule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    public Optional<Document> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException if the pack has none of that code */
    public Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("No indicator " + code + " in " + name);
        }
        return indicator;
    }

    /** Codes of the indicators whose figures rules hold against those of an earlier period, at most a year before. */
    public Set<String> comparedOverTime() {
        return rules.stream()
                .map(Rule::demand)
                .filter(Demand.Change.class::isInstance)
                .map(demand -> ((Demand.Change) demand).indicator())
                .collect(Collectors.toSet());
    }

    /** The clauses a rule cites, in the order cited. */
    public List<Clause> clausesOf(Rule rule) {
        return rule.citations().stream()
                .flatMap(citation -> clauses.stream()
                        .filter(clause -> clause.document().equals(citation.document())
                                && clause.number().equals(citation.clause())))
                .toList();
    }
}
