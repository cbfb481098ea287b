package vn.dondoc.guidance.checking;

import java.util.Arrays;
import java.util.Set;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/**
 * Where the checks tell what does not hold.
 *
 * @param headings codes of all rules, also of those that could not be read and are missing in the pack
 */
record Findings(Faults faults, Set<String> headings) {

    private static final String CLAUSES = "clauses.csv";
    private static final int LONGEST = 90;

    /** @param arguments the rule's sentence is added as the last one */
    void fault(Rule rule, String code, Object... arguments) {
        faults.add(Fault.at(rule.file(), rule.line(), code, withSentence(rule, arguments)));
    }

    /** @param arguments the rule's sentence is added as the last one */
    void warn(Rule rule, String code, Object... arguments) {
        faults.add(Fault.warning(rule.file(), rule.line(), code, withSentence(rule, arguments)));
    }

    void faultInClauses(int line, String code, Object... arguments) {
        faults.add(Fault.at(CLAUSES, line, code, arguments));
    }

    void fault(String file, int line, String code, Object... arguments) {
        faults.add(Fault.at(file, line, code, arguments));
    }

    private static Object[] withSentence(Rule rule, Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        String sentence = rule.sentence();
        all[arguments.length] = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 2) + " …";
        return all;
    }
}
