package vn.dondoc.guidance;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.drools.DroolsExamples;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** {@code rules test DIR…}: runs the examples of packs through Drools and names each that fails. */
@Command(name = "test", description = "Runs the examples of rule packs.", mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {

    private final MessageSource messages;
    private final RuleExamples examples = new DroolsExamples();

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of packs.")
    private List<Path> folders = new ArrayList<>();

    /** @param messages the bundles of all modules */
    public TestCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleCompiler compiler = rules.compiler(spec.commandLine());
        int run = 0;
        int failed = 0;
        boolean refused = false;
        for (Path folder : folders) {
            List<Fault> found = new ArrayList<>();
            try {
                RulePack pack = rules.read(folder);
                CompiledRules compiled = compiler.compile(pack);
                found.addAll(examples.failing(pack, compiled));
                run += examples.count(pack);
                failed += found.size();
                found.addAll(examples.unexercised(pack, compiled));
            } catch (RefusedException unreadable) {
                refused = true;
                found.addAll(unreadable.faults());
            }
            found.forEach(fault -> out.println(rules.say(fault, folder, messages)));
        }
        out.println(messages.getMessage(
                "guidance.test.count", new Object[] {Integer.toString(run), Integer.toString(failed)}, rules.locale()));
        return refused || failed > 0 ? 1 : 0;
    }
}
