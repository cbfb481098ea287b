package vn.dondoc.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitsCsv;

/** {@code rules obligations}: what every unit owes by when, as CSV; needs no database. */
@Command(name = "obligations", description = "Writes who owes what by when, as CSV.", mixinStandardHelpOptions = true)
public final class ObligationsCommand implements Callable<Integer> {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("rule", "unit", "period", "printed_day", "due", "rolled", "reason")
            .get();

    private final MessageSource messages;
    private final PackReader reader;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    @Option(names = "--units", required = true, paramLabel = "FILE", description = "The units, as CSV.")
    private Path units;

    @Option(names = "--calendar", paramLabel = "FILE", description = "Days off; else the one of the rules folder.")
    private @Nullable Path calendar;

    @Option(names = "--rules-dir", paramLabel = "DIR", defaultValue = "rules", description = "The rules folder.")
    private Path rules;

    @Option(names = "--english", description = "Messages in English.")
    private boolean english;

    public ObligationsCommand(MessageSource messages, PackReader reader) {
        this.messages = messages;
        this.reader = reader;
    }

    @Override
    public Integer call() throws IOException {
        try {
            print(plan());
            return 0;
        } catch (RefusedException refused) {
            tell(refused.faults());
            return 1;
        }
    }

    private record Plan(RulePack pack, List<Obligation> obligations) {}

    private Plan plan() {
        Faults faults = new Faults();
        PackReader.Reading reading = reader.read(files());
        UnitsCsv.Result territory = UnitsCsv.read(units);
        CalendarCsv.Result days = CalendarCsv.read(calendar != null ? calendar : rules.resolve("calendar/vietnam.csv"));
        faults.addAll(reading.faults());
        faults.addAll(territory.faults());
        faults.addAll(days.faults());
        RulePack pack = reading.pack();
        if (pack == null || faults.refuse()) {
            throw new RefusedException(faults.all());
        }
        tell(faults.all());
        return new Plan(pack, new YearPlanner().plan(pack, territory.orThrow(), days.orThrow()));
    }

    private PackFiles files() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "No such folder: " + folder);
        }
        Path root = rules.toAbsolutePath().normalize();
        Path inside = folder.toAbsolutePath().normalize();
        Path name = inside.startsWith(root) ? root.relativize(inside) : inside.getFileName();
        return PackFiles.of(folder, name.toString().replace('\\', '/'));
    }

    private void print(Plan plan) throws IOException {
        CSVPrinter csv = new CSVPrinter(spec.commandLine().getOut(), FORMAT);
        for (Obligation owed : plan.obligations()) {
            Due due = owed.due();
            csv.printRecord(
                    owed.rule().code(),
                    owed.unit().code(),
                    owed.period(),
                    due == null ? null : due.printedDay(),
                    due == null ? null : DueReason.text(due.lastDay(), due.hour()),
                    due != null && due.rolled(),
                    DueReason.of(owed, plan.pack().settings()));
        }
        csv.flush();
    }

    private void tell(List<Fault> faults) {
        Locale locale = Locale.forLanguageTag(english ? "en" : "vi");
        faults.forEach(fault -> spec.commandLine().getErr().println(fault.say(messages, locale)));
    }
}
