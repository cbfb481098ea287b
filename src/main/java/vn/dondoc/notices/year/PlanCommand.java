package vn.dondoc.notices.year;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.Planner;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.compliance.Course;
import vn.dondoc.compliance.EvidenceCsv;
import vn.dondoc.compliance.Judging;
import vn.dondoc.compliance.Owed;
import vn.dondoc.compliance.ProvinceFiles;
import vn.dondoc.compliance.ProvinceFiles.Province;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Territory;

/** {@code notices plan}: every mail that a pack would make, as CSV; needs no database. */
@Command(name = "plan", description = "Writes every mail that would be sent, as CSV.", mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {

    private final MessageSource messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProvinceFiles files = new ProvinceFiles();

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day, inclusive.")
    private LocalDate to;

    @Option(names = "--reports", paramLabel = "FILE", description = "What is received, as CSV; else nothing is.")
    private @Nullable Path reports;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where to write; else to standard output.")
    private @Nullable Path csv;

    /** @param messages the bundles of all modules */
    public PlanCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        if (to.isBefore(from) || to.isAfter(from.plusYears(2))) {
            throw new ParameterException(spec.commandLine(), "--to is before --from or over two years after it");
        }
        RuleCompiler compiler = files.rules().compiler(spec.commandLine());
        try {
            plan(compiler);
            return 0;
        } catch (RefusedException refused) {
            refused.faults()
                    .forEach(fault -> tell(fault.say(messages, files.rules().locale())));
            return 1;
        }
    }

    private void plan(RuleCompiler compiler) throws IOException {
        Faults faults = new Faults();
        Province province = files.read(false, faults);
        RulePack pack = province.pack();
        Territory territory = province.territory();
        List<Receipt> received =
                reports == null ? List.of() : new EvidenceCsv(pack, territory, faults).reports(reports);
        faults.throwIfRefused();
        faults.all().forEach(fault -> tell(fault.say(messages, files.rules().locale())));
        AdoptedPack compiled = new AdoptedPack(1, Instant.EPOCH, pack, compiler.compile(pack));
        WorkingDays days = province.days().orThrow();
        List<PlannedMail> mails = mails(compiled, territory, days, received);
        write(mails);
        tell(LoadWords.summary(
                new MailLoad(mails, from, to, days), messages, files.rules().locale()));
    }

    private List<PlannedMail> mails(
            AdoptedPack compiled, Territory territory, WorkingDays days, List<Receipt> received) {
        RulePack pack = compiled.pack();
        Planner planner = new YearPlanner();
        Course course = Course.of(
                new Judging(pack, compiled.rules(), territory),
                new Owed(
                        planner.plan(pack, territory, days, Entered.NOTHING),
                        planner.exempt(pack, territory, days, Entered.NOTHING)),
                new Course.Known(List.of(), received, List.of()),
                MailYear::mayBeTold);
        return MailYear.of(
                        messages,
                        territory,
                        days,
                        AssumedPeople.of(territory, files.rules().locale()))
                .mails(pack, moment -> Map.of(compiled, course.at(moment)), from, to);
    }

    private void write(List<PlannedMail> mails) throws IOException {
        if (csv == null) {
            PlannedMailsCsv.print(mails, spec.commandLine().getOut());
        } else {
            try (Writer out = Files.newBufferedWriter(csv)) {
                PlannedMailsCsv.print(mails, out);
            }
        }
    }

    private void tell(String words) {
        spec.commandLine().getErr().println(words);
    }
}
