package vn.dondoc;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands that need neither web server nor database. Results go to standard output, messages to standard error;
 * exit 0 = fine, 1 = faults found in what was given, 2 = wrong use.
 */
@Command(
        name = "dondoc",
        mixinStandardHelpOptions = true,
        subcommands = {})
final class CommandLineTool {

    private static final Set<String> COMMANDS = Set.of("rules", "evaluate", "help", "--help", "-h");

    private CommandLineTool() {}

    static boolean isCommand(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /** @return the exit code */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return new CommandLine(new CommandLineTool())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }
}
