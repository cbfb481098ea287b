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
import vn.dondoc.guidance.reading.RulePackReader;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** {@code rules check DIR…}: all faults of the packs, one a line, and their number. */
@Command(name = "check", description = "Lists every fault of rule packs.", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    private final MessageSource messages;
    private final PackReviews packs;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of packs.")
    private List<Path> folders = new ArrayList<>();

    /**
     * @param messages the bundles of all modules
     * @param reviews what else looks at a pack that has no faults in itself
     */
    public CheckCommand(MessageSource messages, List<PackReview> reviews) {
        this.messages = messages;
        this.packs = new PackReviews(new RulePackReader(), reviews);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long faults = 0;
        long warnings = 0;
        for (Path folder : folders) {
            List<Fault> found = faults(folder);
            found.forEach(fault -> out.println(rules.say(fault, folder, messages)));
            long warned = found.stream().filter(Fault::warning).count();
            warnings += warned;
            faults += found.size() - warned;
        }
        out.println(messages.getMessage(
                "guidance.check.count", new Object[] {Long.toString(faults), Long.toString(warnings)}, rules.locale()));
        return faults > 0 ? 1 : 0;
    }

    private List<Fault> faults(Path folder) {
        try {
            return packs.read(rules.open(folder)).faults();
        } catch (RefusedException refused) {
            return refused.faults();
        }
    }
}
