package vn.dondoc.guidance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.nextyear.NextYear;
import vn.dondoc.guidance.nextyear.NextYear.Prepared;
import vn.dondoc.guidance.reading.RulePackReader;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/**
 * {@code rules new DIR YEAR TARGET_DIR}: next year's pack as a copy, with a list of what a person has to look at: first
 * what was moved and marked, then what the checks say of the new pack.
 */
@Command(name = "new", description = "Prepares next year's pack as a copy.", mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {

    private final MessageSource messages;
    private final PackReviews packs;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the pack to copy.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "YEAR", description = "The new year.")
    private int year;

    @Parameters(index = "2", paramLabel = "TARGET_DIR", description = "The new folder; it may not exist yet.")
    private Path target = Path.of("");

    /**
     * @param messages the bundles of all modules
     * @param reviews what else looks at a pack that has no faults in itself
     */
    public NewCommand(MessageSource messages, List<PackReview> reviews) {
        this.messages = messages;
        this.packs = new PackReviews(new RulePackReader(), reviews);
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(target)) {
            return refuse(target, List.of(Fault.at("", 0, "guidance.fault.next-exists")));
        }
        try {
            PackFiles earlier = rules.open(folder);
            Prepared prepared = new NextYear(messages).of(earlier, rules.nameOf(target), year);
            write(prepared.files());
            print(prepared);
            return 0;
        } catch (RefusedException refused) {
            return refuse(folder, refused.faults());
        }
    }

    private int refuse(Path where, List<Fault> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println(rules.say(fault, where, messages)));
        return 1;
    }

    private void write(PackFiles files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private void print(Prepared prepared) {
        PrintWriter out = spec.commandLine().getOut();
        List<Fault> found = packs.read(prepared.files()).faults();
        prepared.review().forEach(fault -> out.println(rules.say(fault, target, messages)));
        found.forEach(fault -> out.println(rules.say(fault, target, messages)));
        long warnings = found.stream().filter(Fault::warning).count();
        String[] counts = {
            target.toString(),
            Integer.toString(prepared.files().files().size()),
            Integer.toString(prepared.review().size()),
            Long.toString(found.size() - warnings),
            Long.toString(warnings)
        };
        out.println(messages.getMessage("guidance.next.count", counts, rules.locale()));
    }
}
