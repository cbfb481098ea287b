package vn.dondoc.guidance.pack;

import java.util.List;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack.Document;

/**
 * Where a rule comes from: a place in a document and the words quoted from it.
 *
 * @param clause the clause's number as printed
 */
public record Source(Document document, String clause, List<String> quotes) {

    /** In the order cited. Documents number coarsely: of one number, only what says this rule is quoted. */
    public static List<Source> of(RulePack pack, Rule rule) {
        return rule.citations().stream()
                .flatMap(citation -> pack.document(citation.document()).stream()
                        .map(document -> new Source(document, citation.clause(), quotes(pack, rule, citation))))
                .toList();
    }

    private static List<String> quotes(RulePack pack, Rule rule, Rule.Citation citation) {
        List<Clause> cited = pack.clausesOf(rule).stream()
                .filter(clause -> clause.document().equals(citation.document())
                        && clause.number().equals(citation.clause()))
                .filter(clause -> !clause.quote().isBlank())
                .toList();
        List<Clause> own = cited.stream()
                .filter(clause -> clause.rules().contains(rule.code()))
                .toList();
        return (own.isEmpty() ? cited : own)
                .stream().map(Clause::quote).distinct().toList();
    }
}
