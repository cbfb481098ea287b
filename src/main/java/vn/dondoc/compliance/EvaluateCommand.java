package vn.dondoc.compliance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.Planner;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.compliance.ProvinceFiles.Province;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Inheritance;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Territory;

/** {@code evaluate}: judges a province from files, as CSV; needs no database. */
@Command(name = "evaluate", description = "Judges a province from files, as CSV.", mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    private final MessageSource messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProvinceFiles files = new ProvinceFiles();

    @Option(names = "--figures", required = true, paramLabel = "FILE", description = "The figures, as CSV.")
    private Path figures;

    @Option(names = "--reports", required = true, paramLabel = "FILE", description = "What was received, as CSV.")
    private Path reports;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Waivers and extensions, as CSV.")
    private @Nullable Path waivers;

    @Option(names = "--breakdown", description = "Also the figures of every unit below a target's scope.")
    private boolean breakdown;

    @Option(names = "--adopted", description = "The pack was adopted once: read it without checking it again.")
    private boolean adopted;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE_OR_DATETIME",
            description = "The moment; a date alone means the end of that day.")
    private String asOf;

    /** @param messages the bundles of all modules */
    public EvaluateCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        Instant moment = moment();
        RuleCompiler compiler = files.rules().compiler(spec.commandLine());
        try {
            evaluate(moment, compiler);
            return 0;
        } catch (RefusedException refused) {
            tell(refused.faults());
            return 1;
        }
    }

    private void evaluate(Instant moment, RuleCompiler compiler) throws IOException {
        Faults faults = new Faults();
        Province province = files.read(adopted, faults);
        RulePack pack = province.pack();
        Territory territory = province.territory();
        Evidence evidence = evidence(province, faults, moment);
        faults.throwIfRefused();
        tell(faults.all());
        Judging judging = new Judging(pack, compiler.compile(pack), territory);
        print(judging, province.days().orThrow(), evidence);
    }

    private Evidence evidence(Province province, Faults faults, Instant moment) {
        EvidenceCsv csv = new EvidenceCsv(province.pack(), province.territory(), faults);
        return new Evidence(
                Inheritance.where(province.pack(), province.territory(), csv.figures(figures)),
                csv.reports(reports),
                waivers == null ? List.of() : csv.waivers(waivers),
                moment);
    }

    private void print(Judging judging, WorkingDays days, Evidence evidence) throws IOException {
        Planner planner = new YearPlanner();
        Owed owed = new Owed(
                planner.plan(judging.pack(), judging.territory(), days, Entered.NOTHING),
                planner.exempt(judging.pack(), judging.territory(), days, Entered.NOTHING));
        VerdictsCsv.print(
                judging.pack(),
                judging.judge(owed, evidence),
                breakdown ? judging.breakdown(owed, evidence) : List.of(),
                spec.commandLine().getOut());
    }

    private Instant moment() {
        try {
            return asOf.contains("T")
                    ? LocalDateTime.parse(asOf).atZone(Due.ZONE).toInstant()
                    : LocalDate.parse(asOf).plusDays(1).atStartOfDay(Due.ZONE).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw new ParameterException(spec.commandLine(), "Neither a date nor a date and time: " + asOf);
        }
    }

    private void tell(List<Fault> faults) {
        faults.forEach(fault -> spec.commandLine()
                .getErr()
                .println(fault.say(messages, files.rules().locale())));
    }
}
