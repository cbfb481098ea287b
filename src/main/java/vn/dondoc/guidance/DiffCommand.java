package vn.dondoc.guidance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.difference.DifferenceText;
import vn.dondoc.guidance.difference.PackDifference;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.RefusedException;

/** {@code rules diff DIR DIR}: what changed from one year to the next, in the planner's words. */
@Command(name = "diff", description = "Says what changed between two packs.", mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {

    private final MessageSource messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(arity = "2", paramLabel = "DIR", description = "The folder of the earlier and of the later pack.")
    private List<Path> folders = List.of();

    /** @param messages the bundles of all modules */
    public DiffCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        List<RulePack> packs =
                folders.stream().flatMap(folder -> read(folder).stream()).toList();
        if (packs.size() < folders.size()) {
            return 1;
        }
        PackDifference difference = PackDifference.between(packs.get(0), packs.get(1));
        new DifferenceText(messages, rules.locale())
                .lines(difference)
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    /** Empty if it is faulty, which is then told. */
    private List<RulePack> read(Path folder) {
        try {
            return List.of(rules.read(folder));
        } catch (RefusedException refused) {
            refused.faults().forEach(fault -> spec.commandLine().getErr().println(rules.say(fault, folder, messages)));
            return List.of();
        }
    }
}
