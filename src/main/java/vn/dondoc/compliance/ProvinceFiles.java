package vn.dondoc.compliance;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.RulesFolder;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.SuccessorsCsv;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitsCsv;

/** The options by which a command without a database is given a province: its pack, units and days off. */
public final class ProvinceFiles {

    @Mixin
    private RulesFolder rules = new RulesFolder();

    @Option(names = "--pack", required = true, paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    @Option(names = "--units", required = true, paramLabel = "FILE", description = "The units, as CSV.")
    private Path units;

    @Option(names = "--successors", paramLabel = "FILE", description = "Which units went into which, as CSV.")
    private @Nullable Path successors;

    @Option(names = "--calendar", paramLabel = "FILE", description = "Days off; else the one of the rules folder.")
    private @Nullable Path calendar;

    /**
     * What the files say.
     *
     * @param days perhaps with faults, which are among all faults too
     */
    public record Province(RulePack pack, Territory territory, CalendarCsv.Result days) {}

    /** Where the rules lie, and the language to speak. */
    public RulesFolder rules() {
        return rules;
    }

    /**
     * @param adopted whether the pack was adopted once, so that it is not checked again
     * @param faults takes up everything to be said about the files
     * @throws RefusedException if there is no pack or there are no units to go on with, with all faults found
     */
    public Province read(boolean adopted, Faults faults) throws IOException {
        RulePack pack = pack(adopted, faults);
        UnitsCsv.Result read = UnitsCsv.read(units);
        faults.addAll(read.faults());
        CalendarCsv.Result days =
                CalendarCsv.read(calendar != null ? calendar : rules.path().resolve("calendar/vietnam.csv"));
        faults.addAll(days.faults());
        Territory territory = read.territory();
        if (pack == null || territory == null) {
            throw new RefusedException(faults.all());
        }
        return new Province(
                pack, successors == null ? territory : SuccessorsCsv.read(successors, territory, faults), days);
    }

    private @Nullable RulePack pack(boolean adopted, Faults faults) {
        try {
            PackFiles files = rules.open(folder);
            if (adopted) {
                return PackReader.create().readAdopted(files);
            }
            PackReader.Reading reading = PackReader.create().read(files);
            reading.faults().forEach(fault -> faults.add(inFolder(fault)));
            return reading.pack();
        } catch (RefusedException noPack) {
            noPack.faults().forEach(fault -> faults.add(inFolder(fault)));
            return null;
        }
    }

    private Fault inFolder(Fault fault) {
        String path = folder.resolve(fault.path()).toString();
        return new Fault(path, fault.line(), fault.code(), fault.arguments(), fault.warning());
    }
}
