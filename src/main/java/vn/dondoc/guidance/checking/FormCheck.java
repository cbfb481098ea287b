package vn.dondoc.guidance.checking;

import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;

/** A form stands in a clause of one of the documents. */
final class FormCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Form form : pack.forms().values()) {
            boolean known = pack.clauses().stream()
                    .anyMatch(clause -> clause.document().equals(form.document())
                            && clause.number().equals(form.clause()));
            if (!known) {
                findings.fault(
                        "forms/" + form.code() + ".yaml",
                        0,
                        "guidance.fault.form-clause",
                        form.document(),
                        form.clause());
            }
        }
    }
}
