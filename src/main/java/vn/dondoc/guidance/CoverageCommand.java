package vn.dondoc.guidance;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.reading.RulePackReader;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** {@code rules coverage DIR}: the clauses of the guidance by what covers them. */
@Command(name = "coverage", description = "Shows what covers each clause.", mixinStandardHelpOptions = true)
public final class CoverageCommand implements Callable<Integer> {

    private final MessageSource messages;
    private final PackReader reader = new RulePackReader();

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder = Path.of("");

    public CoverageCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try {
            PackReader.Reading reading = reader.read(rules.open(folder));
            boolean faulty = tell(reading.faults());
            ClauseCoverage coverage = ClauseCoverage.of(reading.clauses());
            print(coverage);
            return faulty || !coverage.isComplete() ? 1 : 0;
        } catch (RefusedException refused) {
            refused.faults().forEach(fault -> spec.commandLine().getErr().println(rules.say(fault, folder, messages)));
            return 1;
        }
    }

    /** Tells what is wrong with the clauses themselves; other faults are for {@code rules check}. */
    private boolean tell(List<Fault> faults) {
        List<Fault> ofClauses = faults.stream()
                .filter(fault -> fault.path().equals("clauses.csv"))
                .toList();
        ofClauses.forEach(fault -> spec.commandLine().getErr().println(rules.say(fault, folder, messages)));
        return !ofClauses.isEmpty();
    }

    private void print(ClauseCoverage coverage) {
        PrintWriter out = spec.commandLine().getOut();
        for (Clause clause : coverage.clauses()) {
            String by = clause.coverage() == Coverage.RULE
                    ? String.join("; ", clause.rules())
                    : say("guidance.coverage." + clause.coverage());
            out.println(clause.id() + " | " + clause.document() + ", " + clause.number() + " | " + by);
        }
        out.println();
        for (Coverage kind : Coverage.values()) {
            out.println(say("guidance.coverage." + kind) + ": " + coverage.count(kind));
        }
        out.println(say("guidance.coverage.covered") + ": " + coverage.covered() + "/" + coverage.toCover());
    }

    private String say(String key) {
        return messages.getMessage(key, null, rules.locale());
    }
}
