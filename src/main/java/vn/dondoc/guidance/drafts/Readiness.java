package vn.dondoc.guidance.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.ClauseCoverage;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.PackReviews;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.RuleExamples;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/**
 * What adopting would say of a pack, without adopting it.
 *
 * @param pack absent if it has faults
 * @param faults what refuses it, failing examples too
 * @param warnings what only asks for a look
 * @param examples how many were run; 0 if there are faults
 */
record Readiness(
        @Nullable RulePack pack, List<Fault> faults, List<Fault> warnings, int examples, ClauseCoverage coverage) {

    public boolean isReady() {
        return faults.isEmpty();
    }

    /** Reads, compiles and runs the examples. */
    @Component
    static class Trial {

        private final PackReviews reviews;
        private final RuleCompiler compiler;
        private final RuleExamples examples;

        Trial(PackReviews reviews, RuleCompiler compiler, RuleExamples examples) {
            this.reviews = reviews;
            this.compiler = compiler;
            this.examples = examples;
        }

        Readiness of(PackFiles files) {
            Reading reading = reviews.read(files);
            RulePack pack = reading.pack();
            List<Fault> faults = new ArrayList<>();
            List<Fault> warnings = new ArrayList<>();
            reading.faults().forEach(fault -> (fault.warning() ? warnings : faults).add(fault));
            if (pack != null) {
                faults.addAll(examples.failing(pack, compiler.compile(pack)));
            }
            int run = pack == null ? 0 : examples.count(pack);
            return new Readiness(pack, faults, warnings, run, ClauseCoverage.of(reading.clauses()));
        }
    }
}
