package vn.dondoc.calendar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.RulesFolder;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;
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

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder = Path.of("");

    @Option(names = "--units", required = true, paramLabel = "FILE", description = "The units, as CSV.")
    private Path units = Path.of("");

    @Option(names = "--calendar", paramLabel = "FILE", description = "Days off; else the one of the rules folder.")
    private @Nullable Path calendar;

    public ObligationsCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        PackReader.Reading reading = reading();
        UnitsCsv.Result territory = UnitsCsv.read(units);
        CalendarCsv.Result days =
                CalendarCsv.read(calendar != null ? calendar : rules.path().resolve("calendar/vietnam.csv"));
        reading.faults().forEach(fault -> tell(rules.say(fault, folder, messages)));
        territory.faults().forEach(fault -> tell(fault.say(messages, rules.locale())));
        days.faults().forEach(fault -> tell(fault.say(messages, rules.locale())));
        RulePack pack = reading.pack();
        if (pack == null || territory.territory() == null || days.workingDays() == null) {
            return 1;
        }
        print(
                new YearPlanner().plan(pack, territory.territory(), days.workingDays(), Entered.NOTHING),
                pack.settings());
        return 0;
    }

    private PackReader.Reading reading() {
        try {
            return PackReader.create().read(rules.open(folder));
        } catch (RefusedException refused) {
            return new PackReader.Reading(null, refused.faults(), List.of());
        }
    }

    private void tell(String fault) {
        spec.commandLine().getErr().println(fault);
    }

    private void print(List<Obligation> plan, PackSettings settings) throws IOException {
        CSVPrinter csv = new CSVPrinter(spec.commandLine().getOut(), FORMAT);
        for (Obligation owed : plan) {
            Due due = owed.due();
            csv.printRecord(
                    owed.rule().code(),
                    owed.unit().code(),
                    owed.period(),
                    due == null ? null : due.printedDay(),
                    due == null ? null : DueReason.text(due.lastDay(), due.hour()),
                    due != null && due.rolled(),
                    DueReason.of(owed, settings));
        }
        csv.flush();
    }
}
