package vn.dondoc.guidance;

import java.util.List;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;

/**
 * How much of a guidance is covered.
 *
 * @param clauses in the documents' order
 */
public record ClauseCoverage(List<Clause> clauses) {

    public static ClauseCoverage of(List<Clause> clauses) {
        return new ClauseCoverage(List.copyOf(clauses));
    }

    public long count(Coverage coverage) {
        return clauses.stream().filter(clause -> clause.coverage() == coverage).count();
    }

    /** How many clauses ask for anything: all but the administrative ones. */
    public long toCover() {
        return clauses.size() - administrative();
    }

    public long administrative() {
        return count(Coverage.ADMINISTRATIVE);
    }

    public long covered() {
        return toCover() - count(Coverage.NONE);
    }

    public boolean isComplete() {
        return covered() == toCover();
    }
}
