package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** A clause that a rule cites names the rule, in one of its rows at least. */
final class CitationCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            for (Rule.Citation citation : rule.citations()) {
                boolean named = pack.clauses().stream()
                        .filter(clause -> clause.document().equals(citation.document())
                                && clause.number().equals(citation.clause()))
                        .anyMatch(clause -> clause.rules().contains(rule.code()));
                if (!named) {
                    findings.fault(
                            rule,
                            "guidance.fault.clause-does-not-name",
                            citation.document(),
                            citation.clause(),
                            rule.code());
                }
            }
        }
    }
}
