package vn.dondoc.guidance.checking;

import java.util.Optional;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.wording.Nearest;

/** Every clause is covered, and by rules that exist and cite it. */
final class CoverageCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Clause clause : pack.clauses()) {
            if (pack.document(clause.document()).isEmpty()) {
                findings.faultInClauses(
                        clause.line(),
                        "guidance.fault.clause-document",
                        clause.document(),
                        Nearest.name(
                                clause.document(),
                                pack.documents().stream()
                                        .map(RulePack.Document::id)
                                        .toList()));
            }
            if (clause.coverage() == Coverage.NONE) {
                findings.faultInClauses(
                        clause.line(), "guidance.fault.uncovered", clause.id(), clause.number(), clause.summary());
            }
            clause.rules().forEach(code -> check(pack, clause, code, findings));
        }
    }

    private static void check(RulePack pack, Clause clause, String code, Findings findings) {
        Optional<Rule> rule = pack.rule(code);
        if (!findings.headings().contains(code)) {
            findings.faultInClauses(
                    clause.line(), "guidance.fault.unknown-rule", code, Nearest.name(code, findings.headings()));
        } else if (rule.isPresent() && !pack.clausesOf(rule.get()).contains(clause)) {
            findings.faultInClauses(
                    clause.line(), "guidance.fault.rule-does-not-cite", code, clause.document(), clause.number());
        }
    }
}
