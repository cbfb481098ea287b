package vn.dondoc.guidance.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.ClauseCoverage;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.editing.RulePlaces.RulePlace;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.pack.RulePack;

/**
 * The guidance beside the text, clause by clause in its own order.
 *
 * @param rules codes of all rules, in the order written
 */
record GuidancePane(List<DocumentPart> documents, ClauseCoverage coverage, List<RulePlace> rules) {

    /** @param title its id where the pack does not name it */
    record DocumentPart(String id, String title, List<ClauseLine> clauses) {}

    /**
     * @param rules that cover it
     * @param missing codes that it names and no rule has
     * @param cited codes of the rules that cite its number
     */
    record ClauseLine(Clause clause, List<RulePlace> rules, List<String> missing, String cited) {

        public boolean isOpen() {
            return clause.coverage() == Coverage.NONE;
        }

        /** Codes of the rules that cover it. */
        public String codes() {
            return joined(rules);
        }

        /** The rule to begin with. */
        public String block() {
            return NewRule.of(clause);
        }
    }

    static GuidancePane of(Reading reading, RulePlaces places) {
        Map<String, List<ClauseLine>> byDocument = new LinkedHashMap<>();
        for (Clause clause : reading.clauses()) {
            List<String> missing = clause.rules().stream()
                    .filter(code -> !places.byCode().containsKey(code))
                    .toList();
            byDocument
                    .computeIfAbsent(clause.document(), any -> new ArrayList<>())
                    .add(new ClauseLine(clause, places.of(clause), missing, joined(places.citing(clause))));
        }
        List<DocumentPart> documents = new ArrayList<>();
        byDocument.forEach((id, clauses) ->
                documents.add(new DocumentPart(id, title(reading.understood(), id), List.copyOf(clauses))));
        return new GuidancePane(
                documents,
                ClauseCoverage.of(reading.clauses()),
                List.copyOf(places.byCode().values()));
    }

    private static String joined(List<RulePlace> rules) {
        return rules.stream().map(RulePlace::code).collect(Collectors.joining(" "));
    }

    private static String title(@Nullable RulePack pack, String id) {
        return pack == null
                ? id
                : pack.document(id).map(RulePack.Document::title).orElse(id);
    }
}
