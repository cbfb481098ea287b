package vn.dondoc.guidance;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** What every command on packs can be told, as a picocli mixin: where the rules are, and in which language to speak. */
public final class RulesFolder {

    @Option(names = "--rules-dir", paramLabel = "DIR", defaultValue = "rules", description = "The rules folder.")
    private Path rules = Path.of("rules");

    @Option(names = "--english", description = "Messages in English.")
    private boolean english;

    public Path path() {
        return rules;
    }

    public Locale locale() {
        return Locale.forLanguageTag(english ? "en" : "vi");
    }

    /**
     * The pack in a folder, as bytes.
     *
     * @throws RefusedException if there is no such folder or it cannot be a pack; the faults stand at the folder itself
     */
    public PackFiles open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(List.of(Fault.at("", 0, "guidance.fault.no-folder")));
        }
        try {
            return PackFiles.of(folder, nameOf(folder));
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause().getMessage());
            throw new RefusedException(List.of(Fault.at("", 0, "guidance.fault.folder", why)));
        }
    }

    /**
     * The pack in a folder, read and checked.
     *
     * @throws RefusedException with every fault
     */
    RulePack read(Path folder) {
        PackReader.Reading reading = PackReader.create().read(open(folder));
        if (reading.pack() == null) {
            throw new RefusedException(reading.faults());
        }
        return reading.pack();
    }

    /** @throws ParameterException if the rules folder has no common rules */
    public RuleCompiler compiler(CommandLine command) {
        if (!Files.isDirectory(rules.resolve("chung"))) {
            throw new ParameterException(command, "No common rules in " + rules);
        }
        return RuleCompiler.of(rules);
    }

    /** The pack's name: the path inside the rules folder, else the last two names of the path. */
    public String nameOf(Path folder) {
        Path root = rules.toAbsolutePath().normalize();
        Path whole = folder.toAbsolutePath().normalize();
        Path name = whole.startsWith(root) && !whole.equals(root)
                ? root.relativize(whole)
                : whole.subpath(Math.max(0, whole.getNameCount() - 2), whole.getNameCount());
        return name.toString().replace('\\', '/');
    }

    /** {@code folder/file:line: message}, so that an editor finds it from where the command was given. */
    public String say(Fault fault, Path folder, MessageSource messages) {
        return folder.resolve(fault.path()) + ":" + fault.line() + ": " + messages.getMessage(fault, locale());
    }
}
