package vn.dondoc.guidance;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.territory.RefusedException;

/** {@code rules drl DIR}: everything that Drools is given, each rule under its sentence. */
@Command(name = "drl", description = "Shows what Drools is given.", mixinStandardHelpOptions = true)
public final class DrlCommand implements Callable<Integer> {

    private final MessageSource messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    /** @param messages the bundles of all modules */
    public DrlCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RuleCompiler compiler = rules.compiler(spec.commandLine());
        try {
            spec.commandLine()
                    .getOut()
                    .print(compiler.compile(rules.read(folder)).drl());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (RefusedException refused) {
            refused.faults().forEach(fault -> spec.commandLine().getErr().println(rules.say(fault, folder, messages)));
            return 1;
        }
    }
}
