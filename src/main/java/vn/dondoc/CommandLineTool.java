package vn.dondoc;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.dondoc.calendar.ObligationsCommand;
import vn.dondoc.calendar.ReviewOptions;
import vn.dondoc.compliance.EvaluateCommand;
import vn.dondoc.guidance.CheckCommand;
import vn.dondoc.guidance.CoverageCommand;
import vn.dondoc.guidance.DiffCommand;
import vn.dondoc.guidance.DrlCommand;
import vn.dondoc.guidance.NewCommand;
import vn.dondoc.guidance.PackReview;
import vn.dondoc.guidance.TestCommand;
import vn.dondoc.notices.year.PlanCommand;

/**
 * The commands that need neither web server nor database. Results go to standard output, messages to standard error;
 * exit 0 = fine, 1 = faults found in what was given, 2 = wrong use.
 */
@Command(
        name = "dondoc",
        mixinStandardHelpOptions = true,
        description = "Checks, tests and judges rule packs; without a command it is the server.")
final class CommandLineTool implements Runnable {

    private static final Set<String> COMMANDS = Set.of("rules", "evaluate", "notices", "--help", "-h");

    @Spec
    private CommandSpec spec;

    /** Whether the arguments name a command; what begins with {@code --} else is for the server. */
    static boolean isCommand(String[] args) {
        return args.length > 0 && (COMMANDS.contains(args[0]) || !args[0].startsWith("-"));
    }

    /** @return the exit code */
    static int run(String[] args, PrintStream out, PrintStream err) {
        MessageSource messages = MessageConfiguration.messages();
        CommandLine rules = new CommandLine(new Rules())
                .addSubcommand(withDays(days -> new CheckCommand(messages, List.of(days))))
                .addSubcommand(new TestCommand(messages))
                .addSubcommand(new DrlCommand(messages))
                .addSubcommand(new CoverageCommand(messages))
                .addSubcommand(new DiffCommand(messages))
                .addSubcommand(withDays(days -> new NewCommand(messages, List.of(days))))
                .addSubcommand(new ObligationsCommand(messages));
        return new CommandLine(new CommandLineTool())
                .addSubcommand(rules)
                .addSubcommand(new EvaluateCommand(messages))
                .addSubcommand(new CommandLine(new Notices()).addSubcommand(new PlanCommand(messages)))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    /** A command that looks at packs with the calendar, and with units if they are given. */
    private static CommandLine withDays(Function<PackReview, Object> command) {
        ReviewOptions days = new ReviewOptions();
        return new CommandLine(command.apply(days)).addMixin("days", days);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** What is done with rule packs. */
    @Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks and tests rule packs.")
    static final class Rules implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }

    /** What is done with mails. */
    @Command(name = "notices", mixinStandardHelpOptions = true, description = "Looks at the mails to come.")
    static final class Notices implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
